import { useState, type ReactElement } from "react";
import type { DeviceSetup } from "../../../../shared/contract/devices-view.ts";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { useOrder } from "../use-order.ts";

/** Asked twice: the first press only asks. */
export function RemoveSection({
  setup,
  removed,
}: {
  readonly setup: DeviceSetup;
  readonly removed: () => void;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const [asking, setAsking] = useState(false);
  const order = useOrder();
  return (
    <section className="setting">
      <h2>{words.remove}</h2>
      <p>{asking ? words.removeSure(setup.name) : words.removeHint}</p>
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
      <div className="device-actions">
        {asking ? (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                setAsking(false);
              }}
            >
              {words.removeNo}
            </button>
            <button
              type="button"
              className="button button-stop"
              disabled={order.busy}
              onClick={() => {
                order.give(devices.remove(setup.id), removed);
              }}
            >
              {words.removeYes}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsking(true);
            }}
          >
            {words.remove}
          </button>
        )}
      </div>
    </section>
  );
}
