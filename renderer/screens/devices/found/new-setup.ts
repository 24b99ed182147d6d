import type {
  DeviceAddress,
  DeviceSetup,
  Discovery,
} from "../../../../shared/contract/devices-view.ts";
import type { Refusal } from "../../../../shared/contract/refusals.ts";
import type { Catalogue } from "../../../../shared/i18n/catalogue.ts";
import type { DevicesDesk } from "../../../station/devices-desk.ts";
import type { Outcome } from "../../../station/station-calls.ts";
import { driverName } from "../device-words.ts";

export type Driver = Discovery["drivers"][number];

const longestName = 80;

/** A setup as somebody would fill it in who only presses a button; media and role follow on the device's own page. */
export function newSetup(
  words: Catalogue,
  driver: Driver,
  address: DeviceAddress,
  description: string,
  id: string,
): DeviceSetup {
  // A port says what adapter it has, not what hangs on it; everything else says its own name first.
  const told =
    address.wire === "serial" || address.wire === "window"
      ? ""
      : (description.split(" · ")[0] ?? "");
  return {
    id,
    kind: driver.kind,
    driver: driver.id,
    name: (told.trim() || driverName(words, driver)).slice(0, longestName),
    address,
    media: null,
  };
}

/** Sets it up, and makes a scale or a printer the bench's own; scanners all work at once. */
export async function takeIntoUse(
  devices: DevicesDesk,
  setup: DeviceSetup,
): Promise<Outcome> {
  const added = await devices.add(setup);
  if (!added.ok && !standsAllTheSame(added.refusal)) return added;
  return setup.kind === "scanner"
    ? { ok: true }
    : devices.bringToBench(setup.id);
}

/** What cannot be opened stays set up, and its own card says why. */
const standsAllTheSame = ({ code }: Refusal): boolean =>
  ["device", "printer", "scale", "scanner"].includes(code.split(".")[0] ?? "");
