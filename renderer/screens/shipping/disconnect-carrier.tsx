import { useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** Asks before the keys of the carrier account are erased. */
export function DisconnectCarrier({
  close,
}: {
  readonly close: () => void;
}): ReactElement {
  const words = useWords().shipping;
  const desk = useSurroundings().station.shipping;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const disconnect = async (): Promise<void> => {
    setBusy(true);
    const outcome = await desk.disconnectAccount();
    setBusy(false);
    if (outcome.ok) close();
    else setProblem(outcome.refusal);
  };
  return (
    <div className="shop-leaving" role="group" aria-label={words.disconnect}>
      <h3>{words.disconnectTitle}</h3>
      <p>{words.disconnectHint}</p>
      {problem !== null && <ProblemSays problem={problem} />}
      <div className="office-buttons">
        <button type="button" className="button" onClick={close}>
          {words.keep}
        </button>
        <button
          type="button"
          className="button button-stop"
          disabled={busy}
          onClick={() => {
            void disconnect();
          }}
        >
          {busy ? words.busy : words.confirmDisconnect}
        </button>
      </div>
    </div>
  );
}
