import type { Clock } from "../shared/time.ts";
import { listCupsQueues, openCupsQueue } from "./cups-wire.ts";
import { listHid, openHid } from "./hid-wire.ts";
import { listLp, openLp } from "./lp-wire.ts";
import { findNetworkPrinters } from "./mdns-wire.ts";
import { programRunner } from "./program-wire.ts";
import { listSerialPorts, openSerialPort } from "./serial-wire.ts";
import { openTcp } from "./tcp-wire.ts";
import { listWindowsQueues, openWindowsQueue } from "./windows-queue-wire.ts";
import { ok, type Result } from "../shared/result.ts";
import type { Listed, Wires } from "./wire.ts";

/** The wires of this machine. Native packages load when a device is opened or listed, never at start. */
export function systemWires(clock: Clock): Wires {
  const run = programRunner(clock);
  const isWindows = process.platform === "win32";
  return {
    openSerial: (address, device) => openSerialPort(address, device, clock),
    openTcp: (address, device) => openTcp(address, device, clock),
    openHid,
    openLp: (address, device) => openLp(address, device, clock),
    async openQueue(address, device) {
      return isWindows
        ? ok(openWindowsQueue(address, device, run))
        : openCupsQueue(address, device, run);
    },
    listSerial: async () => listed(await listSerialPorts()),
    listHid: async () => listed(await listHid()),
    listLp,
    listQueues: async () =>
      listed(await (isWindows ? listWindowsQueues(run) : listCupsQueues(run))),
    findNetworkPrinters: () => findNetworkPrinters(clock),
    isVirtual: () => false,
  };
}

const listed = <Found>(answer: Result<readonly Found[]>): Listed<Found> =>
  answer.ok
    ? { found: answer.value, problem: null }
    : { found: [], problem: answer.refusal };
