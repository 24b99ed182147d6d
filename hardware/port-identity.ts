import type { SerialAddress, SerialPortFound } from "./wire.ts";

/**
 * Where the port that was set up is now: names change when a cable is put into another socket, what the adapter says about
 * itself does not. An adapter without a serial number is meant at its old path, or when it is the only one of its kind.
 * Null: it is not there.
 */
export function findPort(
  { path, usb }: SerialAddress,
  listed: readonly SerialPortFound[],
): string | null {
  if (usb === undefined) return path;
  const same = listed.filter(
    (port) =>
      port.vendorId === usb.vendorId && port.productId === usb.productId,
  );
  if (usb.serialNumber !== null) {
    const known = same.find(
      ({ serialNumber }) => serialNumber === usb.serialNumber,
    );
    return known?.path ?? null;
  }
  if (same.some((port) => port.path === path)) return path;
  return same.length === 1 ? (same[0]?.path ?? null) : null;
}
