import { useState } from "react";
import type {
  Discovery,
  FoundDevice,
} from "../../../shared/contract/devices-view.ts";
import { useTold } from "../../station/use-told.ts";
import {
  installerOrders,
  type InstallerOrder,
} from "../../actions/installer-orders.ts";
import {
  useStationState,
  useSurroundings,
  useWords,
} from "../../surroundings.tsx";
import { overview, type DevicesPage, type GoTo } from "./devices-page.ts";
import { newSetup, takeIntoUse } from "./found/new-setup.ts";
import { ownDevices } from "./own-devices.ts";
import { useBrought, type Brought } from "./transfer/use-brought.ts";
import { useOrder, type Order } from "./use-order.ts";

/** Where the installer is, what came by, and what was asked for by key, barcode or button. */
export interface DevicesVisit {
  readonly page: DevicesPage;
  readonly goTo: GoTo;
  /** What can be set up on this computer, as it comes and goes; null before the first word of it. */
  readonly discovery: Discovery | null;
  readonly brought: Brought;
  /** Something asked of the bench's own devices. */
  readonly order: Order;
  /** What was found and is being put to use. */
  readonly taking: Taking | null;
  take(found: FoundDevice): void;
  /** What can be asked for by key or barcode now. */
  readonly possible: readonly InstallerOrder[];
  install(order: InstallerOrder): void;
  /** Another bench's set-up, scanned: shown before anything is replaced. */
  bring(document: string): void;
}

export interface Taking {
  readonly foundId: string;
  readonly order: Order;
}

/** A page, as other screens are. */
const fromAnywhere: readonly InstallerOrder[] = ["show-doctor"];

/** @param here whether the devices screen is shown: nothing is looked for elsewhere */
export function useDevicesVisit(here: boolean): DevicesVisit {
  const { station, newId } = useSurroundings();
  const words = useWords();
  const [page, goTo] = useState<DevicesPage>(overview);
  const [discovery, setDiscovery] = useState<Discovery | null>(null);
  const [foundId, setFoundId] = useState<string | null>(null);
  const brought = useBrought();
  const order = useOrder();
  const taking = useOrder();
  useTold((signal) => station.devices.watchFound(signal), setDiscovery, {
    lasting: true,
    resting: !here,
  });
  const own = ownDevices(useStationState((state) => state.devices) ?? []);
  const scale = own.find(({ setup }) => setup.kind === "scale");
  const printer = own.find(({ setup }) => setup.kind === "printer");
  const fresh = newlyFound(discovery).find(({ kind }) => kind !== null);
  const take = (found: FoundDevice): void => {
    const driver = driverFor(found, discovery);
    if (driver === undefined) return;
    const { kind } = driver;
    // The line settings of a scale or printer are not known before somebody has tried them.
    if (kind !== "scanner" && found.address.wire === "serial") {
      goTo({ at: "set-up", kind, found });
      return;
    }
    const setup = newSetup(
      words,
      driver,
      found.address,
      found.description,
      newId(),
    );
    setFoundId(found.id);
    taking.give(takeIntoUse(station.devices, setup), () => {
      if (kind === "printer") goTo({ at: "device", deviceId: setup.id });
    });
  };
  const weighing = scale !== undefined && scale.reading !== null;
  const can: { readonly [Name in InstallerOrder]: boolean } = {
    "show-doctor": true,
    "device-use": fresh !== undefined,
    "device-test-label": printer !== undefined && printer.state !== "down",
    "device-zero": weighing,
    "device-tare": weighing,
  };
  const install = (asked: InstallerOrder): void => {
    const { devices } = station;
    switch (asked) {
      case "show-doctor":
        goTo({ at: "doctor" });
        break;
      case "device-use":
        if (fresh !== undefined) take(fresh);
        break;
      case "device-test-label":
        if (printer === undefined) break;
        goTo({ at: "device", deviceId: printer.setup.id });
        order.give(devices.testPrint(printer.setup.id));
        break;
      case "device-zero":
        if (scale !== undefined) order.give(devices.zero(scale.setup.id));
        break;
      case "device-tare":
        if (scale !== undefined)
          order.give(devices.tare(scale.setup.id, scale.reading?.net !== true));
        break;
      default:
        asked satisfies never;
    }
  };
  return {
    page,
    goTo,
    discovery,
    brought,
    order,
    taking: foundId === null ? null : { foundId, order: taking },
    take,
    possible: installerOrders.filter(
      (name) => can[name] && (here || fromAnywhere.includes(name)),
    ),
    install,
    bring(document) {
      goTo({ at: "transfer" });
      brought.bring(document);
    },
  };
}

/** What was found and nobody has set up. */
export const newlyFound = (
  discovery: Discovery | null,
): readonly FoundDevice[] =>
  (discovery?.found ?? []).filter(({ setUpAs }) => setUpAs === null);

/** The likeliest driver of the kind it is known to be. */
export const driverFor = (
  found: FoundDevice,
  discovery: Discovery | null,
): Discovery["drivers"][number] | undefined =>
  found.drivers
    .map((id) => discovery?.drivers.find((driver) => driver.id === id))
    .find((driver) => driver !== undefined && driver.kind === found.kind);
