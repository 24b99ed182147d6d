import path from "node:path";
import {
  createPretendSerial,
  withPretendSerial,
} from "../../hardware/virtual/pretend-serial-wire.ts";
import {
  createVirtualScale,
  type VirtualScale,
} from "../../hardware/virtual/virtual-scale.ts";
import {
  createVirtualScanner,
  type VirtualScanner,
} from "../../hardware/virtual/virtual-scanner.ts";
import {
  createVirtualZebra,
  type VirtualZebra,
} from "../../hardware/virtual/virtual-zebra.ts";
import type { Wires } from "../../hardware/wire.ts";
import type {
  DeviceAddress,
  DeviceSetup,
} from "../../shared/contract/devices-view.ts";
import { catalogues } from "../../shared/i18n/catalogue.ts";
import type { StationConfig, StationPorts } from "../station-ports.ts";

/** Ids the training drawer pulls cables by. */
export const trainingDeviceIds = {
  scanner: "training-scanner",
  scale: "training-scale",
  printer: "training-printer",
  keyboard: "training-keyboard",
} as const;

const scannerPath = "training/scanner";
const scalePath = "training/scale";
const lineSettings = {
  wire: "serial",
  baudRate: 9600,
  dataBits: 8,
  parity: "none",
  stopBits: 1,
} as const;

export interface TrainingDevices {
  readonly wires: Wires;
  readonly setups: readonly DeviceSetup[];
  readonly scanner: VirtualScanner;
  readonly scale: VirtualScale;
  readonly zebra: VirtualZebra;
  stop(): Promise<void>;
}

/** A bench's worth of virtual devices, each reached through its real driver over its real wire. */
export async function openTrainingDevices(
  config: StationConfig,
  ports: StationPorts,
): Promise<TrainingDevices> {
  const names = catalogues[config.language].training.devices;
  const serial = await createPretendSerial();
  const scanner = createVirtualScanner(serial, scannerPath);
  const scale = createVirtualScale(serial, scalePath, ports.clock);
  const zebra = await createVirtualZebra({
    folder: path.join(config.dataFolder, "printed"),
    clock: ports.clock,
    ids: ports.ids,
    port: 0,
    draw: ports.labels.draw,
  });
  const overSerial = withPretendSerial(ports.wires, serial);
  const isZebra = (address: DeviceAddress): boolean =>
    address.wire === "tcp" &&
    address.port === zebra.address.port &&
    address.host === zebra.address.host;
  return {
    wires: {
      ...overSerial,
      isVirtual: (address) => isZebra(address) || overSerial.isVirtual(address),
    },
    setups: [
      {
        id: trainingDeviceIds.scanner,
        kind: "scanner",
        driver: "serial-scanner",
        name: names.scanner,
        address: { ...lineSettings, path: scannerPath },
        media: null,
      },
      {
        id: trainingDeviceIds.keyboard,
        kind: "scanner",
        driver: "keyboard-wedge",
        name: names.keyboard,
        address: { wire: "window" },
        media: null,
      },
      {
        id: trainingDeviceIds.scale,
        kind: "scale",
        driver: "mt-sics",
        name: names.scale,
        address: { ...lineSettings, path: scalePath },
        media: null,
      },
      {
        id: trainingDeviceIds.printer,
        kind: "printer",
        driver: "zebra",
        name: names.printer,
        address: zebra.address,
        media: null,
      },
    ],
    scanner,
    scale,
    zebra,
    async stop() {
      scale.stop();
      await zebra.stop();
    },
  };
}
