import type { Wires } from "../../hardware/wire.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { refused } from "../../shared/result.ts";

const nothing = { found: [], problem: null };

/** A machine with no port and no network: everything that is opened is not there. */
export const noWires: Wires = {
  openSerial: async (_address, device) =>
    refused(refusal("device.not-found", { device })),
  openTcp: async (_address, device) =>
    refused(refusal("device.not-found", { device })),
  openHid: async (_address, device) =>
    refused(refusal("device.not-found", { device })),
  listHid: async () => nothing,
  listSerial: async () => nothing,
  openLp: async (_address, device) =>
    refused(refusal("device.not-found", { device })),
  openQueue: async (_address, device) =>
    refused(refusal("device.not-found", { device })),
  listLp: async () => [],
  listQueues: async () => nothing,
  findNetworkPrinters: async () => [],
  isVirtual: () => false,
};
