import type {
  DeviceAddress,
  DeviceKind,
  DeviceSetup,
  Discovery,
  FoundDevice,
} from "../shared/contract/devices-view.ts";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { drivers, type DriverEntry } from "./drivers.ts";
import {
  addressOfHid,
  findHid,
  hex4,
  isScannerVendor,
  scaleUse,
  scannerUse,
  useOf,
} from "./hid-identity.ts";
import { findLp, type LpFound } from "./lp-identity.ts";
import { findPort } from "./port-identity.ts";
import type { NetworkPrinter } from "./printer/mdns-message.ts";
import { serialLine } from "./scale/scale-protocol.ts";
import type {
  HidFound,
  Listed,
  SerialPortFound,
  SpoolFound,
  Wires,
} from "./wire.ts";

/** What the computer lists, by kind of connection; null where it has not been looked yet. */
export interface Looked {
  readonly hid: Listed<HidFound> | null;
  readonly network: Listed<NetworkPrinter> | null;
  readonly lp: Listed<LpFound> | null;
  readonly queues: Listed<SpoolFound> | null;
  readonly serial: Listed<SerialPortFound> | null;
}

export const nothingLooked: Looked = {
  hid: null,
  network: null,
  lp: null,
  queues: null,
  serial: null,
};

type Thing = Omit<FoundDevice, "virtual" | "setUpAs">;

/**
 * Everything that could be set up here. Nothing was opened or asked for it: a port nobody picked may belong to another
 * program or another machine.
 */
export function discoveryOf(
  looked: Looked,
  setups: readonly DeviceSetup[],
  isVirtual: Wires["isVirtual"],
): Discovery {
  const lists = Object.values(looked) as readonly (Listed<unknown> | null)[];
  const things = [
    ...hidThings(looked.hid?.found ?? []),
    ...(looked.network?.found ?? []).map(networkPrinter),
    ...(looked.lp?.found ?? []).map(printerNode),
    ...(looked.queues?.found ?? []).map(printQueue),
    ...(looked.serial?.found ?? []).map(serialPort),
  ];
  return {
    found: things.map((thing) => ({
      ...thing,
      virtual: isVirtual(thing.address),
      setUpAs: setups.find((setup) => isAt(setup, thing, looked))?.id ?? null,
    })),
    problems: lists.flatMap((list): Refusal[] =>
      list === null || list.problem === null ? [] : [list.problem],
    ),
    looking: lists.includes(null),
    drivers: drivers.map(({ id, kind, name, defaults }) => ({
      id,
      kind,
      name,
      wire: defaults.wire,
      line: defaults.wire === "serial" ? defaults : null,
    })),
  };
}

/** Whether this is where the device that was set up is found now; it may have moved to another socket since. */
function isAt(
  { address }: DeviceSetup,
  thing: { readonly address: DeviceAddress },
  looked: Looked,
): boolean {
  const there = thing.address;
  switch (address.wire) {
    case "serial":
      return (
        there.wire === "serial" &&
        findPort(address, looked.serial?.found ?? []) === there.path
      );
    case "hid":
      return (
        there.wire === "hid" &&
        there.usagePage === address.usagePage &&
        findHid(address, looked.hid?.found ?? [])?.path === there.path
      );
    case "tcp":
      return (
        there.wire === "tcp" &&
        there.host === address.host &&
        there.port === address.port
      );
    case "lp":
      return (
        there.wire === "lp" &&
        findLp(address, looked.lp?.found ?? []) === there.path
      );
    case "queue":
      return there.wire === "queue" && there.queue === address.queue;
    case "window":
      return there.wire === "window";
    default:
      return address satisfies never;
  }
}

