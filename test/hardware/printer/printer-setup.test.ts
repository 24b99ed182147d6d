import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { countLabels } from "../../../hardware/printer/label-count.ts";
import {
  mediaOfFacts,
  printerFacts,
} from "../../../hardware/printer/printer-settings.ts";
import { testCodes } from "../../../hardware/printer/test-codes.ts";
import { createTestLabelBook } from "../../../hardware/printer/test-label-book.ts";
import { openZebraPrinter } from "../../../hardware/printer/zebra-printer.ts";
import { settle, stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { pretendPrinter, statusReply } from "./pretend-printer.ts";

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const label = ascii("^XA^FDx^FS^XZ");

/** Lets the clock run until the promise settles. */
async function run<Value>(
  clock: StepClock,
  promise: Promise<Value>,
): Promise<Value> {
  let settled = false;
  const note = (): void => {
    settled = true;
  };
  void promise.then(note, note);
  for (let step = 0; step < 2_000 && !settled; step++) {
    await settle();
    if (!settled) clock.advance(20);
  }
  return promise;
}

async function printerWith(change: Parameters<typeof pretendPrinter>[0] = {}) {
  const clock = stepClock();
  const zebra = pretendPrinter(change);
  const opened = await run(
    clock,
    openZebraPrinter(
      {
        id: "p",
        kind: "printer",
        driver: "zebra",
        name: "Zebra",
        address: { wire: "tcp", host: "printer.example", port: 9100 },
        media: null,
      },
      zebra.wires,
      clock,
      () => undefined,
    ),
  );
  if (!opened.ok || opened.value.kind !== "printer")
    throw new Error("not opened");
  const printer = opened.value;
  onTestFinished(() => printer.stop());
  return { clock, zebra, printer };
}

describe("the labels of a job", () => {
  test.each([
    ["^XA^FDone^FS^XZ", 1],
    ["^XA^FDone^FS^PQ3^XZ", 3],
    ["^XA^FDone^FS^PQ2,0,1,N^XZ", 4],
    ["^XA^FDone^FS^XZ\n^XA^FDtwo^FS^XZ", 2],
    ["^XA^FDone^FS^PQ2^XZ^XA^GB10,10,1^FS^XZ", 3],
    ["^XA^JUS^XZ", 0],
    ["~SD20^XA^MMT^XZ", 0],
    ["^XA^PQ0^FDone^FS^XZ", 1],
    ["^XA^PQ99999999^FDone^FS^XZ", 1_000],
    ["^XA^FDnever ended", 0],
    ["", 0],
  ])("%s are counted as %d", (zpl, labels) => {
    expect(countLabels(ascii(zpl))).toBe(labels);
  });

  test("are a bounded number whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const labels = countLabels(bytes);
        expect(Number.isSafeInteger(labels)).toBe(true);
        expect(labels).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("are printed only when the counter has moved as far", async () => {
    const { clock, zebra, printer } = await printerWith();
    zebra.state.onLabel = () => {
      // The second one never comes out.
      zebra.state.onLabel = () => undefined;
    };

    const outcome = await run(clock, printer.print(ascii("^XA^FDx^FS^PQ2^XZ")));

    expect(outcome).toMatchObject({
      kind: "unsure",
      refusal: { code: "printer.unsure" },
    });
  });
});

describe("what a printer says about itself", () => {
  test("is put together from its name, status and settings", () => {
    const facts = printerFacts({
      identity: {
        model: "ZD421-300dpi",
        firmware: "V93",
        dpmm: 12,
        memoryKB: null,
      },
      status: [
        "030,0,0,1800,000,0,0,0,000,0,0,0",
        "001,0,0,0,0,3,6,0,00000000,1,000",
      ],
      settings: {
        widthDots: "1218",
        lengthDots: "1828",
        darkness: "15.5",
        labelCount: "4711",
      },
    });

    expect(facts).toEqual({
      model: "ZD421-300dpi",
      firmware: "V93",
      dpi: 300,
      mediaWidthTenthsMm: 1_015,
      mediaHeightTenthsMm: 1_524,
      darkness: 15.5,
      printMode: "cutter",
      labelCount: 4_711,
    });
    expect(mediaOfFacts(facts)).toEqual({
      dpi: 300,
      widthTenthsMm: 1_015,
      heightTenthsMm: 1_524,
    });
  });

  test("is what it does say, and nothing for the rest", () => {
    const clone = printerFacts({
      identity: {
        model: "XP-423B",
        firmware: "1",
        dpmm: null,
        memoryKB: null,
      },
      status: [],
      settings: { darkness: "99", widthDots: "?", labelCount: null },
    });

    expect(clone).toEqual({
      model: "XP-423B",
      firmware: "1",
      dpi: null,
      mediaWidthTenthsMm: null,
      mediaHeightTenthsMm: null,
      darkness: null,
      printMode: null,
      labelCount: null,
    });
    expect(mediaOfFacts(clone)).toBeNull();
  });

  test("is never a size that no label has", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        (width, length, darkness) => {
          const facts = printerFacts({
            identity: { model: "Z", firmware: "", dpmm: 8, memoryKB: null },
            status: [],
            settings: { widthDots: width, lengthDots: length, darkness },
          });
          const { mediaWidthTenthsMm, mediaHeightTenthsMm } = facts;
          expect(mediaWidthTenthsMm ?? 200).toBeGreaterThanOrEqual(200);
          expect(mediaWidthTenthsMm ?? 200).toBeLessThanOrEqual(2_200);
          expect(mediaHeightTenthsMm ?? 100).toBeLessThanOrEqual(6_000);
          expect(facts.darkness ?? 0).toBeLessThanOrEqual(30);
        },
      ),
    );
  });

  test("can be asked of one that knows no settings, without long silences", async () => {
    const { clock, printer } = await printerWith({ labelCount: null });
    const before = clock.now();

    const facts = await run(clock, printer.measure());

    expect(facts).toMatchObject({
      ok: true,
      value: { model: "ZD421-300dpi", dpi: 300, labelCount: null },
    });
    expect(clock.now() - before).toBeLessThan(2_000);
  });
});

