import type {
  DeviceAddress,
  DeviceSetup,
  Discovery,
} from "../../../shared/contract/devices-view.ts";

export type DriverChoice = Discovery["drivers"][number];

/** What a form holds while it is filled in; text until it is sent. */
export interface DeviceDraft {
  readonly driver: DriverChoice;
  readonly name: string;
  readonly host: string;
  readonly port: string;
  /** Of a port or a printer node, or the name of a print queue. */
  readonly path: string;
  readonly baudRate: string;
  /** "8 none 1": data bits, parity, stop bits. */
  readonly frame: string;
  /** A USB device is picked, never typed in. */
  readonly hid: Extract<DeviceAddress, { wire: "hid" }> | null;
  /** What the port says about itself, kept with its path. */
  readonly usb: Extract<DeviceAddress, { wire: "serial" }>["usb"];
  readonly dpi: string;
  readonly widthMm: string;
  readonly heightMm: string;
}

export const frames = ["8 none 1", "7 even 1", "8 even 1", "7 odd 1"] as const;
export const baudRates = ["2400", "4800", "9600", "19200", "38400", "115200"];
export const resolutions = ["203", "300", "600"];

/** Starts from a found address where there is one, else from what such devices usually have. */
export function draftOf(
  driver: DriverChoice,
  found: DeviceAddress | null,
): DeviceDraft {
  const serial = found?.wire === "serial" ? found : null;
  const tcp = found?.wire === "tcp" ? found : null;
  return {
    driver,
    name: driver.name,
    host: tcp?.host ?? "",
    port: String(tcp?.port ?? 9100),
    path: pathOf(found),
    baudRate: String(serial?.baudRate ?? 9600),
    frame:
      serial === null
        ? frames[0]
        : `${serial.dataBits} ${serial.parity} ${serial.stopBits}`,
    hid: found?.wire === "hid" ? found : null,
    usb: serial?.usb,
    dpi: "203",
    widthMm: "102",
    heightMm: "152",
  };
}

const pathOf = (found: DeviceAddress | null): string =>
  found?.wire === "serial" || found?.wire === "lp"
    ? found.path
    : found?.wire === "queue"
      ? found.queue
      : "";

const addressOf = (draft: DeviceDraft): DeviceAddress => {
  switch (draft.driver.wire) {
    case "tcp":
      return { wire: "tcp", host: draft.host.trim(), port: Number(draft.port) };
    case "serial": {
      const [dataBits, parity, stopBits] = draft.frame.split(" ");
      return {
        wire: "serial",
        path: draft.path.trim(),
        baudRate: Number(draft.baudRate),
        dataBits: dataBits === "7" ? 7 : 8,
        parity: parity === "even" || parity === "odd" ? parity : "none",
        stopBits: stopBits === "2" ? 2 : 1,
        ...(draft.usb === undefined ? {} : { usb: draft.usb }),
      };
    }
    case "lp":
      return { wire: "lp", path: draft.path.trim() };
    case "queue":
      return { wire: "queue", queue: draft.path.trim() };
    case "hid":
      return draft.hid ?? { wire: "window" };
    case "window":
      return { wire: "window" };
    default:
      return draft.driver.wire satisfies never;
  }
};

/** The draft as the station takes it; the station judges whether it can work. */
export const setupOf = (draft: DeviceDraft, id: string): DeviceSetup => ({
  id,
  kind: draft.driver.kind,
  driver: draft.driver.id,
  name: draft.name.trim(),
  address: addressOf(draft),
  media:
    draft.driver.kind === "printer"
      ? {
          dpi: draft.dpi === "600" ? 600 : draft.dpi === "300" ? 300 : 203,
          widthTenthsMm: Math.round(Number(draft.widthMm) * 10),
          heightTenthsMm: Math.round(Number(draft.heightMm) * 10),
        }
      : null,
});
