import { useState, type ReactElement } from "react";
import type {
  DeviceCard,
  DeviceSetup,
} from "../../../../shared/contract/devices-view.ts";
import { Icon } from "../../../components/icon.tsx";
import { useTold } from "../../../station/use-told.ts";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { LivePicture } from "../live-picture.tsx";
import { ProblemNote } from "../problem-note.tsx";

/** What it does before it is set up; it is let go as soon as this is not shown any more. */
export function TriedOut({
  setup,
}: {
  readonly setup: DeviceSetup;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const [card, setCard] = useState<DeviceCard | null>(null);
  useTold((signal) => devices.tryOut(setup, signal), setCard);
  if (card === null)
    return (
      <div className="live live-quiet">
        <Icon name="hourglass" />
        <p>{words.opening}</p>
      </div>
    );
  return (
    <>
      <LivePicture device={card} />
      {card.problem !== null && (
        <ProblemNote problem={card.problem} state={card.state} />
      )}
    </>
  );
}
