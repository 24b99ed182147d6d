import { describe, expect, onTestFinished, test } from "vitest";
import type { LabelPrinter, PrintOutcome } from "../../../hardware/device.ts";
import { testCodes } from "../../../hardware/printer/test-codes.ts";
import { openZebraPrinter } from "../../../hardware/printer/zebra-printer.ts";
import type { DeviceSetup } from "../../../shared/contract/devices-view.ts";
import { settle, stepClock, type StepClock } from "../../helpers/step-clock.ts";
import {
  pretendPrinter,
  statusReply,
  type PretendPrinter,
  type PretendState,
} from "./pretend-printer.ts";

const setup: DeviceSetup = {
  id: "printer-1",
  kind: "printer",
  driver: "zebra",
  name: "Zebra",
  address: { wire: "tcp", host: "printer.example", port: 9100 },
  media: null,
};

const label = new TextEncoder().encode("^XA^FO1,1^FDHello^FS^XZ");

interface Bench {
  readonly clock: StepClock;
  readonly printer: LabelPrinter;
  readonly zebra: PretendPrinter;
}

/** Runs the clock until the promise settles, and says how long that took on it. */
async function run<Value>(
  clock: StepClock,
  promise: Promise<Value>,
): Promise<{ value: Value; ms: number }> {
  let settled: { value: Value } | null = null;
  void promise.then((value) => {
    settled = { value };
  });
  const start = clock.now();
  for (let step = 0; step < 2_000; step++) {
    await settle();
    if (settled !== null)
      return {
        value: (settled as { value: Value }).value,
        ms: clock.now() - start,
      };
    clock.advance(20);
  }
  throw new Error("never settled");
}

async function bench(state: Partial<PretendState> = {}): Promise<Bench> {
  const clock = stepClock();
  const zebra = pretendPrinter(state);
  const opening = openZebraPrinter(setup, zebra.wires, clock, () => undefined);
  const { value: opened } = await run(clock, opening);
  if (!opened.ok || opened.value.kind !== "printer")
    throw new Error("not opened");
  const printer = opened.value;
  onTestFinished(async () => {
    await printer.stop();
    await settle();
    expect(clock.pending()).toBe(0);
    expect(zebra.openConnections()).toBe(0);
  });
  return { clock, printer, zebra };
}

const code = (outcome: PrintOutcome): string =>
  outcome.kind + ("refusal" in outcome ? ` ${outcome.refusal.code}` : "");

