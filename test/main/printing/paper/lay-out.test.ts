import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../../main/printing/paper/block.ts";
import {
  banner,
  barcode,
  columns,
  rule,
  text,
} from "../../../../main/printing/paper/block.ts";
import { breakLines } from "../../../../main/printing/paper/break-lines.ts";
import { layOut, type Mark } from "../../../../main/printing/paper/lay-out.ts";

const label = { widthDots: 812, heightDots: 1218, dotsPerMm: 8 as const };

const words = fc.string({ unit: "grapheme", maxLength: 120 });
const leaf = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 20, max: 120 }),
      words,
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([height, content, lines]) => text(height, content, lines)),
  fc
    .tuple(
      fc.integer({ min: 50, max: 300 }),
      fc.stringMatching(/^[ -~]{1,60}$/),
    )
    .map(([height, content]) => barcode(height, content)),
  words.map((content) => banner(150, content)),
  fc.constant(rule),
);
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  leaf,
  fc
    .array(
      fc.record({
        share: fc.integer({ min: 1, max: 6 }),
        blocks: fc.array(leaf, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((given) => columns(...given)),
);

const topOf = (mark: Mark): number => mark.y;

describe("a document on paper", () => {
  test("uses as many labels as it needs, and begins nothing outside of them", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 30 }), (blocks) => {
        const pages = layOut(blocks, label);
        for (const mark of pages.flat()) {
          expect(mark.x).toBeGreaterThanOrEqual(0);
          expect(mark.x).toBeLessThan(label.widthDots);
          expect(topOf(mark)).toBeGreaterThanOrEqual(0);
          expect(topOf(mark)).toBeLessThan(label.heightDots);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("never cuts a block in two: what does not fit goes to the next label", () => {
    const line = text(100, "Tea 100 g");
    const pages = layOut(
      Array.from({ length: 20 }, () => line),
      label,
    );

    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toHaveLength(20);
    for (const mark of pages.flat()) {
      if (mark.kind !== "text") throw new Error("only text was given");
      expect(mark.y + mark.heightDots).toBeLessThanOrEqual(label.heightDots);
    }
  });

  test("prints a code too long for bars as a square one", () => {
    const kinds = layOut(
      [barcode(100, "PB-PARCEL-2611-0042"), barcode(100, "x".repeat(60))],
      label,
    )
      .flat()
      .map(({ kind }) => kind);

    expect(kinds).toEqual(["code-128", "data-matrix"]);
  });
});

describe("breaking lines", () => {
  test("keeps every word in order, or ends in an ellipsis", () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 6 }),
        (content, widest, mostLines) => {
          const lines = breakLines(content, widest, mostLines);
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.length).toBeLessThanOrEqual(mostLines);
          const letters = (some: string): string =>
            some.replace(
              /\s|\u200d|\ufe0f|\p{Emoji_Modifier}|(?![©®™])\p{Extended_Pictographic}/gu,
              "",
            );
          const whole = letters(content);
          const shown = letters(lines.join(""));
          expect(
            shown === whole ||
              (shown.endsWith("...") && whole.startsWith(shown.slice(0, -3))),
          ).toBe(true);
        },
      ),
    );
  });

  test("never splits a letter of two halves", () => {
    expect(breakLines("𝔛𝔛𝔛𝔛", 2, 4).join("")).toBe("𝔛𝔛𝔛𝔛");
  });

  test("leaves out pictures, which no printer's font has", () => {
    expect(breakLines("Honing 🍯 500 g", 40, 1)).toEqual(["Honing 500 g"]);
  });
});
