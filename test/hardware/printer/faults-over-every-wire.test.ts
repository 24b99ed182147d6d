import { setTimeout as rest } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openCupsQueue } from "../../../hardware/cups-wire.ts";
import type { LabelPrinter, PrintOutcome } from "../../../hardware/device.ts";
import { driverOf } from "../../../hardware/drivers.ts";
import { openTcp } from "../../../hardware/tcp-wire.ts";
import {
  createPretendSerial,
  withPretendSerial,
} from "../../../hardware/virtual/pretend-serial-wire.ts";
import {
  createZebraBody,
  type ZebraBody,
} from "../../../hardware/virtual/zebra-body.ts";
import type { ZebraKnobs } from "../../../hardware/virtual/zebra-knobs.ts";
import { zebraOverCups } from "../../../hardware/virtual/zebra-over-cups.ts";
import { withZebraOverLp } from "../../../hardware/virtual/zebra-over-lp.ts";
import { zebraOverSerial } from "../../../hardware/virtual/zebra-over-serial.ts";
import { zebraOverTcp } from "../../../hardware/virtual/zebra-over-tcp.ts";
import type { Wires } from "../../../hardware/wire.ts";
import { systemClock } from "../../../main/host/system-clock.ts";
import type {
  DeviceAddress,
  DeviceSetup,
} from "../../../shared/contract/devices-view.ts";
import { noWires } from "../no-wires.ts";

type Wire = "tcp" | "serial" | "lp" | "queue";
const wires: readonly Wire[] = ["tcp", "serial", "lp", "queue"];

interface Fault {
  readonly name: string;
  readonly begin: Partial<ZebraKnobs>;
  readonly end: Partial<ZebraKnobs>;
  /** What the packer is told when a label is due: one answer for all wires, or one for each. */
  readonly says: string | { readonly [Name in Wire]: string };
}

const faults: readonly Fault[] = [
  {
    name: "nothing wrong",
    begin: {},
    end: {},
    says: {
      tcp: "printed",
      serial: "printed",
      lp: "printed",
      queue: "sent",
    },
  },
  {
    name: "no labels left",
    begin: { mediaOut: true },
    end: { mediaOut: false },
    says: "refused printer.media-out",
  },
  {
    name: "no ribbon left",
    begin: { ribbonOut: true },
    end: { ribbonOut: false },
    says: "refused printer.ribbon-out",
  },
  {
    name: "an open lid",
    begin: { headOpen: true },
    end: { headOpen: false },
    says: "refused printer.head-open",
  },
  {
    name: "its pause key pressed",
    begin: { paused: true },
    end: { paused: false },
    // The queue's back-end hands it over, and the printer keeps it until the pause is over.
    says: {
      tcp: "refused printer.paused",
      serial: "refused printer.paused",
      lp: "refused printer.paused",
      queue: "sent",
    },
  },
  {
    name: "too hot a head",
    begin: { tooHot: true },
    end: { tooHot: false },
    says: {
      tcp: "refused printer.too-hot",
      serial: "refused printer.too-hot",
      lp: "refused printer.too-hot",
      queue: "sent",
    },
  },
  {
    name: "a knife that is stuck",
    begin: { cutterJammed: true },
    end: { cutterJammed: false },
    says: {
      tcp: "refused printer.cutter-jammed",
      serial: "refused printer.cutter-jammed",
      lp: "refused printer.cutter-jammed",
      queue: "sent",
    },
  },
  {
    name: "no word to say",
    begin: { silent: true },
    end: { silent: false },
    says: {
      tcp: "refused printer.not-answering",
      serial: "refused printer.not-answering",
      lp: "refused printer.not-answering",
      queue: "sent",
    },
  },
  {
    name: "noise for answers",
    begin: { garbled: true },
    end: { garbled: false },
    says: {
      tcp: "refused printer.not-answering",
      serial: "refused printer.not-answering",
      lp: "refused printer.not-answering",
      queue: "sent",
    },
  },
  {
    name: "an answer lost",
    begin: { loseAnswers: 1 },
    end: { loseAnswers: 0 },
    says: {
      tcp: "printed",
      serial: "printed",
      lp: "printed",
      queue: "sent",
    },
  },
  {
    name: "little speed",
    begin: { bytesPerSecond: 2_000 },
    end: { bytesPerSecond: null },
    says: {
      tcp: "printed",
      serial: "printed",
      lp: "printed",
      queue: "sent",
    },
  },
  {
    name: "no power",
    begin: { unplugged: true },
    end: { unplugged: false },
    // A serial line does not know whether anything is at its other end.
    says: {
      tcp: "refused printer.not-connected",
      serial: "refused printer.not-answering",
      lp: "refused printer.not-connected",
      queue: "refused printer.not-connected",
    },
  },
  {
    name: "its last label on the roll used up by this one",
    begin: { mediaAfterLabels: 1 },
    end: { mediaOut: false, mediaAfterLabels: null },
    says: {
      tcp: "printed",
      serial: "printed",
      lp: "printed",
      queue: "sent",
    },
  },
];

const label = new TextEncoder().encode(
  `^XA^PW812^LL400^JZN^FO60,60^GB700,300,3^FS${"^FO1,1^FDa label of some length^FS".repeat(20)}^XZ`,
);

