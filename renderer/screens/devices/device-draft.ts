import type {
  DeviceAddress,
  DeviceSetup,
} from "../../../shared/contract/devices-view.ts";
import type { Catalogue } from "../../../shared/i18n/catalogue.ts";
import { driverName } from "./device-words.ts";
import type { Driver } from "./found/new-setup.ts";

type Serial = Extract<DeviceAddress, { wire: "serial" }>;

/** What a form holds while it is filled in; text until it is sent. */
export interface DeviceDraft {
  readonly driver: Driver;
  readonly name: string;
  readonly host: string;
  readonly port: string;
  /** Of a port or a printer node, or the name of a print queue. */
  readonly path: string;
  readonly baudRate: string;
  /** "8 none 1": data bits, parity, stop bits. */
  readonly frame: string;
  readonly flowControl: string;
  /** What a port or a USB device says about itself and nobody types in, kept with its path. */
  readonly found: DeviceAddress | null;
}

export const frames = ["8 none 1", "7 even 1", "8 even 1", "7 odd 1"] as const;
export const baudRates = ["2400", "4800", "9600", "19200", "38400", "115200"];
export const flowControls = ["none", "xon-xoff", "rts-cts"] as const;

/** Starts from a found or set-up address where there is one, else from what such devices usually have. */
export function draftOf(
  words: Catalogue,
  driver: Driver,
  found: DeviceAddress | null,
  name = driverName(words, driver),
): DeviceDraft {
  const line = found?.wire === "serial" ? found : driver.line;
  const tcp = found?.wire === "tcp" ? found : null;
  return {
    driver,
    name,
    host: tcp?.host ?? "",
    port: String(tcp?.port ?? 9100),
    path: pathOf(found),
    baudRate: String(line?.baudRate ?? 9600),
    frame:
      line === null
        ? frames[0]
        : `${line.dataBits} ${line.parity} ${line.stopBits}`,
    flowControl: line?.flowControl ?? "none",
    found,
  };
}

const pathOf = (found: DeviceAddress | null): string =>
  found?.wire === "serial" || found?.wire === "lp"
    ? found.path
    : found?.wire === "queue"
      ? found.queue
      : "";

const serialOf = (draft: DeviceDraft): Serial => {
  const [dataBits, parity, stopBits] = draft.frame.split(" ");
  const before =
    draft.found?.wire === "serial" ? draft.found : draft.driver.line;
  const path = draft.path.trim();
  const { usb, ...rest } = { ...before };
  return {
    ...rest,
    wire: "serial",
    path,
    baudRate: Number(draft.baudRate),
    dataBits: dataBits === "7" ? 7 : 8,
    parity: parity === "even" || parity === "odd" ? parity : "none",
    stopBits: stopBits === "2" ? 2 : 1,
    flowControl:
      flowControls.find((known) => known === draft.flowControl) ?? "none",
    // Another path is another adapter: its identity would find the old one again.
    ...(usb === undefined || path !== pathOf(draft.found) ? {} : { usb }),
  };
};

const addressOf = (draft: DeviceDraft): DeviceAddress => {
  switch (draft.driver.wire) {
    case "tcp":
      return { wire: "tcp", host: draft.host.trim(), port: Number(draft.port) };
    case "serial":
      return serialOf(draft);
    case "lp":
      return { wire: "lp", path: draft.path.trim() };
    case "queue":
      return { wire: "queue", queue: draft.path.trim() };
    case "hid":
    case "window":
      return draft.found ?? { wire: "window" };
    default:
      return draft.driver.wire satisfies never;
  }
};

/** The draft as the station takes it, over what was set up before; the station judges whether it can work. */
export const setupOf = (
  draft: DeviceDraft,
  id: string,
  before: DeviceSetup | null = null,
): DeviceSetup => ({
  media: null,
  ...before,
  id,
  kind: draft.driver.kind,
  driver: draft.driver.id,
  name: draft.name.trim(),
  address: addressOf(draft),
});
