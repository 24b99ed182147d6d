import { beforeAll, describe, expect, it, test } from "vitest";
import {
  loadBarcodeReader,
  readLabelBarcodes,
  type BarcodeReader,
} from "../../hardware/label/barcode-reader.ts";
import { blankPicture } from "../../hardware/label/grey-picture.ts";
import {
  typeScan,
  usualKeyboard,
  type KeyboardKnobs,
} from "../../hardware/virtual/virtual-keyboard-scanner.ts";
import { code128Bars } from "../../renderer/components/code128.ts";
import {
  afterStrokes,
  codeToScan,
  firstStep,
  type SetupSteps,
} from "../../renderer/screens/devices/scanner-setup/setup-steps.ts";
import { keyboardSetupSchema } from "../../shared/contract/keyboard-setup.ts";
import { setupCheckCode, setupCodes } from "../../shared/scan/setup-codes.ts";

const frenchByTab: KeyboardKnobs = {
  ...usualKeyboard,
  ...{ scanner: "fr", computer: "de", prefix: ["F13"], suffix: ["Tab"] },
};

/** What a scanner sends for the code on the screen: FNC1 in front is no character. */
const scanShown = (steps: SetupSteps, knobs: KeyboardKnobs): SetupSteps => {
  const shown = codeToScan(steps) ?? "";
  return afterStrokes(
    steps,
    typeScan(shown.startsWith("\u001d") ? shown.slice(1) : shown, knobs, 0),
  );
};

describe("setting up a keyboard scanner", () => {
  it("takes three codes and one to check, and ends in what the station can keep", () => {
    let steps = firstStep;
    for (let scan = 0; scan < 4; scan++) steps = scanShown(steps, frenchByTab);

    expect(steps).toMatchObject({ works: true, problem: null });
    expect(codeToScan(steps)).toBeNull();
    expect(keyboardSetupSchema.parse(steps.learned?.keyboard)).toEqual({
      ...{ layout: "fr", prefix: ["F13"], suffix: ["Tab"], separator: "" },
      ...{ swapsCase: false, gapMs: 50 },
    });
  });

  it("stays at a code until it was scanned, and says what went wrong", () => {
    const first = scanShown(firstStep, usualKeyboard);

    const other = afterStrokes(
      first,
      typeScan("8710398161024", usualKeyboard, 0),
    );

    expect(other).toMatchObject({ problem: { kind: "unlike" } });
    expect(codeToScan(other)).toBe(setupCodes[1]?.drawn);
    expect(scanShown(other, usualKeyboard)).toMatchObject({ problem: null });
  });

  it("takes no notice of a person who tries a key", () => {
    expect(afterStrokes(firstStep, typeScan("a", usualKeyboard, 0))).toBe(
      firstStep,
    );
  });

  it("is not done when the check comes out as something else", () => {
    let steps = firstStep;
    for (let scan = 0; scan < 3; scan++) {
      steps = scanShown(steps, usualKeyboard);
    }

    steps = afterStrokes(steps, typeScan("PB-QWAZY", usualKeyboard, 0));

    expect(steps).toMatchObject({
      works: false,
      problem: { kind: "other-scan", text: "PB-QWAZY" },
    });
    expect(codeToScan(steps)).toBe(setupCheckCode);
  });
});

describe("the codes on the screen", () => {
  const dotsPerModule = 3;
  const heightDots = 90;
  let reader: BarcodeReader;
  beforeAll(async () => {
    reader = await loadBarcodeReader();
  });

  test.each([
    ...setupCodes.map(({ drawn, reads }) => [drawn, reads]),
    [setupCheckCode, setupCheckCode],
    ["a^b^FNC1", "a^b^FNC1"],
  ])("%j is read as %j", (drawn, reads) => {
    const bars = code128Bars(drawn!);
    if (bars === null) throw new Error("not drawn");
    const quietModules = 10;
    const widthDots = (bars.widthModules + 2 * quietModules) * dotsPerModule;
    const picture = blankPicture(widthDots, heightDots);
    for (const { at, width } of bars.bars) {
      for (let row = 10; row < heightDots - 10; row++) {
        const start = row * widthDots + (at + quietModules) * dotsPerModule;
        picture.grey.fill(0, start, start + width * dotsPerModule);
      }
    }

    expect(readLabelBarcodes(reader, picture)).toEqual([reads]);
  });
});