describe("printing a label on a Zebra", () => {
  test("a label counts as printed when the odometer says so", async () => {
    const { clock, printer, zebra } = await bench();

    const { value } = await run(clock, printer.print(label));

    expect(value).toEqual({ kind: "printed" });
    expect(zebra.labels()).toEqual(["^XA^FO1,1^FDHello^FS^XZ"]);
  });

  test("without an odometer two clean looks 300 ms apart prove it", async () => {
    const { clock, printer } = await bench({ labelCount: null });

    const { value, ms } = await run(clock, printer.print(label));

    expect(value).toEqual({ kind: "printed" });
    expect(ms).toBeGreaterThanOrEqual(300);
  });

  test("a healthy status younger than two seconds is not asked for again before the label", async () => {
    const { clock, printer, zebra } = await bench();
    const before = zebra.heard.length;

    await run(clock, printer.print(label));

    expect(zebra.heard[before]).toBe("^XA^FO1,1^FDHello^FS^XZ");
  });

  test.each([
    [
      "media out",
      statusReply({ paper: 1, pause: 1 }),
      "refused printer.media-out",
    ],
    [
      "an open head",
      statusReply({ head: 1, pause: 1 }),
      "refused printer.head-open",
    ],
    ["a pause", statusReply({ pause: 1 }), "refused printer.paused"],
    ["silence", null, "refused printer.not-answering"],
  ])("%s keeps the label from leaving", async (_, status, expected) => {
    const { clock, printer, zebra } = await bench();
    clock.advance(100);
    zebra.state.status = status;
    await clock.advanceAndSettle(9_000);

    const { value, ms } = await run(clock, printer.print(label));

    expect(code(value)).toBe(expected);
    expect(zebra.labels()).toEqual([]);
    expect(ms).toBeLessThan(10_000);
  });

  test("a printer that is switched off gets nothing", async () => {
    const { clock, printer, zebra } = await bench();
    zebra.state.reachable = false;

    const { value } = await run(clock, printer.print(label));

    expect(code(value)).toBe("refused printer.not-connected");
  });

  test("a fault after the label left, which the printer keeps, is a question with its reason", async () => {
    const { clock, printer, zebra } = await bench({ prints: false });
    zebra.state.onLabel = () => {
      zebra.state.status = statusReply({ paper: 1, pause: 1, formats: 1 });
    };

    const { value } = await run(clock, printer.print(label));

    expect(code(value)).toBe("unsure printer.media-out");
    expect(printer.health()).toMatchObject({
      state: "attention",
      problem: { code: "printer.media-out" },
    });
  });

  test.each([
    ["still stands where it stood is due again, unasked", 100, "refused"],
    ["has moved by it is printed", 101, "printed"],
    ["is not kept is a question", null, "unsure"],
  ])(
    "a label that a fault met, on a printer whose count of labels %s",
    async (_, labelCount, expected) => {
      const { clock, printer, zebra } = await bench({
        prints: false,
        labelCount: labelCount === null ? null : 100,
      });
      zebra.state.onLabel = () => {
        zebra.state.status = statusReply({ paper: 1, pause: 1 });
        zebra.state.labelCount = labelCount;
        zebra.state.onLabel = () => undefined;
      };

      const { value } = await run(clock, printer.print(label));

      expect(code(value)).toBe(
        expected === "printed" ? expected : `${expected} printer.media-out`,
      );
      if (expected === "refused") {
        // It is not kept for later either.
        expect(zebra.heard).toContain("~JA");
      }
    },
  );

  test("a fault while the label may still be coming out is a question, in bounded time", async () => {
    const { clock, printer, zebra } = await bench({ prints: false });
    zebra.state.onLabel = () => {
      zebra.state.status = statusReply({ pause: 1, formats: 1 });
    };

    const { value, ms } = await run(clock, printer.print(label));

    expect(code(value)).toBe("unsure printer.paused");
    expect(ms).toBeLessThan(8_000);
  });

  test("an idle printer whose odometer did not move has swallowed the label", async () => {
    const { clock, printer } = await bench({ prints: false });

    const { value, ms } = await run(clock, printer.print(label));

    expect(code(value)).toBe("unsure printer.unsure");
    expect(ms).toBeLessThan(15_000);
  });

  test("a printer that dies after the label is a question, in bounded time", async () => {
    const { clock, printer, zebra } = await bench({ prints: false });
    zebra.state.onLabel = () => {
      zebra.state.status = null;
      zebra.state.reachable = false;
    };

    const { value, ms } = await run(clock, printer.print(label));

    expect(value.kind).toBe("unsure");
    expect(ms).toBeLessThan(20_000);
  });

  test("a printer that hangs up in the middle of the label is a question", async () => {
    const { clock, printer } = await bench({ label: "drops" });

    expect(code((await run(clock, printer.print(label))).value)).toBe(
      "unsure printer.not-connected",
    );
  });

  test("a printer that stops taking data is a question, and the next label does not wait for ever", async () => {
    const { clock, printer, zebra } = await bench({ label: "stuck" });

    const { value, ms } = await run(clock, printer.print(label));
    zebra.state.label = "takes";

    expect(code(value)).toBe("unsure printer.not-answering");
    expect(ms).toBeLessThan(6_000);
    expect((await run(clock, printer.print(label))).value.kind).toBe("printed");
  });

  test("a printer that never tells its status is sent the label, and that is what is said", async () => {
    const { clock, printer, zebra } = await bench({
      status: null,
      labelCount: null,
    });

    const { value, ms } = await run(clock, printer.print(label));

    expect(value).toEqual({ kind: "sent" });
    expect(ms).toBeLessThan(100);
    expect(zebra.openConnections()).toBe(1);
  });

  test("a fault that only ~HQES knows keeps the label from leaving", async () => {
    const { clock, printer, zebra } = await bench({
      errors:
        "   ERRORS:  1 00000000 00000008\r\n   WARNINGS: 0 00000000 00000000",
    });

    const { value } = await run(clock, printer.print(label));

    expect(code(value)).toBe("refused printer.cutter-jammed");
    expect(zebra.labels()).toEqual([]);
  });

  test("a printer reached through its own node is asked and proved the same way", async () => {
    const clock = stepClock();
    const zebra = pretendPrinter();
    const address = { wire: "lp", path: "/dev/usb/lp0" } as const;
    const wires = {
      ...zebra.wires,
      openLp: () =>
        zebra.wires.openTcp({ wire: "tcp", host: "-", port: 1 }, "Zebra"),
    };
    const { value: opened } = await run(
      clock,
      openZebraPrinter({ ...setup, address }, wires, clock, () => undefined),
    );
    if (!opened.ok || opened.value.kind !== "printer")
      throw new Error("not opened");

    const { value } = await run(clock, opened.value.print(label));
    await opened.value.stop();

    expect(value).toEqual({ kind: "printed" });
  });

  test("two labels given at once go one after the other", async () => {
    const { clock, printer, zebra } = await bench();

    const both = await run(
      clock,
      Promise.all([printer.print(label), printer.print(label)]),
    );

    expect(both.value.map((outcome) => outcome.kind)).toEqual([
      "printed",
      "printed",
    ]);
    const [first, second] = zebra.heard.flatMap((text, at) =>
      text.startsWith("^XA") ? [at] : [],
    );
    expect(zebra.heard.slice(first, second)).toContain("~HS");
  });

  test("answers in single bytes are answers", async () => {
    const { clock, printer } = await bench({ pieceBytes: 1 });

    expect((await run(clock, printer.print(label))).value).toEqual({
      kind: "printed",
    });
  });

  test("stopping in the middle of a proof says unsure and leaves nothing running", async () => {
    const { clock, printer, zebra } = await bench({ prints: false });
    const printing = printer.print(label);
    await clock.advanceAndSettle(400);
    expect(zebra.labels()).toHaveLength(1);

    await printer.stop();

    expect(code((await run(clock, printing)).value)).toBe(
      "unsure printer.unsure",
    );
  });
});

