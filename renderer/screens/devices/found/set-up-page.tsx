import { useState, type ReactElement } from "react";
import type {
  Discovery,
  FoundDevice,
} from "../../../../shared/contract/devices-view.ts";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { placeOf } from "../device-words.ts";
import { DeviceForm } from "../device-form.tsx";
import { draftOf } from "../device-draft.ts";
import { overview, type DevicesPage, type GoTo } from "../devices-page.ts";
import { TriedOut } from "./tried-out.tsx";
import { newSetup, takeIntoUse } from "./new-setup.ts";
import { ProblemNote } from "../problem-note.tsx";
import { ScaleSearch } from "./scale-search.tsx";
import { SubPage } from "../sub-page.tsx";
import { useOrder } from "../use-order.ts";

/** One port, and the person who plugged something in has said what it is. */
export function SetUpPage({
  page: { kind, found },
  discovery,
  goTo,
}: {
  readonly page: Extract<DevicesPage, { at: "set-up" }>;
  readonly discovery: Discovery | null;
  readonly goTo: GoTo;
}): ReactElement {
  const words = useWords().devices;
  const drivers = (discovery?.drivers ?? []).filter(
    (driver) => driver.kind === kind && found.drivers.includes(driver.id),
  );
  const back = (): void => {
    goTo(overview);
  };
  return (
    <SubPage
      title={words.setUp[kind]}
      hint={`${found.virtual ? words.practicePort : found.description} · ${placeOf(found.address)}`}
      back={back}
    >
      {kind === "scale" && found.address.wire === "serial" && (
        <ScaleSearch address={found.address} drivers={drivers} close={back} />
      )}
      {kind === "scanner" && (
        <ScannerTry found={found} drivers={drivers} close={back} />
      )}
      {kind === "printer" && (
        <PrinterLine found={found} drivers={drivers} goTo={goTo} />
      )}
    </SubPage>
  );
}

function ScannerTry({
  found,
  drivers: [driver],
  close,
}: {
  readonly found: FoundDevice;
  readonly drivers: Discovery["drivers"];
  readonly close: () => void;
}): ReactElement | null {
  const { station, newId } = useSurroundings();
  const words = useWords();
  const [id] = useState(newId);
  const order = useOrder();
  if (driver === undefined) return null;
  const setup = newSetup(words, driver, found.address, found.description, id);
  return (
    <section className="device set-up">
      {!order.busy && <TriedOut setup={setup} />}
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
      <div className="device-actions">
        <button type="button" className="button" onClick={close}>
          {words.devices.cancel}
        </button>
        <button
          type="button"
          className="button button-strong"
          disabled={order.busy}
          onClick={() => {
            order.give(takeIntoUse(station.devices, setup), close);
          }}
        >
          {order.busy ? words.devices.saving : words.devices.useAs.scanner}
        </button>
      </div>
    </section>
  );
}

function PrinterLine({
  found,
  drivers: [driver],
  goTo,
}: {
  readonly found: FoundDevice;
  readonly drivers: Discovery["drivers"];
  readonly goTo: GoTo;
}): ReactElement | null {
  const words = useWords();
  const { newId } = useSurroundings();
  const [id] = useState(newId);
  const [draft, setDraft] = useState(() =>
    driver === undefined ? null : draftOf(words, driver, found.address),
  );
  if (draft === null) return null;
  return (
    <DeviceForm
      draft={draft}
      deviceId={id}
      change={setDraft}
      cancel={() => {
        goTo(overview);
      }}
      saved={() => {
        goTo({ at: "device", deviceId: id });
      }}
    />
  );
}
