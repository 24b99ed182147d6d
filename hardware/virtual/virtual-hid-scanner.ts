import { scannerUse } from "../hid-identity.ts";
import {
  hidScannerDescriptors,
  hidScanReports,
  type HidScannerLayout,
} from "./hid-scanner-reports.ts";
import type { PretendHid } from "./pretend-hid-wire.ts";

/** A scanner in HID POS mode. */
export interface VirtualHidScanner {
  /** @param aim symbology identifier, for example "]E0" */
  scan(text: string, aim?: string): void;
  /** The first part of a long code comes, the rest never does. */
  dieMidScan(): void;
  /** Every report arrives cut short. */
  garble(on: boolean): void;
  unplug(unplugged: boolean, path?: string): void;
  /** A till program takes the scanner for itself. */
  claim(claimed: boolean): void;
}

export interface VirtualHidScannerKnobs {
  /** Honeywell's Xenon unless said otherwise. */
  readonly layout?: HidScannerLayout;
  /** Whether the system gives the descriptor out, as Linux does. */
  readonly isDescribed?: boolean;
  /** Types like a keyboard until it is told to report (feature report FE, 01). */
  readonly typesUntilTold?: boolean;
}

export function createVirtualHidScanner(
  bus: PretendHid,
  path: string,
  serialNumber: string,
  {
    layout = "identified",
    isDescribed = layout === "own",
    typesUntilTold = false,
  }: VirtualHidScannerKnobs = {},
): VirtualHidScanner {
  let dying = false;
  let garbled = false;
  let reports = !typesUntilTold;
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
    isDescribed
      ? hidScannerDescriptors[layout === "own" ? "own" : "identified"]
      : null,
    ([id, value]) => {
      if (id === 0xfe) reports = value === 1;
      return id === 0xfe;
    },
  );

  return {
    scan(text, aim = "]C0") {
      if (!reports) return;
      const parts = hidScanReports(layout, Buffer.from(text, "utf8"), aim);
      for (const part of dying ? parts.slice(0, -1) : parts) {
        device.say(garbled ? part.subarray(0, part.length / 3) : part);
      }
      dying = false;
    },
    dieMidScan() {
      dying = true;
    },
    garble(on) {
      garbled = on;
    },
    unplug(unplugged, newPath) {
      // Told for the session: it forgets without power.
      if (unplugged) {
        reports = !typesUntilTold;
        device.unplug();
      } else device.plugIn(newPath);
    },
    claim: device.claim,
  };
}
