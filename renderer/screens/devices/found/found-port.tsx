import type { ReactElement } from "react";
import {
  deviceKinds,
  type FoundDevice,
} from "../../../../shared/contract/devices-view.ts";
import { Icon } from "../../../components/icon.tsx";
import { useWords } from "../../../surroundings.tsx";
import { kindIcons, placeOf } from "../device-words.ts";
import type { DevicesVisit } from "../devices-visit.ts";

/** A port that does not say what hangs on it: a person says it, and only then is it opened. */
export function FoundPort({
  found,
  visit,
}: {
  readonly found: FoundDevice;
  readonly visit: DevicesVisit;
}): ReactElement {
  const words = useWords().devices;
  const { drivers } = visit.discovery ?? { drivers: [] };
  const place = placeOf(found.address);
  return (
    <li className="found-port">
      <Icon name={found.address.wire === "queue" ? "printer" : "plug"} />
      <div>
        <h2>{found.virtual ? words.practicePort : found.description}</h2>
        <p>
          {place !== found.description && `${place} · `}
          {found.kind === null
            ? words.whatIsThis
            : words.wires[found.address.wire]}
        </p>
      </div>
      <div className="device-actions">
        {deviceKinds
          .filter((kind) =>
            drivers.some(
              (driver) =>
                driver.kind === kind && found.drivers.includes(driver.id),
            ),
          )
          .map((kind) => (
            <button
              key={kind}
              type="button"
              className="button"
              onClick={() => {
                visit.goTo({ at: "set-up", kind, found });
              }}
            >
              <Icon name={kindIcons[kind]} />
              {words.kinds[kind]}
            </button>
          ))}
      </div>
    </li>
  );
}
