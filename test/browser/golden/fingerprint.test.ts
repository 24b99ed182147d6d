import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { fingerprinted, fingerprintIn, fingerprintOf } from "./fingerprint.ts";
import { palettePng } from "./palette-picture.ts";

const screen = new PNG({ width: 40, height: 20, fill: true });
const golden = palettePng(screen);
const screenshot = PNG.sync.write(screen);

test("a golden says which screenshot it was made of, and stays the picture it is", () => {
  const marked = fingerprinted(golden, fingerprintOf(screenshot));

  expect(fingerprintIn(marked)).toBe(fingerprintOf(screenshot));
  expect(PNG.sync.read(marked).data).toEqual(PNG.sync.read(golden).data);
});

test("one byte more makes it another screenshot", () => {
  const other = Buffer.concat([screenshot, Buffer.from([0])]);

  expect(fingerprintOf(other)).not.toBe(fingerprintOf(screenshot));
});

test("a golden without a fingerprint, or no picture at all, says nothing", () => {
  expect(fingerprintIn(golden)).toBeNull();
  expect(fingerprintIn(Buffer.alloc(0))).toBeNull();
});
