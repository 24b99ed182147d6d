import type { ReactElement } from "react";
import { useStationState, useWords } from "../surroundings.tsx";
import { Icon } from "./icon.tsx";

const none: readonly never[] = [];

/** Benches that wait for a supervisor, the longest first; nothing while none does. */
export function SupervisorCalls(): ReactElement | null {
  const words = useWords().trouble.held;
  const calls = useStationState((state) => state.queue?.calls ?? none);
  if (calls.length === 0) return null;
  return (
    <div className="notice" data-tone="wait" role="status">
      <Icon name="badge" />
      <p>
        {calls.map(({ station, parcel }) => (
          <b key={station}>{words.calls(station, parcel)} </b>
        ))}
      </p>
    </div>
  );
}
