import { implement } from "@orpc/server";
import { contract } from "../../../shared/contract/contract.ts";
import type {
  DeviceCard,
  DevicesDocument,
  Discovery,
  FoundDevice,
  ScaleDetection,
} from "../../../shared/contract/devices-view.ts";
import type { DoctorResult } from "../../../shared/contract/doctor-view.ts";
import { refusal } from "../../../shared/contract/refusals.ts";

/** What the gallery's address may ask of the installer's screens. */
export interface Installing {
  /** What was plugged in: things that tell what they are, a port that does not, or trouble with looking at all. */
  readonly found: "nothing" | "port" | "things" | "trouble";
  readonly search: "searching" | "found" | "nothing";
  readonly doctor: "running" | "good" | "bad";
}

export const installing = (wanted: URLSearchParams): Installing => {
  const one = <Choice extends string>(
    name: string,
    choices: readonly [Choice, ...Choice[]],
  ): Choice =>
    choices.find((choice) => choice === wanted.get(name)) ?? choices[0];
  return {
    found: one("found", ["port", "nothing", "things", "trouble"]),
    search: one("search", ["nothing", "searching", "found"]),
    doctor: one("doctor", ["good", "running", "bad"]),
  };
};

const line = {
  wire: "serial",
  baudRate: 9600,
  dataBits: 8,
  parity: "none",
  stopBits: 1,
} as const;

const drivers: Discovery["drivers"] = [
  {
    id: "keyboard-wedge",
    kind: "scanner",
    wire: "window",
    name: "",
    line: null,
  },
  { id: "serial-scanner", kind: "scanner", wire: "serial", name: "", line },
  { id: "hid-scanner", kind: "scanner", wire: "hid", name: "", line: null },
  { id: "hid-scale", kind: "scale", wire: "hid", name: "", line: null },
  {
    id: "mt-sics",
    kind: "scale",
    wire: "serial",
    name: "Mettler Toledo MT-SICS",
    line,
  },
  {
    id: "nci",
    kind: "scale",
    wire: "serial",
    name: "NCI / Weigh-Tronix SCP-01",
    line,
  },
  {
    id: "zebra",
    kind: "printer",
    wire: "tcp",
    name: "Zebra (ZPL)",
    line: null,
  },
  { id: "zebra-serial", kind: "printer", wire: "serial", name: "", line },
  { id: "zebra-queue", kind: "printer", wire: "queue", name: "", line: null },
];

const found = (
  of: Pick<FoundDevice, "id" | "address" | "description" | "drivers"> &
    Partial<FoundDevice>,
): FoundDevice => ({
  kind: null,
  declaresItself: false,
  virtual: false,
  setUpAs: null,
  note: null,
  ...of,
});

const port = found({
  id: "serial:/dev/ttyUSB1",
  address: { ...line, path: "/dev/ttyUSB1" },
  description: "FTDI · 0403:6001 · A50285BI",
  drivers: ["mt-sics", "nci", "serial-scanner", "zebra-serial"],
});

const things: FoundDevice[] = [
  found({
    id: "hid:scale",
    kind: "scale",
    declaresItself: true,
    address: {
      wire: "hid",
      path: "/dev/hidraw3",
      vendorId: 0x0922,
      productId: 0x8003,
      serialNumber: "0076104",
      usagePage: 0x8d,
      usage: 0x20,
    },
    description: "DYMO M10 · 0922:8003 · 0076104",
    drivers: ["hid-scale"],
  }),
  found({
    id: "tcp:192.168.1.41",
    kind: "printer",
    address: { wire: "tcp", host: "192.168.1.41", port: 9100 },
    description: "ZD621-300dpi ZPL",
    drivers: ["zebra"],
  }),
  found({
    id: "hid:keyboard",
    kind: "scanner",
    address: { wire: "window" },
    description: "Honeywell Voyager 1400g · 0C2E:0B61",
    drivers: ["keyboard-wedge"],
    note: refusal("scanner.keyboard-mode", { device: "Voyager 1400g" }),
  }),
];

const discoveries: { readonly [Name in Installing["found"]]: FoundDevice[] } = {
  nothing: [],
  port: [port],
  things: [...things, port],
  trouble: [],
};

const candidates: Extract<ScaleDetection, { kind: "finished" }>["candidates"] =
  [
    {
      driver: "mt-sics",
      address: { ...line, path: "/dev/ttyUSB1" },
      sample: "0.742 kg",
    },
    {
      driver: "nci",
      address: {
        ...line,
        path: "/dev/ttyUSB1",
        dataBits: 7,
        parity: "even",
      },
      sample: "7.42 lb",
    },
  ];

const check = (
  id: string,
  of: Pick<DoctorResult, "check"> & Partial<DoctorResult>,
): DoctorResult => ({
  id,
  subject: "computer",
  state: "good",
  refusal: null,
  facts: [],
  ...of,
});

