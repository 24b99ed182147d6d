import { useCallback, useEffect, useState, type ReactElement } from "react";
import type { Picture } from "../../../shared/contract/plain.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useAnswer } from "../../components/use-answer.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** Opens and closes the photo of a parcel. */
export function PhotoSwitch({
  open,
  set,
}: {
  readonly open: boolean;
  readonly set: (open: boolean) => void;
}): ReactElement {
  const words = useWords().camera;
  return (
    <button
      type="button"
      className="button"
      aria-expanded={open}
      onClick={() => {
        set(!open);
      }}
    >
      <Icon name="camera" />
      {open ? words.hide : words.photo}
    </button>
  );
}

/** The box as the bench's camera saw it closed. The picture leaves the page's memory with the row. */
export function ClosedPhoto({
  parcelId,
}: {
  readonly parcelId: string;
}): ReactElement | null {
  const words = useWords();
  const figures = useFigures();
  const { station } = useSurroundings();
  const { answer } = useAnswer(
    useCallback(() => station.photos.read(parcelId), [station, parcelId]),
  );
  const address = useObjectAddress(answer?.ok === true ? answer.photo : null);
  if (answer === undefined) return null;
  if (answer === null) return <p className="quiet">{words.frame.lost}</p>;
  if (!answer.ok) return <ProblemSays problem={answer.refusal} tone="wait" />;
  const at = answer.takenAt;
  const says = words.camera.taken(
    `${figures.date(at)}, ${figures.wallTime(at)}`,
  );
  return (
    <figure className="closed-photo">
      {address !== null && <img src={address} alt={says} />}
      <figcaption>{says}</figcaption>
    </figure>
  );
}

function useObjectAddress(picture: Picture | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (picture === null) return undefined;
    let made: string | null = null;
    let gone = false;
    void picture.arrayBuffer().then((bytes) => {
      if (gone) return;
      made = URL.createObjectURL(new Blob([bytes], { type: picture.type }));
      setAddress(made);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [picture]);
  return address;
}
