import { useState, type ReactElement } from "react";
import type { FoundDevice } from "../../../../shared/contract/devices-view.ts";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { DeviceHeading } from "../device-heading.tsx";
import { driverFor, type DevicesVisit } from "../devices-visit.ts";
import { PrinterPicture } from "../printer-picture.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { newSetup } from "./new-setup.ts";
import { TriedOut } from "./tried-out.tsx";

/** Something that is known for what it is: with its live picture where it says so itself, and one press to use it. */
export function FoundNew({
  found,
  visit,
}: {
  readonly found: FoundDevice;
  readonly visit: DevicesVisit;
}): ReactElement | null {
  const { newId } = useSurroundings();
  const words = useWords();
  const [id] = useState(newId);
  const driver = driverFor(found, visit.discovery);
  if (driver === undefined) return null;
  const setup = newSetup(words, driver, found.address, found.description, id);
  const order = visit.taking?.foundId === found.id ? visit.taking.order : null;
  const busy = order?.busy ?? false;
  return (
    <li className="device found-device">
      <DeviceHeading device={{ setup, virtual: found.virtual }}>
        <span className="tag" data-tone="do">
          {words.devices.new}
        </span>
      </DeviceHeading>
      {found.declaresItself && !busy && <TriedOut setup={setup} />}
      {driver.kind === "printer" && (
        <div className="live live-quiet">
          <PrinterPicture problem={null} />
          <p>{words.devices.printerFound}</p>
        </div>
      )}
      {found.note !== null && <ProblemNote problem={found.note} />}
      {order !== null && order.refusal !== null && (
        <ProblemNote problem={order.refusal} />
      )}
      <div className="device-actions">
        <button
          type="button"
          className="button button-strong"
          disabled={busy}
          onClick={() => {
            visit.take(found);
          }}
        >
          {busy ? words.devices.saving : words.devices.useAs[driver.kind]}
        </button>
      </div>
    </li>
  );
}
