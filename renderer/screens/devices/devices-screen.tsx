import type { ReactElement } from "react";
import { useStationState } from "../../surroundings.tsx";
import { ByHandPage } from "./by-hand-page.tsx";
import { DevicePage } from "./details/device-page.tsx";
import type { DevicesPage } from "./devices-page.ts";
import type { DevicesVisit } from "./devices-visit.ts";
import { DoctorPage } from "./doctor/doctor-page.tsx";
import { SetUpPage } from "./found/set-up-page.tsx";
import { Overview } from "./overview.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { TransferPage } from "./transfer/transfer-page.tsx";

/** The bench's devices: what they do now, what can be plugged in, and what is the matter. */
export const DevicesScreen = ({
  visit,
}: {
  readonly visit: DevicesVisit;
}): ReactElement => (
  <main className="devices" data-page={visit.page.at}>
    {visit.order.refusal !== null && (
      <ProblemNote problem={visit.order.refusal} />
    )}
    <Page key={keyOf(visit.page)} visit={visit} />
  </main>
);

/** Another device is another page: nothing typed for the one stays for the other. */
const keyOf = (page: DevicesPage): string =>
  page.at === "device"
    ? `device ${page.deviceId}`
    : page.at === "set-up"
      ? `set-up ${page.kind} ${page.found.id}`
      : page.at;

function Page({ visit }: { readonly visit: DevicesVisit }): ReactElement {
  const devices = useStationState((state) => state.devices);
  const { page, goTo, discovery } = visit;
  switch (page.at) {
    case "device": {
      const device = devices?.find(({ setup }) => setup.id === page.deviceId);
      // Removed at another screen, or not told of yet.
      if (device === undefined) return <Overview visit={visit} />;
      const first = devices?.find(
        ({ setup }) => setup.kind === device.setup.kind,
      );
      return (
        <DevicePage
          device={device}
          atBench={first === device}
          discovery={discovery}
          goTo={goTo}
        />
      );
    }
    case "set-up":
      return <SetUpPage page={page} discovery={discovery} goTo={goTo} />;
    case "by-hand":
      return <ByHandPage discovery={discovery} goTo={goTo} />;
    case "doctor":
      return <DoctorPage goTo={goTo} />;
    case "transfer":
      return <TransferPage brought={visit.brought} goTo={goTo} />;
    case "overview":
      return <Overview visit={visit} />;
    default:
      return page satisfies never;
  }
}
