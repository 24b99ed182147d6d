import { useState, type ReactElement } from "react";
import type {
  DeviceCard,
  Discovery,
} from "../../../../shared/contract/devices-view.ts";
import { useWords } from "../../../surroundings.tsx";
import { DeviceForm } from "../device-form.tsx";
import { draftOf, type DeviceDraft } from "../device-draft.ts";
import { connectionOf, driverName, lineInWords } from "../device-words.ts";

/** Its name, its make and where it is plugged in; all of it can be changed where it stands. */
export function ConnectionSection({
  device,
  discovery,
}: {
  readonly device: DeviceCard;
  readonly discovery: Discovery | null;
}): ReactElement {
  const words = useWords();
  const { setup } = device;
  const driver = discovery?.drivers.find(({ id }) => id === setup.driver);
  const [draft, setDraft] = useState<DeviceDraft | null>(null);
  const close = (): void => {
    setDraft(null);
  };
  return (
    <section className="setting">
      <h2>{words.devices.nameAndConnection}</h2>
      {draft !== null ? (
        <DeviceForm
          draft={draft}
          deviceId={setup.id}
          before={setup}
          change={setDraft}
          saved={close}
          cancel={close}
        />
      ) : (
        <>
          <dl className="facts">
            <dt>{words.devices.name}</dt>
            <dd>{setup.name}</dd>
            <dt>{words.devices.driver}</dt>
            <dd>
              {driver === undefined ? setup.driver : driverName(words, driver)}
            </dd>
            <dt>{words.devices.connection}</dt>
            <dd>{connectionOf(words, device)}</dd>
            {setup.address.wire === "serial" && (
              <>
                <dt>{words.devices.lineSettings}</dt>
                <dd>{lineInWords(words, setup.address)}</dd>
              </>
            )}
          </dl>
          <div className="device-actions">
            <button
              type="button"
              className="button"
              disabled={driver === undefined}
              onClick={() => {
                if (driver !== undefined)
                  setDraft(draftOf(words, driver, setup.address, setup.name));
              }}
            >
              {words.devices.change}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