describe("the health of a Zebra", () => {
  test("is ready when its status is clean, and its dots are what it says they are", async () => {
    const { printer } = await bench();

    expect(printer.health()).toEqual({ state: "ready", problem: null });
    expect(printer.media().dpi).toBe(300);
  });

  test("changes when somebody opens the head, and back, without a label", async () => {
    const { clock, printer, zebra } = await bench();
    const heard: string[] = [];
    printer.onChange(() =>
      heard.push(printer.health().problem?.code ?? printer.health().state),
    );

    zebra.state.status = statusReply({ head: 1, pause: 1 });
    await clock.advanceAndSettle(2_000);
    zebra.state.status = statusReply();
    await clock.advanceAndSettle(2_000);

    expect(heard).toEqual(["printer.head-open", "ready"]);
  });

  test("is down after two polls that found nobody", async () => {
    const { clock, printer, zebra } = await bench();

    zebra.state.reachable = false;
    await clock.advanceAndSettle(4_000);

    expect(printer.health()).toMatchObject({
      state: "down",
      problem: { code: "printer.not-connected" },
    });
  });

  test("an address where nobody answers is refused", async () => {
    const clock = stepClock();
    const zebra = pretendPrinter({ reachable: false });

    const opened = await openZebraPrinter(
      setup,
      zebra.wires,
      clock,
      () => undefined,
    );

    expect(opened).toMatchObject({
      ok: false,
      refusal: { code: "printer.not-connected" },
    });
    expect(clock.pending()).toBe(0);
  });

  test("asked for its status it says why it cannot print", async () => {
    const { clock, printer, zebra } = await bench();
    zebra.state.status = statusReply({ paper: 1 });

    expect((await run(clock, printer.status())).value).toMatchObject({
      ok: false,
      refusal: { code: "printer.media-out" },
    });
  });

  test("the test label is safe whatever the printer is called", async () => {
    const clock = stepClock();
    const zebra = pretendPrinter();
    const { value: opened } = await run(
      clock,
      openZebraPrinter(
        { ...setup, name: "^XZ~JR" },
        zebra.wires,
        clock,
        () => undefined,
      ),
    );
    if (!opened.ok || opened.value.kind !== "printer")
      throw new Error("not opened");

    await run(clock, opened.value.testPrint(testCodes("command-1")));
    await opened.value.stop();

    expect(zebra.labels()[0]).not.toContain("~");
    expect(zebra.labels()[0]?.match(/\^XZ/g)).toHaveLength(1);
  });
});
