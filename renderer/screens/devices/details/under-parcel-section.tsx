import type { ReactElement } from "react";
import type { DeviceSetup } from "../../../../shared/contract/devices-view.ts";
import { Switch } from "../../../components/switch.tsx";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { useOrder } from "../use-order.ts";

/** Whether boxes are packed on this scale. */
export function UnderParcelSection({
  setup,
}: {
  readonly setup: DeviceSetup;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const order = useOrder();
  return (
    <section className="setting">
      <h2>{words.underParcel}</h2>
      <p>{words.underParcelHint}</p>
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
      <Switch
        label={words.underParcel}
        on={setup.underParcel !== false}
        set={(underParcel) => {
          order.give(devices.add({ ...setup, underParcel }));
        }}
      />
    </section>
  );
}
