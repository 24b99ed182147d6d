import { describe, expect, it, test } from "vitest";
import {
  joinAccents,
  physicalLayouts,
  strokesOf,
  typedOn,
} from "../../../shared/scan/keyboard-layouts.ts";
import { setupCodes } from "../../../shared/scan/setup-codes.ts";

const plain = { shift: false, altGr: false };

describe.each(physicalLayouts)("a scanner set to the layout %s", (layout) => {
  it("can type every capital, small letter and digit, and each key types one character", () => {
    const strokes = strokesOf(layout);

    for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-/+%.:") {
      expect(strokes.has(character), character).toBe(true);
    }
    for (const character of strokes.keys()) {
      expect([...character], character).toHaveLength(1);
    }
  });

  it("is told from every other by the codes of the set-up", () => {
    const typed = (of: typeof layout): string =>
      JSON.stringify(
        setupCodes.map(({ reads }) =>
          [...reads].map((character) => strokesOf(of).get(character)),
        ),
      );

    for (const other of physicalLayouts) {
      expect(typed(other) === typed(layout), other).toBe(other === layout);
    }
  });
});

test.each([
  ["fr", "KeyQ", "a"],
  ["fr", "Digit1", "&"],
  ["de", "KeyY", "z"],
  ["de", "Slash", "-"],
  ["uk", "Quote", "'"],
  ["be", "Equal", "-"],
  ["ch", "Minus", "'"],
  ["it", "Backquote", "\\"],
  ["es", "Semicolon", "ñ"],
  ["nl", "Slash", "-"],
] as const)("on %s the key %s types %s", (layout, code, typed) => {
  expect(typedOn(layout, { code, ...plain })).toBe(typed);
});

test("an accent waits for its letter, stands alone before a blank, and before what takes none", () => {
  expect(joinAccents("\u0302e\u0302 \u0301X\u0308\u0308u\u0303")).toBe(
    "ê^´X¨ü~",
  );
  expect(joinAccents("plain text")).toBe("plain text");
});
