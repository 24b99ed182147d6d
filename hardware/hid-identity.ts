import type { HidAddress, HidFound } from "./wire.ts";

/** HID usage tables: point-of-sale pages, and their application usages. */
export const scannerUse = { usagePage: 0x8c, usage: 0x02 } as const;
export const scaleUse = { usagePage: 0x8d, usage: 0x20 } as const;
const keyboardUse = { usagePage: 0x01, usage: 0x06 } as const;

export type HidUse = "scanner" | "scale" | "keyboard-scanner";

/** Scales by vendor:product, for systems that do not tell usage pages. Source: erjiang/usbscale, qzind/tray device lists. */
const knownScales = new Set([
  "0922:8003",
  "0922:8004",
  "0922:8009",
  "6096:0158",
  "0EB8:F000",
  "0EB8:F001",
  "0EB8:2200",
  "0B67:555E",
  "1446:6A73",
  "1446:6A78",
  "1446:6A79",
  "1446:6173",
  "2474:0550",
  "2474:3550",
  "7B7C:0100",
  "0D8F:0200",
]);

/** Honeywell, Youjie, Zebra, Datalogic, Newland, Intermec: a keyboard of theirs is a scanner in keyboard mode. */
const scannerVendors = new Set([
  0x0c2e, 0x23d0, 0x05e0, 0x05f9, 0x1eab, 0x067e,
]);

export const isScannerVendor = (vendorId: number): boolean =>
  scannerVendors.has(vendorId);

/** What a HID interface is good for here; null for everything that is no scanner and no scale. */
export function useOf(found: HidFound): HidUse | null {
  const { usagePage, usage, vendorId, productId } = found;
  if (usagePage === scannerUse.usagePage) return "scanner";
  if (usagePage === scaleUse.usagePage) return "scale";
  if (usagePage === keyboardUse.usagePage && usage === keyboardUse.usage) {
    return isScannerVendor(vendorId) ? "keyboard-scanner" : null;
  }
  const untold = usagePage === null || usagePage === 0;
  return untold && knownScales.has(`${hex4(vendorId)}:${hex4(productId)}`)
    ? "scale"
    : null;
}

export const addressOfHid = (
  found: HidFound,
  use: typeof scannerUse | typeof scaleUse,
): HidAddress => ({
  wire: "hid",
  path: found.path,
  vendorId: found.vendorId,
  productId: found.productId,
  serialNumber: found.serialNumber,
  usagePage: found.usagePage || use.usagePage,
  usage: found.usage || use.usage,
});

/**
 * The interface that was set up, wherever it is plugged in now: by its serial number where it has one, else by product and
 * path. A device without serial number whose path has changed is still meant when it is the only one of its kind.
 */
export function findHid(
  address: HidAddress,
  listed: readonly HidFound[],
): HidFound | null {
  const same = listed.filter(
    (found) =>
      found.vendorId === address.vendorId &&
      found.productId === address.productId &&
      (!found.usagePage || found.usagePage === address.usagePage) &&
      (!found.usage || found.usage === address.usage),
  );
  if (address.serialNumber !== null) {
    return (
      same.find(({ serialNumber }) => serialNumber === address.serialNumber) ??
      null
    );
  }
  const here = same.find(({ path }) => path === address.path);
  return here ?? (same.length === 1 ? (same[0] ?? null) : null);
}

/** Lets whoever sits at this computer use the vendor's devices. Source: systemd, 70-uaccess.rules; sorted before 73-seat-late. */
export const udevRule = (vendorId: number): string =>
  `KERNEL=="hidraw*", ATTRS{idVendor}=="${hex4(vendorId).toLowerCase()}", TAG+="uaccess", MODE="0660"`;

export const hex4 = (id: number): string =>
  id.toString(16).toUpperCase().padStart(4, "0");
