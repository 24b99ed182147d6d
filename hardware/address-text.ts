import type { DeviceAddress } from "../shared/contract/devices-view.ts";
import { hex4 } from "./hid-identity.ts";

/** An address on one line, for support: "/dev/ttyUSB0 9600 7E1". */
export function addressText(address: DeviceAddress): string {
  switch (address.wire) {
    case "tcp":
      return `${address.host}:${address.port}`;
    case "serial": {
      const { path, baudRate, dataBits, parity, stopBits } = address;
      const line = `${dataBits}${parity.charAt(0).toUpperCase()}${stopBits}`;
      return `${path} ${baudRate} ${line}`;
    }
    case "hid":
      return `USB ${hex4(address.vendorId)}:${hex4(address.productId)}`;
    case "lp":
      return address.path;
    case "queue":
      return address.queue;
    case "window":
      return "keyboard";
    default:
      return address satisfies never;
  }
}
