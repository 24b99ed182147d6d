import type { DoctorCheckName } from "../../shared/contract/doctor-view.ts";
import type { Listed, Wires } from "../wire.ts";
import { systemTextOf } from "./system-text.ts";
import { attention, good, type Check, type Facts } from "./run-checks.ts";

/** Whether each kind of connection can be looked through on this computer. Nothing is opened. */
export function wireChecks(wires: Wires): Check[] {
  return [
    listing("serial-ports", wires.listSerial, ({ path }) => path),
    listing(
      "usb-devices",
      wires.listHid,
      ({ product, path }) => product ?? path,
    ),
    listing(
      "printer-nodes",
      async () => ({ found: await wires.listLp(), problem: null }),
      ({ path, identity }) => identity ?? path,
    ),
    listing("print-queues", wires.listQueues, ({ queue }) => queue),
    listing(
      "network-printers",
      async () => ({
        found: await wires.findNetworkPrinters(),
        problem: null,
      }),
      ({ name, host }) => `${name} (${host})`,
    ),
  ];
}

/** Enough to recognise a machine by; a computer may have a hundred USB interfaces. */
const mostNamed = 12;

const listing = <Found>(
  check: DoctorCheckName,
  list: () => Promise<Listed<Found>>,
  nameOf: (found: Found) => string,
): Check => ({
  id: check,
  check,
  subject: "computer",
  async run() {
    const { found, problem } = await list();
    const names = [...new Set(found.map(nameOf))].slice(0, mostNamed);
    const facts: Facts = [
      ["count", String(found.length)],
      ...(names.length === 0 ? [] : [["found", names.join(", ")] as const]),
      ...systemTextOf(problem),
    ];
    return problem === null ? good(facts) : attention(problem, facts);
  },
});
