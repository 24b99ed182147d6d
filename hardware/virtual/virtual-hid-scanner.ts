import { scannerUse } from "../hid-identity.ts";
import type { PretendHid } from "./pretend-hid-wire.ts";

const reportBytes = 64;
const dataBytes = 56;

/** A scanner in HID POS mode as Honeywell's Xenon reports: length, AIM identifier, 56 bytes of data, continued bit. */
export interface VirtualHidScanner {
  /** @param aim symbology identifier, for example "]E0" */
  scan(text: string, aim?: string): void;
  /** The first part of a long code comes, the rest never does. */
  dieMidScan(): void;
  unplug(unplugged: boolean, path?: string): void;
}

export function createVirtualHidScanner(
  bus: PretendHid,
  path: string,
  serialNumber: string,
): VirtualHidScanner {
  let dying = false;
  const device = bus.addDevice(
    {
      path,
      vendorId: 0x0c2e,
      productId: 0x0b81,
      serialNumber,
      product: "Packbench virtual USB scanner",
      ...scannerUse,
    },
    () => undefined,
    () => undefined,
  );

  return {
    scan(text, aim = "]C0") {
      const bytes = Buffer.from(text, "utf8");
      for (let at = 0; at < bytes.length; at += dataBytes) {
        const part = bytes.subarray(at, at + dataBytes);
        const isLast = at + dataBytes >= bytes.length && !dying;
        const report = new Uint8Array(reportBytes);
        report.set([2, part.length]);
        report.set(Buffer.from(aim, "latin1").subarray(0, 3), 2);
        report.set(part, 5);
        report[reportBytes - 1] = isLast ? 0 : 1;
        device.say(report);
        if (dying) break;
      }
      dying = false;
    },
    dieMidScan() {
      dying = true;
    },
    unplug(unplugged, newPath) {
      if (unplugged) device.unplug();
      else device.plugIn(newPath);
    },
  };
}
