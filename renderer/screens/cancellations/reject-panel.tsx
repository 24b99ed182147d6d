import { useEffect, useState, type ReactElement } from "react";
import { ProblemSays } from "../../components/problem-says.tsx";
import type { Reasons } from "../../station/owners-desk.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** The platform's own reasons for this request, of which one must be chosen. */
export function RejectPanel({
  cancelId,
  reject,
  close,
}: {
  readonly cancelId: string;
  readonly reject: (reason: string) => void;
  readonly close: () => void;
}): ReactElement {
  const words = useWords().messages.cancellations;
  const { owner } = useSurroundings().station;
  const [found, setFound] = useState<Reasons | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void owner.rejectReasons(cancelId).then((answer) => {
      if (!gone) setFound(answer);
    });
    return () => {
      gone = true;
    };
  }, [owner, cancelId]);
  return (
    <form
      className="reject-panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) reject(reason);
      }}
    >
      {found === null && <p className="quiet">{words.asking}</p>}
      {found !== null && !found.ok && <ProblemSays problem={found.refusal} />}
      {found?.ok === true && (
        <fieldset className="choices">
          <legend>{words.why}</legend>
          {found.reasons.map(({ name, text }) => (
            <label key={name}>
              <input
                type="radio"
                name={`reason-${cancelId}`}
                checked={reason === name}
                onChange={() => {
                  setReason(name);
                }}
              />
              {text}
            </label>
          ))}
        </fieldset>
      )}
      <div className="office-buttons">
        <button type="button" className="button" onClick={close}>
          {words.back}
        </button>
        <button
          type="submit"
          className="button button-stop"
          disabled={reason === null}
        >
          {words.confirmReject}
        </button>
      </div>
    </form>
  );
}
