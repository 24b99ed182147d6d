import type { Discovery } from "../shared/contract/devices-view.ts";
import { drivers } from "./drivers.ts";
import {
  addressOfHid,
  hex4,
  scaleUse,
  scannerUse,
  useOf,
} from "./hid-identity.ts";
import type {
  HidFound,
  SerialAddress,
  SerialPortFound,
  Wires,
} from "./wire.ts";

type SerialLine = Omit<SerialAddress, "path">;

/**
 * Everything that could be set up here, without opening or asking any of it: a port nobody picked may belong to another
 * program or another machine. A serial port is offered once per line setting, with the drivers that usually use it.
 */
export async function discover(wires: Wires): Promise<Discovery> {
  const [ports, usb, nodes, queues, network] = await Promise.all([
    wires.listSerial(),
    wires.listHid(),
    wires.listLp(),
    wires.listQueues(),
    wires.findNetworkPrinters(),
  ]);
  return {
    found: [
      ...(usb.ok ? usb.value.flatMap(hidDevice) : []),
      ...network.map(({ name, host, port }) => ({
        address: { wire: "tcp" as const, host, port },
        description: name,
        drivers: ["zebra"],
      })),
      ...nodes.map((path) => ({
        address: { wire: "lp" as const, path },
        description: path,
        drivers: ["zebra-usb"],
      })),
      ...(queues.ok
        ? queues.value.map(({ queue, device }) => ({
            address: { wire: "queue" as const, queue },
            description: `${queue} · ${device}`,
            drivers: ["zebra-queue"],
          }))
        : []),
      ...(ports.ok ? ports.value.flatMap(waysToUse) : []),
    ],
    problems: [ports, usb, queues].flatMap((listed) =>
      listed.ok ? [] : [listed.refusal],
    ),
    drivers: drivers.map(({ id, kind, name, defaults }) => ({
      id,
      kind,
      name,
      wire: defaults.wire,
    })),
  };
}

/** A USB device says itself what it is; of all others nothing is shown. */
function hidDevice(found: HidFound): Discovery["found"] {
  const use = useOf(found);
  const description = [
    found.product,
    `${hex4(found.vendorId)}:${hex4(found.productId)}`,
    found.serialNumber,
  ]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
  switch (use) {
    case "scanner":
      return [
        {
          address: addressOfHid(found, scannerUse),
          description,
          drivers: ["hid-scanner"],
        },
      ];
    case "scale":
      return [
        {
          address: addressOfHid(found, scaleUse),
          description,
          drivers: ["hid-scale"],
        },
      ];
    case "keyboard-scanner":
      return [
        {
          address: { wire: "window" },
          description,
          drivers: ["keyboard-wedge"],
        },
      ];
    case null:
      return [];
    default:
      return use satisfies never;
  }
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
    address: {
      ...group.line,
      path: port.path,
      ...(port.vendorId === null || port.productId === null
        ? {}
        : {
            usb: {
              vendorId: port.vendorId,
              productId: port.productId,
              serialNumber: port.serialNumber || null,
            },
          }),
    },
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
