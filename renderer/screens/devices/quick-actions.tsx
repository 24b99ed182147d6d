import type { ReactElement, ReactNode } from "react";
import type { DeviceCard } from "../../../shared/contract/devices-view.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { useOrder } from "./use-order.ts";

/** What is done with a device most, and how it ended. */
export function QuickActions({
  device: { setup, reading, state },
  children,
}: {
  readonly device: DeviceCard;
  readonly children?: ReactNode;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const order = useOrder();
  const net = reading?.net === true;
  return (
    <>
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
      <div className="device-actions">
        {setup.kind === "scale" && (
          <button
            type="button"
            className="button"
            disabled={order.busy || reading === null}
            onClick={() => {
              order.give(devices.zero(setup.id));
            }}
          >
            {words.zero}
          </button>
        )}
        {setup.kind === "scale" && (
          <button
            type="button"
            className="button"
            disabled={order.busy || reading === null}
            onClick={() => {
              order.give(devices.tare(setup.id, !net));
            }}
          >
            {net ? words.tareForget : words.tare}
          </button>
        )}
        {setup.kind === "printer" && (
          <button
            type="button"
            className="button"
            disabled={order.busy || state === "down"}
            onClick={() => {
              order.give(devices.testPrint(setup.id));
            }}
          >
            {order.busy ? words.testPrintBusy : words.testPrint}
          </button>
        )}
        {children}
      </div>
    </>
  );
}
