import type { ReactElement } from "react";
import { deviceKinds } from "../../../shared/contract/devices-view.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useStationState, useWords } from "../../surroundings.tsx";
import { BenchDevice, MissingDevice } from "./bench-device.tsx";
import type { DevicesPage } from "./devices-page.ts";
import type { DevicesVisit } from "./devices-visit.ts";
import { PluggedIn, StandingBy } from "./found/found-devices.tsx";
import { ownDevices } from "./own-devices.ts";
import { PageTitle } from "./page-title.tsx";
import { SpareDevice } from "./spare-device.tsx";

/** The bench's own three, what was just plugged in, and the rest. */
export function Overview({
  visit,
}: {
  readonly visit: DevicesVisit;
}): ReactElement {
  const { devices: words, doctor } = useWords();
  const devices = useStationState((state) => state.devices);
  const { goTo } = visit;
  const own = ownDevices(devices ?? []);
  const spares = (devices ?? []).filter((device) => !own.includes(device));
  return (
    <>
      <header className="screen-head">
        <PageTitle title={words.title} hint={words.hint} />
        <nav className="device-actions" aria-label={words.title}>
          {ways.map(({ page, icon, name }) => (
            <button
              key={page.at}
              type="button"
              className="button"
              onClick={() => {
                goTo(page);
              }}
            >
              <Icon name={icon} />
              {name === "doctor" ? doctor.title : words[name]}
            </button>
          ))}
        </nav>
      </header>
      <PluggedIn visit={visit} />
      {devices === null ? (
        <p className="calm">{words.loading}</p>
      ) : (
        <ul className="bench-devices" aria-label={words.atBench}>
          {deviceKinds.map((kind) => {
            const device = own.find(({ setup }) => setup.kind === kind);
            return device === undefined ? (
              <MissingDevice key={kind} kind={kind} />
            ) : (
              <BenchDevice key={device.setup.id} device={device} goTo={goTo} />
            );
          })}
        </ul>
      )}
      {spares.length > 0 && (
        <section className="spares">
          <h2>{words.spares}</h2>
          <ul>
            {spares.map((device) => (
              <SpareDevice key={device.setup.id} device={device} goTo={goTo} />
            ))}
          </ul>
        </section>
      )}
      <StandingBy visit={visit} />
    </>
  );
}

const ways: readonly {
  readonly page: DevicesPage;
  readonly icon: IconName;
  readonly name: "manual" | "doctor" | "transfer";
}[] = [
  { page: { at: "by-hand" }, icon: "plus", name: "manual" },
  { page: { at: "doctor" }, icon: "pulse", name: "doctor" },
  { page: { at: "transfer" }, icon: "transfer", name: "transfer" },
];