/** A USB device says itself what it is; of all others nothing is shown. */
function hidThings(listed: readonly HidFound[]): Thing[] {
  const pointOfSale = new Set(
    listed.filter((found) => useOf(found) === "scanner").map(productOf),
  );
  const things = new Map<string, Thing>();
  for (const found of listed) {
    const thing = hidThing(found);
    if (thing === null) continue;
    // A scanner that types as well as reports is used by its reports.
    if (thing.address.wire === "window" && pointOfSale.has(productOf(found)))
      continue;
    things.set(thing.id, thing);
  }
  return [...things.values()];
}

const productOf = ({ vendorId, productId }: HidFound): string =>
  `${hex4(vendorId)}:${hex4(productId)}`;

function hidThing(found: HidFound): Thing | null {
  const use = useOf(found);
  const description = [found.product, productOf(found), found.serialNumber]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
  const asPointOfSale = (
    page: typeof scannerUse | typeof scaleUse,
    kind: DeviceKind,
    driver: string,
  ): Thing => ({
    id: `hid:${found.path}:${page.usagePage}`,
    address: addressOfHid(found, page),
    description,
    kind,
    drivers: [driver],
    declaresItself: true,
    note: null,
  });
  switch (use) {
    case "scanner":
      return asPointOfSale(scannerUse, "scanner", "hid-scanner");
    case "scale":
      return asPointOfSale(scaleUse, "scale", "hid-scale");
    case "keyboard-scanner":
      return {
        id: `window:${productOf(found)}`,
        address: { wire: "window" },
        description,
        kind: "scanner",
        drivers: ["keyboard-wedge"],
        declaresItself: false,
        note: refusal("scanner.keyboard-mode", {
          device: found.product || description,
        }),
      };
    case null:
      return null;
    default:
      return use satisfies never;
  }
}

const printerThing = (
  id: string,
  address: DeviceAddress,
  description: string,
  driver: string,
): Thing => ({
  id,
  address,
  description,
  kind: "printer",
  drivers: [driver],
  declaresItself: false,
  note: null,
});

const networkPrinter = ({ name, host, port }: NetworkPrinter): Thing =>
  printerThing(
    `tcp:${host}:${port}`,
    { wire: "tcp", host, port },
    name,
    "zebra",
  );

const printerNode = ({ path, identity }: LpFound): Thing =>
  printerThing(
    `lp:${path}`,
    { wire: "lp", path, ...(identity === null ? {} : { identity }) },
    identity ?? path,
    "zebra-usb",
  );

const printQueue = ({ queue, device }: SpoolFound): Thing =>
  printerThing(
    `queue:${queue}`,
    { wire: "queue", queue },
    `${queue} · ${device}`,
    "zebra-queue",
  );

/** Zebra Technologies' printers. Source: usb.ids. */
const zebraVendor = "0A5F";

/** Once per port, with the settings most devices have: which device it is, only a person or the search for scales knows. */
function serialPort(port: SerialPortFound): Thing {
  const { path, vendorId, productId, serialNumber, manufacturer } = port;
  const isUsb = vendorId !== null && productId !== null;
  const kind = !isUsb
    ? null
    : isScannerVendor(Number.parseInt(vendorId, 16))
      ? "scanner"
      : vendorId === zebraVendor
        ? "printer"
        : null;
  const says = [
    manufacturer,
    isUsb ? `${vendorId}:${productId}` : null,
    serialNumber,
  ].filter((part) => part !== null && part !== "");
  return {
    id: `serial:${path}`,
    address: {
      ...serialLine(9600, "8N1"),
      path,
      ...(isUsb
        ? {
            usb: { vendorId, productId, serialNumber: serialNumber || null },
          }
        : {}),
    },
    description: says.join(" · ") || path,
    kind,
    drivers: drivers
      .filter(({ defaults }) => defaults.wire === "serial")
      .toSorted((a, b) => rank(a, kind) - rank(b, kind))
      .map(({ id }) => id),
    declaresItself: false,
    note: null,
  };
}

const rank = (driver: DriverEntry, kind: DeviceKind | null): number =>
  driver.kind === kind ? 0 : 1;
