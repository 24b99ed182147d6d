import type { ReactElement } from "react";
import type { DeviceSetup } from "../../../../shared/contract/devices-view.ts";
import { Switch } from "../../../components/switch.tsx";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { useOrder } from "../use-order.ts";

/** A second printer may get the labels that the first one refuses; the packer is told where they lie. */
export function TakesOver({
  setup,
}: {
  readonly setup: DeviceSetup;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const order = useOrder();
  return (
    <section className="setting">
      <h2>{words.takesOver}</h2>
      <p>{words.takesOverHint}</p>
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
      <Switch
        label={words.takesOverOn}
        on={setup.takesOver ?? false}
        set={(takesOver) => {
          order.give(devices.add({ ...setup, takesOver }));
        }}
      />
    </section>
  );
}
