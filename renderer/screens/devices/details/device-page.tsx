import type { ReactElement } from "react";
import type {
  DeviceCard,
  Discovery,
} from "../../../../shared/contract/devices-view.ts";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { DeviceState } from "../device-heading.tsx";
import { connectionOf } from "../device-words.ts";
import { overview, type GoTo } from "../devices-page.ts";
import { LivePicture } from "../live-picture.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { QuickActions } from "../quick-actions.tsx";
import { SubPage } from "../sub-page.tsx";
import { useOrder } from "../use-order.ts";
import { ConnectionSection } from "./connection-section.tsx";
import { KeyboardSection } from "./keyboard-section.tsx";
import { PrinterSections } from "./printer-sections.tsx";
import { RemoveSection } from "./remove-section.tsx";
import { UnderParcelSection } from "./under-parcel-section.tsx";
import { RoleSection } from "./role-section.tsx";

/** Everything about one device: what it does at the left, what can be set at the right. */
export function DevicePage({
  device,
  atBench,
  discovery,
  goTo,
}: {
  readonly device: DeviceCard;
  /** Whether it is the bench's own, and not a spare. */
  readonly atBench: boolean;
  readonly discovery: Discovery | null;
  readonly goTo: GoTo;
}): ReactElement {
  const words = useWords();
  const { setup } = device;
  const back = (): void => {
    goTo(overview);
  };
  return (
    <SubPage
      title={setup.name}
      hint={`${words.devices.kinds[setup.kind]} · ${connectionOf(words, device)}`}
      back={back}
      actions={<DeviceState state={device.state} />}
    >
      <div className="device-page">
        <section className="device device-now" data-state={device.state}>
          <LivePicture device={device} />
          {device.problem !== null && (
            <ProblemNote problem={device.problem} state={device.state} />
          )}
          <QuickActions device={device} />
        </section>
        <div className="device-sections">
          {!atBench && setup.kind !== "scanner" && (
            <UseAtBench device={device} />
          )}
          {setup.kind === "scanner" && <RoleSection setup={setup} />}
          {setup.kind === "scale" && <UnderParcelSection setup={setup} />}
          {setup.address.wire === "window" && <KeyboardSection setup={setup} />}
          {setup.kind === "printer" && (
            <PrinterSections device={device} atBench={atBench} />
          )}
          <ConnectionSection device={device} discovery={discovery} />
          <RemoveSection setup={setup} removed={back} />
        </div>
      </div>
    </SubPage>
  );
}

function UseAtBench({
  device: { setup },
}: {
  readonly device: DeviceCard;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const order = useOrder();
  return (
    <section className="setting">
      <h2>{words.spare}</h2>
      <p>{words.spareHint[setup.kind]}</p>
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
      <div className="device-actions">
        <button
          type="button"
          className="button button-strong"
          disabled={order.busy}
          onClick={() => {
            order.give(devices.bringToBench(setup.id));
          }}
        >
          {words.useAs[setup.kind]}
        </button>
      </div>
    </section>
  );
}
