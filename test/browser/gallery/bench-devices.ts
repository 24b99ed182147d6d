import type { Language } from "../../../shared/contract/bench-view.ts";
import type {
  DeviceCard,
  DeviceSetup,
} from "../../../shared/contract/devices-view.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import type { ScaleReading } from "../../../shared/weight.ts";
import { goods } from "./goods.ts";

/** How a bench's devices may stand when somebody opens the devices screen. */
export const benchStates = [
  "calm",
  "proved",
  "media-out",
  "no-scale",
  "trouble",
  "none",
] as const;
export type BenchState = (typeof benchStates)[number];

const line = {
  wire: "serial",
  baudRate: 9600,
  dataBits: 8,
  parity: "none",
  stopBits: 1,
} as const;

const card = (
  setup: DeviceSetup,
  of: Partial<DeviceCard> = {},
): DeviceCard => ({
  setup,
  virtual: false,
  state: "ready",
  problem: null,
  lastSeen: null,
  reading: null,
  ...of,
});

const weighs = (weight: string): ScaleReading => ({
  weight,
  unit: "kg",
  grams: Math.round(Number(weight) * 1000),
  stable: true,
  net: false,
  status: "ok",
});

export function benchDevices(
  state: BenchState,
  language: Language,
  now: number,
): DeviceCard[] {
  if (state === "none") return [];
  const nl = language === "nl";
  const trouble = state === "trouble";
  const scanner: DeviceSetup = {
    id: "scanner-1",
    kind: "scanner",
    driver: "serial-scanner",
    name: nl ? "Handscanner" : "Hand scanner",
    address: { ...line, path: "/dev/ttyACM0" },
    media: null,
  };
  const scale: DeviceSetup = {
    id: "scale-1",
    kind: "scale",
    driver: "mt-sics",
    name: "Mettler Toledo",
    address: { ...line, path: "/dev/ttyUSB0" },
    media: null,
  };
  const printer: DeviceSetup = {
    id: "printer-1",
    kind: "printer",
    driver: "zebra",
    name: "Zebra ZD421",
    address: { wire: "tcp", host: "192.168.1.40", port: 9100 },
    media: { dpi: 203, widthTenthsMm: 1020, heightTenthsMm: 1520 },
  };
  const keyboard: DeviceSetup = {
    id: "keyboard-1",
    kind: "scanner",
    driver: "keyboard-wedge",
    name: nl ? "Toetsenbordscanner" : "Keyboard scanner",
    address: { wire: "window" },
    media: null,
  };
  const second: DeviceSetup = {
    id: "printer-2",
    kind: "printer",
    driver: "zebra-queue",
    name: nl ? "Printer bij de deur" : "Printer at the door",
    address: { wire: "queue", queue: "Zebra_GK420d_door" },
    media: null,
    takesOver: true,
  };
  return [
    card(
      scanner,
      trouble
        ? {
            state: "down",
            problem: refusal("device.no-port-permission", {
              device: scanner.name,
              command: "sudo usermod -aG dialout marta",
            }),
          }
        : { lastSeen: { at: now - 4_000, text: goods.tea.barcode } },
    ),
    card(
      scale,
      trouble
        ? {
            state: "attention",
            problem: refusal("device.silent", { device: scale.name }),
          }
        : state === "no-scale"
          ? {
              state: "down",
              problem: refusal("device.unplugged", { device: scale.name }),
            }
          : { reading: weighs("0.742") },
    ),
    card(printer, {
      lastSeen: { at: now - 65_000, text: "printed" },
      ...(state === "media-out" || trouble
        ? {
            state: "attention" as const,
            problem: refusal("printer.media-out", { printer: printer.name }),
          }
        : {}),
      testLabel: trouble
        ? null
        : {
            printedAt: now - 65_000,
            codes: [
              {
                symbology: "code-128",
                text: "PB-TEST-7K2MQ-1",
                scannedAt: now - 30_000,
              },
              {
                symbology: "qr",
                text: "PB-TEST-7K2MQ-2",
                scannedAt: state === "proved" ? now - 20_000 : null,
              },
            ],
          },
    }),
    card(keyboard),
    card(
      second,
      trouble
        ? {
            state: "attention",
            problem: refusal("printer.queue-stopped", { printer: second.name }),
          }
        : {},
    ),
  ];
}
