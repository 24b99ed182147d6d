import { useState, type ReactElement } from "react";
import {
  deviceKinds,
  type Discovery,
} from "../../../shared/contract/devices-view.ts";
import { Icon } from "../../components/icon.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { DeviceForm } from "./device-form.tsx";
import { draftOf, type DeviceDraft } from "./device-draft.ts";
import { driverName, kindIcons } from "./device-words.ts";
import { overview, type GoTo } from "./devices-page.ts";
import type { Driver } from "./found/new-setup.ts";
import { SubPage } from "./sub-page.tsx";

/** For what does not show itself: a printer in another network, a port with known settings. */
export function ByHandPage({
  discovery,
  goTo,
}: {
  readonly discovery: Discovery | null;
  readonly goTo: GoTo;
}): ReactElement {
  const words = useWords();
  const { newId } = useSurroundings();
  const [id] = useState(newId);
  const [draft, setDraft] = useState<DeviceDraft | null>(null);
  return (
    <SubPage
      title={words.devices.manual}
      hint={words.devices.manualHint}
      back={() => {
        goTo(overview);
      }}
    >
      {draft !== null ? (
        <DeviceForm
          draft={draft}
          deviceId={id}
          change={setDraft}
          cancel={() => {
            setDraft(null);
          }}
          saved={() => {
            goTo({ at: "device", deviceId: id });
          }}
        />
      ) : discovery === null ? (
        <p className="calm">{words.devices.looking}</p>
      ) : (
        deviceKinds.map((kind) => (
          <section key={kind} className="driver-choices">
            <h2>
              <Icon name={kindIcons[kind]} />
              {words.devices.kinds[kind]}
            </h2>
            <ul>
              {discovery.drivers
                .filter((driver) => driver.kind === kind && canBeTyped(driver))
                .map((driver) => (
                  <li key={driver.id}>
                    <button
                      type="button"
                      className="button"
                      onClick={() => {
                        setDraft(draftOf(words, driver, null));
                      }}
                    >
                      <span>{driverName(words, driver)}</span>
                      <small>{words.devices.wires[driver.wire]}</small>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))
      )}
    </SubPage>
  );
}

/** The address of a USB device is its identity: it is picked, never typed in. */
const canBeTyped = ({ wire }: Driver): boolean => wire !== "hid";