const examination = (kind: Installing["doctor"]): DoctorResult[] => [
  check("serial", { check: "serial-ports", facts: [["count", "2"]] }),
  check("usb", {
    check: "usb-devices",
    ...(kind === "bad"
      ? {
          state: "bad",
          refusal: refusal("device.usb-support-missing", {
            command: "sudo apt install libudev1",
          }),
          facts: [["systemText", "cannot open shared object file"]],
        }
      : { facts: [["count", "3"]] }),
  }),
  check("queues", { check: "print-queues", state: "skipped" }),
  check("storage", { check: "storage", facts: [["tookMs", "4"]] }),
  check("disk", {
    check: "disk-space",
    facts: [["freeMegabytes", "81234"]],
  }),
  check("clock", { check: "clock", facts: [["offsetSeconds", "0"]] }),
  check("label", { check: "label-drawing", facts: [["tookMs", "96"]] }),
  check("scanner", {
    check: "scanner",
    subject: "scanner-1",
    facts: [
      ["driver", "serial-scanner"],
      ["address", "/dev/ttyACM0"],
      ["lastSeenSecondsAgo", "4"],
    ],
  }),
  check("scale", {
    check: "scale",
    subject: "scale-1",
    ...(kind === "bad"
      ? {
          state: "attention",
          refusal: refusal("device.silent", { device: "Mettler Toledo" }),
        }
      : {
          facts: [
            ["reading", "0.742 kg"],
            ["readingsPerSecond", "10"],
          ],
        }),
  }),
  check("printer", {
    check: "printer",
    subject: "printer-1",
    state: kind === "running" ? "running" : "good",
    facts:
      kind === "running"
        ? []
        : [
            ["model", "ZD421-203dpi"],
            ["firmware", "V93.21.26Z"],
            ["odometer", "4711"],
            ["roundTripMs", "3"],
          ],
  }),
];

const forever = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    signal?.addEventListener("abort", () => {
      resolve();
    });
  });

type Noted = <Answer>(of: string, input: unknown, answer: Answer) => Answer;

/** A station's devices that answer what the address of the gallery asked for. */
export function installersDesk(
  wanted: Installing,
  devices: readonly DeviceCard[],
  noted: Noted,
) {
  const api = implement(contract).devices;
  const document: DevicesDocument = {
    format: "packbench-devices",
    version: 1,
    devices: devices.map(({ setup }) => setup),
  };
  const done = { ok: true as const };
  return {
    watchFound: api.watchFound.handler(async function* ({ signal }) {
      yield {
        found: discoveries[wanted.found],
        problems:
          wanted.found === "trouble"
            ? [
                refusal("device.usb-support-missing", {
                  command: "sudo apt install libudev1",
                }),
                refusal("printer.queues-unavailable", {}),
              ]
            : [],
        looking: false,
        drivers,
      };
      await forever(signal);
    }),
    tryOut: api.tryOut.handler(async function* ({ input, signal }) {
      yield {
        setup: input.setup,
        virtual: false,
        state: "ready" as const,
        problem: null,
        lastSeen: null,
        reading:
          input.setup.kind === "scale"
            ? {
                weight: "1.25",
                unit: "kg",
                grams: 1250,
                stable: true,
                net: false,
                status: "ok" as const,
              }
            : null,
      };
      await forever(signal);
    }),
    useAtBench: api.useAtBench.handler(({ input }) =>
      noted("devices.useAtBench", input.deviceId, done),
    ),
    add: api.add.handler(({ input }) =>
      noted("devices.add", input.setup, {
        ok: false as const,
        refusal: refusal("contract.invalid", { what: input.setup.name }),
      }),
    ),
    remove: api.remove.handler(({ input }) =>
      noted("devices.remove", input.deviceId, done),
    ),
    testPrint: api.testPrint.handler(({ input }) =>
      noted("devices.testPrint", input.deviceId, {
        ok: true as const,
        proof: "printed" as const,
        codes: ["PB-TEST-7K2MQ-1"],
      }),
    ),
    measurePrinter: api.measurePrinter.handler(({ input }) =>
      noted("devices.measurePrinter", input.deviceId, {
        ok: true as const,
        facts: {
          model: "ZD421-203dpi",
          firmware: "V93.21.26Z",
          dpi: 203 as const,
          mediaWidthTenthsMm: 1016,
          mediaHeightTenthsMm: 1524,
          darkness: 18,
          printMode: "tear-off" as const,
          labelCount: 4_711,
        },
        media: {
          dpi: 203 as const,
          widthTenthsMm: 1016,
          heightTenthsMm: 1524,
        },
      }),
    ),
    setDarkness: api.setDarkness.handler(({ input }) =>
      noted("devices.setDarkness", input, done),
    ),
    calibrate: api.calibrate.handler(({ input }) =>
      noted("devices.calibrate", input.deviceId, done),
    ),
    tare: api.tare.handler(({ input }) =>
      noted("devices.tare", input.deviceId, done),
    ),
    zero: api.zero.handler(({ input }) =>
      noted("devices.zero", input.deviceId, {
        ok: false as const,
        refusal: refusal("scale.not-settled", {}),
      }),
    ),
    detectScale: api.detectScale.handler(async function* ({ signal }) {
      yield {
        kind: "trying" as const,
        phase: "asking" as const,
        line: { ...line, baudRate: 4800, dataBits: 7, parity: "even" as const },
        done: 7,
        total: 24,
      };
      if (wanted.search === "searching") await forever(signal);
      yield {
        kind: "finished" as const,
        candidates: wanted.search === "found" ? candidates : [],
        problem: null,
      };
    }),
    exportSetup: api.exportSetup.handler(() => document),
    exportCodes: api.exportCodes.handler(() =>
      [1, 2].map(
        (part) =>
          `PBSETUP1:${part}/2:0A1B2C3D:${"ABCDEFGHIJ234567".repeat(90)}`,
      ),
    ),
    readSetup: api.readSetup.handler(({ input }) =>
      input.document.startsWith("PBSETUP1:")
        ? {
            ok: false as const,
            refusal: refusal("device.setup-incomplete", { have: 1, total: 2 }),
          }
        : { ok: true as const, setup: document },
    ),
    importSetup: api.importSetup.handler(({ input }) =>
      noted("devices.importSetup", input.document, done),
    ),
    doctor: api.doctor.handler(async function* ({ signal }) {
      for (const result of examination(wanted.doctor)) yield result;
      if (wanted.doctor === "running") await forever(signal);
    }),
  };
}
