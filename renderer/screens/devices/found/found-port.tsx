import type { ReactElement } from "react";
import {
  deviceKinds,
  type Discovery,
  type FoundDevice,
} from "../../../../shared/contract/devices-view.ts";
import { Icon } from "../../../components/icon.tsx";
import { useWords } from "../../../surroundings.tsx";
import { kindIcons, placeOf } from "../device-words.ts";
import type { GoTo } from "../devices-page.ts";

/** A port that does not say what hangs on it: a person says it, and only then is it opened. */
export function FoundPort({
  found,
  drivers,
  goTo,
}: {
  readonly found: FoundDevice;
  readonly drivers: Discovery["drivers"];
  readonly goTo: GoTo;
}): ReactElement {
  const words = useWords().devices;
  const place = placeOf(found.address);
  return (
    <li className="found-port">
      <Icon name="plug" />
      <div>
        <h2>{found.virtual ? words.practicePort : found.description}</h2>
        <p>
          {place !== found.description && `${place} · `}
          {words.whatIsThis}
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
                goTo({ at: "set-up", kind, found });
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
