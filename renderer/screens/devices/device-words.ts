import type {
  DeviceAddress,
  DeviceCard,
} from "../../../shared/contract/devices-view.ts";
import type { Catalogue } from "../../../shared/i18n/catalogue.ts";
import type { IconName } from "../../components/icon.tsx";

export const kindIcons: {
  readonly [Kind in DeviceCard["setup"]["kind"]]: IconName;
} = { scanner: "scanner", scale: "scale", printer: "printer" };

export const stateIcons: { readonly [State in DeviceCard["state"]]: IconName } =
  { ready: "check", starting: "hourglass", attention: "stop", down: "cross" };

/** Where it is plugged in, as an installer looks for it; empty where there is nothing to look for. */
export function placeOf(address: DeviceAddress): string {
  switch (address.wire) {
    case "tcp":
      return address.host.includes(":")
        ? `[${address.host}]:${address.port}`
        : `${address.host}:${address.port}`;
    case "serial":
    case "lp":
      return address.path;
    case "queue":
      return address.queue;
    case "hid":
      return address.serialNumber ?? "";
    case "window":
      return "";
    default:
      return address satisfies never;
  }
}

/** "Network · 192.168.1.40:9100", or that it is a practice device, which is plugged in nowhere. */
export function connectionOf(
  { devices }: Catalogue,
  { setup, virtual }: Pick<DeviceCard, "setup" | "virtual">,
): string {
  if (virtual) return devices.virtual;
  const place = placeOf(setup.address);
  const wire = devices.wires[setup.address.wire];
  return place === "" ? wire : `${wire} · ${place}`;
}

/** A make as it is; a way of connecting in the reader's own words. */
export const driverName = (
  { devices }: Catalogue,
  driver: { readonly id: string; readonly name: string },
): string => {
  const own: Readonly<Record<string, string>> = devices.drivers;
  return own[driver.id] ?? driver.name;
};

/** "9600 baud, 8 data bits, no parity": a line's settings as they stand on a scale's own display. */
export const lineInWords = (
  { devices }: Catalogue,
  line: Omit<Extract<DeviceAddress, { wire: "serial" }>, "path" | "wire">,
): string =>
  devices.line(
    line.baudRate,
    line.dataBits,
    devices.parities[line.parity],
    line.stopBits,
  );