interface PrinterOnWire {
  readonly printer: LabelPrinter;
  readonly body: ZebraBody;
  readonly onPaper: () => number;
  turn(change: Partial<ZebraKnobs>): Promise<void>;
  stop(): Promise<void>;
}

/** The driver of this wire, and a printer that shows what comes out of it by counting. */
async function printerOn(wire: Wire): Promise<PrinterOnWire> {
  let labels = 0;
  let follow = async (): Promise<void> => undefined;
  let unlisten = async (): Promise<void> => undefined;
  const body = createZebraBody(
    { add: () => labels++, labelCount: () => labels },
    systemClock,
    () => {
      body.turn({ unplugged: true });
      void follow();
    },
  );
  body.turn({ labelMs: 5 });
  let reach: Wires = noWires;
  let address: DeviceAddress = { wire: "lp", path: "/dev/usb/lp0" };
  switch (wire) {
    case "tcp": {
      const line = await zebraOverTcp(body, 0);
      follow = line.follow;
      unlisten = line.stop;
      address = line.address;
      reach = {
        ...noWires,
        openTcp: (to, name) => openTcp(to, name, systemClock),
      };
      break;
    }
    case "serial": {
      const serial = await createPretendSerial();
      zebraOverSerial(body, serial, "test/zebra");
      reach = withPretendSerial(noWires, serial);
      address = {
        wire: "serial",
        path: "test/zebra",
        baudRate: 9600,
        dataBits: 8,
        parity: "none",
        stopBits: 1,
        flowControl: "xon-xoff",
      };
      break;
    }
    case "lp":
      reach = withZebraOverLp(noWires, body, "/dev/usb/lp0");
      break;
    case "queue": {
      const run = zebraOverCups(body, "zebra");
      address = { wire: "queue", queue: "zebra" };
      reach = {
        ...noWires,
        openQueue: async (to, name) => openCupsQueue(to, name, run),
      };
      break;
    }
    default:
      wire satisfies never;
  }
  const drivers = {
    tcp: "zebra",
    serial: "zebra-serial",
    lp: "zebra-usb",
    queue: "zebra-queue",
  };
  const setup: DeviceSetup = {
    id: wire,
    kind: "printer",
    driver: drivers[wire],
    name: "Zebra",
    address,
    media: null,
  };
  const opened = await driverOf(setup)?.open(
    setup,
    reach,
    systemClock,
    () => undefined,
  );
  if (!opened?.ok || opened.value.kind !== "printer")
    throw new Error("not opened");
  const printer = opened.value;
  return {
    printer,
    body,
    onPaper: () => labels,
    async turn(change) {
      body.turn(change);
      await follow();
    },
    async stop() {
      await printer.stop();
      body.stop();
      await unlisten();
    },
  };
}

const saying = (outcome: PrintOutcome): string =>
  outcome.kind + ("refusal" in outcome ? ` ${outcome.refusal.code}` : "");

interface End {
  readonly said: string;
  readonly onPaperMeanwhile: number;
  readonly saidAfterwards: string;
  readonly onPaper: number;
}

/** A label while the fault lasts, and one when it has been put right. */
async function meet(fault: Fault, wire: Wire): Promise<End> {
  const at = await printerOn(wire);
  try {
    await at.turn(fault.begin);
    // The device has looked since the fault began, as it does every second or two.
    if (fault.begin.loseAnswers === undefined) await at.printer.status();
    const said = saying(await at.printer.print(label));
    const onPaperMeanwhile = at.onPaper();
    await at.turn(fault.end);
    await at.printer.status();
    const saidAfterwards = saying(await at.printer.print(label));
    for (let look = 0; look < 150 && at.onPaper() < 1; look++) await rest(20);
    return {
      said,
      onPaperMeanwhile,
      saidAfterwards,
      onPaper: at.onPaper(),
    };
  } finally {
    await at.stop();
  }
}

const cases = faults.flatMap((fault) => wires.map((wire) => ({ fault, wire })));
const ends = new Map<string, Promise<End>>();
const nameOf = (fault: Fault, wire: Wire): string => `${wire} ${fault.name}`;

describe("a label on a printer with", () => {
  beforeAll(() => {
    for (const { fault, wire } of cases) {
      const end = meet(fault, wire);
      end.catch(() => undefined);
      ends.set(nameOf(fault, wire), end);
    }
  });
  afterAll(() => Promise.allSettled(ends.values()));

  test.each(cases.map(({ fault, wire }) => [fault.name, wire, fault] as const))(
    "%s, reached over %s, ends as it must",
    async (_, wire, fault) => {
      const end = await ends.get(nameOf(fault, wire));

      const says =
        typeof fault.says === "string" ? fault.says : fault.says[wire];
      expect(end?.said).toBe(says);
      // What was refused is not on paper, now or later.
      const kept = says.startsWith("refused");
      if (kept) expect(end?.onPaperMeanwhile).toBe(0);
      expect(end?.saidAfterwards).toBe(wire === "queue" ? "sent" : "printed");
      expect(end?.onPaper).toBeLessThanOrEqual(kept ? 1 : 2);
      expect(end?.onPaper).toBeGreaterThanOrEqual(1);
    },
    60_000,
  );
});
