import { join } from "node:path";
import {
  createStationDevices,
  type StationDevices,
} from "../../hardware/station-devices.ts";
import {
  createPretendHid,
  withPretendHid,
} from "../../hardware/virtual/pretend-hid-wire.ts";
import {
  createPretendSerial,
  withPretendSerial,
} from "../../hardware/virtual/pretend-serial-wire.ts";
import { createVirtualHidScanner } from "../../hardware/virtual/virtual-hid-scanner.ts";
import { createVirtualZebra } from "../../hardware/virtual/virtual-zebra.ts";
import { systemWires } from "../../hardware/system-wires.ts";
import { idChance } from "../../main/host/system-chance.ts";
import { sortableIds } from "../../main/host/sortable-ids.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import type {
  DeviceAddress,
  DeviceKind,
  DeviceSetup,
} from "../../shared/contract/devices-view.ts";
import {
  newDiskFolder,
  removeTemporaryFolder,
} from "../helpers/temp-folder.ts";
import { builtLabelThread } from "./built-label-thread.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";

const attachRounds = 20;
const plugRounds = 4;
const scanRounds = 200;
const streamingMs = 3_000;
/** What the quickest indicators send. */
const scaleEveryMs = 50;
/** Faster than anybody scans. */
const scanEveryMs = 200;
/** Toledo continuous output: 0.750 kg, stable. */
const scaleFrame = Buffer.from("\x02-0   0750000000\r", "latin1");

/** What an installer and a packer wait for: devices that come, go, and all speak at once. */
export const devicesAttached: Measurement = {
  name: "devices",
  async measure(progress) {
    await using floor = await openFloor();
    const { devices, scanner, zebra } = floor;

    progress("attaching");
    const scannerSetup = setup("scanner", "hid-scanner", {
      wire: "hid",
      path: "hid/1",
      vendorId: 0x0c2e,
      productId: 0x0b81,
      serialNumber: "S1",
      usagePage: 0x8c,
      usage: 2,
    });
    const attach: number[] = [];
    for (let round = 0; round < attachRounds; round++) {
      const from = performance.now();
      await devices.add(scannerSetup);
      attach.push(performance.now() - from);
    }

    const scans: number[] = [];
    for (let round = 0; round < scanRounds; round++) {
      const heard = nextScan(devices);
      const from = performance.now();
      scanner.scan(`SCAN-${round}`, "]C0");
      await heard;
      scans.push(performance.now() - from);
    }

    progress("plugging in");
    const reattach: number[] = [];
    for (let round = 0; round < plugRounds; round++) {
      scanner.unplug(true);
      await untilState(devices, "down");
      scanner.unplug(false);
      const from = performance.now();
      await untilState(devices, "ready");
      reattach.push(performance.now() - from);
    }
    await devices.remove(scannerSetup.id);
    const found: number[] = [];
    for (let round = 0; round < plugRounds; round++)
      found.push(await plugInAndSee(floor));

    progress("streaming");
    await devices.add(scannerSetup);
    await devices.add(setup("com-scanner", "serial-scanner", serialAt("com")));
    await devices.add(setup("scale", "toledo-continuous", serialAt("scale")));
    await devices.add(setup("printer", "zebra", zebra.address));
    const percent = await streamingPercent(floor);

    return [
      rowOf("device plugged in → shown to the installer", "ms", found, {
        of: "p95",
        most: 2_000,
      }),
      rowOf("device attached: opened and ready", "ms", attach),
      rowOf("device attached again → ready", "ms", reattach, {
        of: "p95",
        most: 2_500,
      }),
      rowOf("scan of a USB scanner → event", "ms", scans),
      rowOf("processor: 2 scanners, scale at 20 Hz, printer", "%", [percent], {
        of: "median",
        most: 10,
      }),
    ];
  },
};

type Floor = Awaited<ReturnType<typeof openFloor>>;

async function openFloor() {
  const opened = new AsyncDisposableStack();
  const folder = newDiskFolder();
  opened.defer(() => removeTemporaryFolder(folder));
  const labels = builtLabelThread();
  opened.defer(labels.stop);
  const zebra = await createVirtualZebra({
    folder: join(folder, "printed"),
    clock: systemClock,
    ids: sortableIds(systemClock, idChance),
    port: 0,
    draw: labels.draw,
  });
  opened.defer(zebra.stop);
  const serial = await createPretendSerial();
  const usb = createPretendHid();
  const scanner = createVirtualHidScanner(usb, "hid/1", "S1");
  const comPort = serial.addPort("com", "bench", () => undefined);
  const scalePort = serial.addPort("scale", "bench", () => undefined);
  const devices = createStationDevices({
    setups: [],
    wires: withPretendHid(
      withPretendSerial(systemWires(systemClock), serial),
      usb,
    ),
    clock: systemClock,
    log: () => undefined,
  });
  opened.defer(devices.stop);
  return {
    devices,
    scanner,
    comPort,
    scalePort,
    zebra,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

const serialAt = (path: string): DeviceAddress => ({
  wire: "serial",
  path,
  baudRate: 9600,
  dataBits: 8,
  parity: "none",
  stopBits: 1,
});

const kinds: Readonly<Record<string, DeviceKind>> = {
  zebra: "printer",
  "toledo-continuous": "scale",
};
const setup = (
  id: string,
  driver: string,
  address: DeviceAddress,
): DeviceSetup => ({
  id,
  kind: kinds[driver] ?? "scanner",
  driver,
  name: id,
  address,
  media: null,
});

const nextScan = (devices: StationDevices): Promise<void> =>
  new Promise((resolve) => {
    const unhear = devices.onScan(() => {
      unhear();
      resolve();
    });
  });

const untilState = (
  devices: StationDevices,
  state: "ready" | "down",
): Promise<void> =>
  new Promise((resolve) => {
    const look = (): boolean =>
      devices.cards().every((card) => card.state === state);
    if (look()) {
      resolve();
      return;
    }
    const unhear = devices.onChange(() => {
      if (!look()) return;
      unhear();
      resolve();
    });
  });

/** From the moment a scanner is plugged in until somebody who looks for devices sees it. */
async function plugInAndSee({ devices, scanner }: Floor): Promise<number> {
  scanner.unplug(true);
  const leave = new AbortController();
  let pluggedAt: number | null = null;
  for await (const { found, looking } of devices.watchFound(leave.signal)) {
    const isThere = found.some(({ kind }) => kind === "scanner");
    if (pluggedAt !== null && isThere) break;
    if (looking || pluggedAt !== null) continue;
    scanner.unplug(false);
    pluggedAt = performance.now();
  }
  leave.abort();
  return performance.now() - (pluggedAt ?? 0);
}

async function streamingPercent({
  devices,
  scanner,
  comPort,
  scalePort,
}: Floor): Promise<number> {
  const timers = [
    setInterval(() => scalePort.say(scaleFrame), scaleEveryMs),
    setInterval(() => {
      scanner.scan("4006381333931", "]E0");
      comPort.say(Buffer.from("4006381333931\r"));
    }, scanEveryMs),
  ];
  // A scale that streams is ready once it is heard.
  await untilState(devices, "ready");
  const before = process.cpuUsage();
  const from = performance.now();
  await new Promise((resolve) => {
    setTimeout(resolve, streamingMs);
  });
  const { user, system } = process.cpuUsage(before);
  for (const timer of timers) clearInterval(timer);
  return (user + system) / 10 / (performance.now() - from);
}
