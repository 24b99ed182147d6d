import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  typeScan,
  usualKeyboard,
  type KeyboardKnobs,
} from "../../../hardware/virtual/virtual-keyboard-scanner.ts";
import { physicalLayouts } from "../../../shared/scan/keyboard-layouts.ts";
import { learnWedge } from "../../../shared/scan/learn-wedge.ts";
import { setupCodes } from "../../../shared/scan/setup-codes.ts";
import { settingsOf } from "../../../shared/scan/wedge-settings.ts";
import { typingWindow } from "../../helpers/typing-window.ts";

const lessonFrom = (knobs: KeyboardKnobs) =>
  learnWedge(
    setupCodes.map(({ reads }, at) => ({
      reads,
      strokes: typeScan(reads, knobs, at * 10_000),
    })),
  );
const learned = (knobs: KeyboardKnobs) => {
  const lesson = lessonFrom(knobs);
  if (!lesson.ok) throw new Error(lesson.problem);
  return lesson;
};

const anyKeyboard: fc.Arbitrary<KeyboardKnobs> = fc.record({
  scanner: fc.constantFrom(...physicalLayouts),
  computer: fc.constantFrom(...physicalLayouts),
  altMode: fc.boolean(),
  capsLock: fc.boolean(),
  prefix: fc.constantFrom<readonly string[]>([], ["F13"], ["\u0002"], ["~"]),
  suffix: fc.constantFrom<readonly string[]>(
    ["Enter"],
    ["Tab"],
    ["Enter", "Enter"],
    ["\r", "\n"],
    ["F8"],
    [],
  ),
  separator: fc.constantFrom("\u001d", "<GS>", "{GS}", "^]", "|", "F9"),
  paceMs: fc.integer({ min: 1, max: 19 }),
  jitterMs: fc.constantFrom(
    () => 0,
    (stroke: number) => (stroke * 7) % 12,
  ),
});
const anyCode = fc
  .stringMatching(/^[A-Za-z0-9/:.+%-]{4,24}$/)
  .map((text) => `${text}\u001dX7`);

describe("a keyboard scanner that was learned", () => {
  it("is read letter by letter whatever it and the computer are set to, and leaves nothing in a field", () => {
    fc.assert(
      fc.property(
        anyKeyboard,
        fc.array(anyCode, { minLength: 1, maxLength: 3 }),
        (knobs, codes) => {
          const { keyboard } = learned(knobs);
          const { hear, rest, seen } = typingWindow(settingsOf(keyboard));

          codes.forEach((code, at) => {
            typeScan(code, knobs, at * 10_000).forEach(hear);
          });
          rest();

          expect(seen().scans).toEqual(codes);
          expect(seen().typed.length).toBeLessThanOrEqual(2 * codes.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("reads HA112 as HA112 on every desktop, also before it was learned when it is set to the American layout", () => {
    for (const computer of physicalLayouts) {
      const knobs = { ...usualKeyboard, computer };
      const { hear, seen } = typingWindow(settingsOf(learned(knobs).keyboard));

      typeScan("HA112", knobs, 0).forEach(hear);

      expect(seen()).toEqual({ scans: ["HA112"], typed: "" });
    }
  });

  it("with a key of its own in front may be slower than a typist", () => {
    const knobs = { ...usualKeyboard, prefix: ["F13"], paceMs: 70 };
    const { hear, rest, seen } = typingWindow(
      settingsOf(learned(knobs).keyboard),
    );

    typeScan("PB-1", knobs, 0).forEach(hear);
    typeScan("8710398161024", knobs, 5_000).forEach(hear);
    rest();

    expect(seen()).toEqual({ scans: ["PB-1", "8710398161024"], typed: "" });
  });

  it("without a suffix is never glued to the next scan when a key opens each", () => {
    const knobs = { ...usualKeyboard, prefix: ["F13"], suffix: [] };
    const { hear, rest, seen } = typingWindow(
      settingsOf(learned(knobs).keyboard),
    );

    typeScan("11112222", knobs, 0).forEach(hear);
    typeScan("33334444", knobs, 60).forEach(hear);
    rest();

    expect(seen().scans).toEqual(["11112222", "33334444"]);
  });
});

describe("what is learned", () => {
  test("names the layout, what surrounds a code, and the pace", () => {
    const knobs: KeyboardKnobs = {
      ...usualKeyboard,
      ...{ scanner: "fr", computer: "de", prefix: ["~"], suffix: ["Tab"] },
      separator: "|",
    };

    expect(lessonFrom(knobs)).toEqual({
      ok: true,
      keyboard: {
        ...{ layout: "fr", prefix: ["~"], suffix: ["Tab"], separator: "|" },
        ...{ swapsCase: false, gapMs: 50 },
      },
      notes: [],
    });
  });

  test("tells of a separator that is nowhere", () => {
    expect(learned({ ...usualKeyboard, separator: "" }).notes).toEqual([
      "drops-separator",
    ]);
  });

  test("leaves a symbology identifier out of the prefix, for it changes", () => {
    const lesson = learnWedge(
      setupCodes.map(({ reads }, at) => ({
        reads,
        strokes: typeScan(
          `${at === 2 ? "]C1" : "]C0"}${reads}`,
          usualKeyboard,
          at * 10_000,
        ),
      })),
    );

    expect(lesson).toMatchObject({
      keyboard: { prefix: [] },
      notes: ["sends-aim"],
    });
  });

  test("swaps capitals and small letters back, and tells when they are lost", () => {
    const swapped = learnWedge(
      setupCodes.map(({ reads }) => ({
        reads,
        strokes: typeScan(otherCase(reads), usualKeyboard, 0),
      })),
    );
    const capitals = learnWedge(
      setupCodes.map(({ reads }) => ({
        reads,
        strokes: typeScan(reads.toUpperCase(), usualKeyboard, 0),
      })),
    );

    expect(swapped).toMatchObject({ keyboard: { swapsCase: true }, notes: [] });
    expect(capitals).toMatchObject({ notes: ["changes-case"] });
  });

  test("falls back on the computer's own layout for a scanner set to one nobody knows", () => {
    const lesson = learnWedge(
      setupCodes.map(({ reads }) => ({
        reads,
        strokes: [...reads].map((key, at) => ({
          kind: "key" as const,
          key: {
            ...{ code: `Key${"QWERTYUIOP"[at % 10]}`, key, shift: false },
            ...{ ctrl: false, alt: false, capsLock: false, repeat: false },
            ...{ composing: false, atMs: at * 5 },
          },
        })),
      })),
    );

    expect(lesson).toMatchObject({ keyboard: { layout: "computer" } });
  });

  test("is nothing when it was another code, or when a person could have typed it", () => {
    const other = learnWedge([
      { reads: "ABC-123", strokes: typeScan("8712345", usualKeyboard, 0) },
    ]);

    expect(other).toEqual({ ok: false, problem: "unlike" });
    expect(lessonFrom({ ...usualKeyboard, paceMs: 80 })).toEqual({
      ok: false,
      problem: "too-slow",
    });
  });
});

const otherCase = (text: string): string =>
  [...text]
    .map((letter) =>
      letter === letter.toUpperCase()
        ? letter.toLowerCase()
        : letter.toUpperCase(),
    )
    .join("");
