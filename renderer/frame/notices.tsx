import type { ReactElement } from "react";
import { sayRefusal } from "../../shared/i18n/catalogue.ts";
import { Icon } from "../components/icon.tsx";
import {
  useStationState,
  useSurroundings,
  useWords,
} from "../surroundings.tsx";

/** What is wrong with the line to the station: one strip, with a sentence, above everything. */
export function Notices(): ReactElement | null {
  const words = useWords();
  const { station } = useSurroundings();
  const connection = useStationState((state) => state.connection);
  const unanswered = useStationState((state) => state.unanswered);
  const full = useStationState((state) => state.outgoingFull);
  const failure = useStationState((state) => state.failure);
  if (connection.kind === "lost")
    return (
      <div className="notice" data-tone="wait" role="status">
        <Icon name="hourglass" />
        <p>
          <b>{words.frame.lost}</b>{" "}
          {full
            ? words.frame.scansFull
            : unanswered > 0
              ? words.frame.scansKept(unanswered)
              : words.frame.lostHint}
        </p>
      </div>
    );
  if (failure === null) return null;
  const { says, remedy } = sayRefusal(words, failure);
  return (
    <div className="notice" data-tone="stop" role="alert">
      <Icon name="stop" />
      <p>
        <b>{says}</b> {remedy}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          station.readFailure();
        }}
      >
        {words.frame.dismiss}
      </button>
    </div>
  );
}
