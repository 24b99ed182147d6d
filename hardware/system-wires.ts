import type { Clock } from "../shared/time.ts";
import { listHid, openHid } from "./hid-wire.ts";
import { listSerialPorts, openSerialPort } from "./serial-wire.ts";
import { openTcp } from "./tcp-wire.ts";
import type { Wires } from "./wire.ts";

/** The wires of this machine. Native packages load when a device is opened or listed, never at start. */
export const systemWires = (clock: Clock): Wires => ({
  openSerial: (address, device) => openSerialPort(address, device, clock),
  openTcp: (address, device) => openTcp(address, device, clock),
  openHid,
  listSerial: listSerialPorts,
  listHid,
  isVirtual: () => false,
});
