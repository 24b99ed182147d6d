import type { Discovery } from "../shared/contract/devices-view.ts";
import { drivers } from "./drivers.ts";
import type { SerialAddress, SerialPortFound, Wires } from "./wire.ts";

type SerialLine = Omit<SerialAddress, "path">;

/**
 * Everything that could be set up here, without opening or asking any of it: a port nobody picked may belong to another
 * program or another machine. A serial port is offered once per line setting, with the drivers that usually use it.
 */
export async function discover(wires: Wires): Promise<Discovery> {
  const listed = await wires.listSerial();
  return {
    found: listed.ok ? listed.value.flatMap(waysToUse) : [],
    problems: listed.ok ? [] : [listed.refusal],
    drivers: drivers.map(({ id, kind, name, defaults }) => ({
      id,
      kind,
      name,
      wire: defaults.wire,
    })),
  };
}

function waysToUse(port: SerialPortFound): Discovery["found"] {
  const ids = new Map<string, { line: SerialLine; drivers: string[] }>();
  for (const { id, defaults } of drivers) {
    if (defaults.wire !== "serial") continue;
    const key = JSON.stringify(defaults);
    const group = ids.get(key) ?? { line: defaults, drivers: [] };
    group.drivers.push(id);
    ids.set(key, group);
  }
  return [...ids.values()].map((group) => ({
    address: { ...group.line, path: port.path },
    description: describe(port),
    drivers: group.drivers,
  }));
}

const describe = (port: SerialPortFound): string =>
  [
    port.manufacturer,
    port.vendorId !== null && port.productId !== null
      ? `${port.vendorId}:${port.productId}`
      : null,
    port.serialNumber,
  ]
    .filter((part) => part !== null)
    .join(" · ") || port.path;
