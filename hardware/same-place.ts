import type { DeviceAddress } from "../shared/contract/devices-view.ts";

/** Whether two addresses lead to one and the same device, so that only one of them can be open. */
export function isSamePlace(one: DeviceAddress, other: DeviceAddress): boolean {
  switch (one.wire) {
    case "serial":
      return (
        other.wire === "serial" &&
        (one.usb?.serialNumber && other.usb?.serialNumber
          ? one.usb.vendorId === other.usb.vendorId &&
            one.usb.productId === other.usb.productId &&
            one.usb.serialNumber === other.usb.serialNumber
          : one.path === other.path)
      );
    case "hid":
      return (
        other.wire === "hid" &&
        one.vendorId === other.vendorId &&
        one.productId === other.productId &&
        one.usagePage === other.usagePage &&
        (one.serialNumber !== null && other.serialNumber !== null
          ? one.serialNumber === other.serialNumber
          : one.path === other.path)
      );
    case "tcp":
      return (
        other.wire === "tcp" &&
        one.host === other.host &&
        one.port === other.port
      );
    case "lp":
      return (
        other.wire === "lp" &&
        (one.identity !== undefined && other.identity !== undefined
          ? one.identity === other.identity
          : one.path === other.path)
      );
    case "queue":
      return other.wire === "queue" && one.queue === other.queue;
    case "window":
      return other.wire === "window";
    default:
      return one satisfies never;
  }
}