describe("a person who sets a printer", () => {
  test("makes it darker, and it keeps that over a power cut", async () => {
    const { clock, zebra, printer } = await printerWith();

    const set = await run(clock, printer.setDarkness(7));

    expect(set.ok).toBe(true);
    expect(zebra.heard).toContain("~SD07^XA^JUS^XZ");
  });

  test("calibrates it, but not while a label is on its way", async () => {
    const { clock, zebra, printer } = await printerWith();
    const printing = printer.print(label);

    const meanwhile = await printer.calibrate();
    await run(clock, printing);
    const afterwards = await run(clock, printer.calibrate());

    expect(meanwhile).toMatchObject({ refusal: { code: "printer.busy" } });
    expect(afterwards.ok).toBe(true);
    expect(zebra.heard.filter((text) => text === "~JC")).toHaveLength(1);
  });

  test("is told to put the labels in first", async () => {
    const { clock, zebra, printer } = await printerWith();
    zebra.state.status = statusReply({ paper: 1, pause: 1 });

    const refused = await run(clock, printer.calibrate());

    expect(refused).toMatchObject({ refusal: { code: "printer.media-out" } });
    expect(zebra.heard).not.toContain("~JC");
  });

  test("may calibrate the printer that asks for it", async () => {
    const { clock, zebra, printer } = await printerWith({
      errors: "ERRORS: 1 00000000 00080000\r\nWARNINGS: 0 00000000 00000000",
    });
    expect(printer.health().problem?.code).toBe("printer.needs-calibration");

    const calibrated = await run(clock, printer.calibrate());

    expect(calibrated.ok).toBe(true);
    expect(zebra.heard).toContain("~JC");
  });
});

describe("the codes of a test label", () => {
  test("are the same for the same command, and others for another", () => {
    expect(testCodes("a")).toEqual(testCodes("a"));
    expect(testCodes("a")[0]?.text).toMatch(/^PB-TEST-[2-9A-Z]{5}-1$/);
    expect(testCodes("a")[0]?.text).not.toBe(testCodes("b")[0]?.text);
  });

  test("are ticked off when they are scanned, and forgotten after ten minutes", () => {
    const clock = stepClock();
    let changes = 0;
    const book = createTestLabelBook(clock, () => changes++);
    const codes = testCodes("a");
    book.add("printer", codes);
    const [bars, square] = codes.map(({ text }) => text);

    expect(book.hear("4006381333931")).toBe(false);
    expect(book.hear(square ?? "")).toBe(true);
    expect(book.hear(bars ?? "")).toBe(true);
    expect(
      book.of("printer")?.codes.map(({ scannedAt }) => scannedAt !== null),
    ).toEqual([true, true, false]);

    clock.advance(10 * 60_000);
    expect(book.of("printer")).toBeNull();
    expect(book.hear(bars ?? "")).toBe(false);
    expect(changes).toBe(4);
    book.stop();
    expect(clock.pending()).toBe(0);
  });
});
