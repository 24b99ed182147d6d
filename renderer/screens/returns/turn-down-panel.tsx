import { useEffect, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import {
  mostPhotos,
  type ReturnAnswer,
} from "../../../shared/contract/returns-view.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import type { Reasons } from "../../station/owners-desk.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { shrinkPhoto } from "./shrink-photo.ts";

/** Why it is turned down, in one of the platform's own reasons, with what proves it. */
export function TurnDownPanel({
  returnId,
  turnDown,
  close,
}: {
  readonly returnId: string;
  readonly turnDown: (answer: ReturnAnswer) => void;
  readonly close: () => void;
}): ReactElement {
  const words = useWords().returns;
  const { returns } = useSurroundings().station;
  const [found, setFound] = useState<Reasons | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [comment, setComment] = useState("");
  const [photoIds, setPhotoIds] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  useEffect(() => {
    let gone = false;
    void returns.rejectReasons(returnId).then((answer) => {
      if (!gone) setFound(answer);
    });
    return () => {
      gone = true;
    };
  }, [returns, returnId]);

  const add = async (files: readonly Blob[]): Promise<void> => {
    setAdding(true);
    setProblem(null);
    const room = mostPhotos - photoIds.length;
    for (const file of files.slice(0, room)) {
      const added = await returns.addPhoto(returnId, await shrinkPhoto(file));
      if (added.ok) setPhotoIds((known) => [...known, added.photoId]);
      else setProblem(added.refusal);
    }
    setAdding(false);
  };

  return (
    <form
      className="reject-panel"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === null) return;
        const photos = [...photoIds];
        turnDown({ kind: "reject", reason, comment, photoIds: photos });
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
                name={`reason-${returnId}`}
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
      <label className="field">
        {words.comment}
        <input
          type="text"
          maxLength={500}
          value={comment}
          onChange={(event) => {
            setComment(event.target.value);
          }}
        />
      </label>
      <label className="field">
        {words.photos}
        <input
          type="file"
          accept="image/jpeg,image/png"
          multiple
          disabled={adding || photoIds.length >= mostPhotos}
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
          }}
        />
      </label>
      {problem !== null && <ProblemSays problem={problem} />}
      {(adding || photoIds.length > 0) && (
        <p className="quiet" role="status">
          {adding ? words.adding : words.photosAdded(photoIds.length)}
        </p>
      )}
      <div className="office-buttons">
        <button type="button" className="button" onClick={close}>
          {words.back}
        </button>
        <button
          type="submit"
          className="button button-stop"
          disabled={reason === null || adding}
        >
          {words.confirmReject}
        </button>
      </div>
    </form>
  );
}
