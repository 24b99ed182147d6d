import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { comparePictures, mostDifferent } from "./compare-pictures.ts";
import { furthestLevels, palettePng } from "./palette-picture.ts";

type Colour = readonly [red: number, green: number, blue: number];
const paper: Colour = [255, 255, 255];
const ink: Colour = [15, 26, 36];
const blue: Colour = [11, 79, 138];

/** A button and a word of bars, drawn as small as a golden is. */
function screen({
  buttonAt = 40,
  button = blue,
  letters = 8,
  smoothing = 0,
}: {
  readonly buttonAt?: number;
  readonly button?: Colour;
  readonly letters?: number;
  readonly smoothing?: number;
} = {}): PNG {
  const picture = new PNG({ width: 200, height: 100 });
  paint(picture, 0, 0, 200, 100, paper);
  paint(picture, buttonAt, 60, 60, 20, button);
  for (let letter = 0; letter < letters; letter++)
    paint(picture, 20 + letter * 5, 20, 2, 8, ink);
  for (let at = 0; at < picture.data.length; at += 4)
    if (picture.data[at] === 255) picture.data[at] = 255 - smoothing;
  return picture;
}

function paint(
  picture: PNG,
  left: number,
  top: number,
  width: number,
  height: number,
  [red, green, blueness]: Colour,
): void {
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++)
      picture.data.set(
        [red, green, blueness, 255],
        (y * picture.width + x) * 4,
      );
}

const golden = PNG.sync.read(palettePng(screen()));

test("the same screen is like its golden, and so is one whose colours the machine rounds otherwise", () => {
  expect(comparePictures(golden, screen())).toMatchObject({ alike: true });
  expect(comparePictures(golden, screen({ smoothing: 4 }))).toMatchObject({
    alike: true,
  });
});

test.each([
  ["a button that moved by four pixels of the screen", { buttonAt: 42 }],
  ["a button in a neighbouring blue", { button: [40, 100, 160] as Colour }],
  ["a word without its last letter", { letters: 7 }],
])("%s is told", (_, changed) => {
  const { alike, differentPixels } = comparePictures(golden, screen(changed));

  expect(alike).toBe(false);
  expect(differentPixels).toBeGreaterThan(mostDifferent);
});

test("a picture of another size is told, and shown beside its golden", () => {
  const larger = new PNG({ width: 210, height: 100, fill: true });
  const comparison = comparePictures(golden, larger);

  expect(comparison.alike).toBe(false);
  expect(PNG.sync.read(comparison.sideBySide()).width).toBe(3 * 210);
});

test("what fills a golden keeps its very colour, and nothing moves further than it may", () => {
  const shades = new PNG({ width: 256, height: 64 });
  for (let x = 0; x < 256; x++) paint(shades, x, 0, 1, 32, [x, 255 - x, 128]);
  paint(shades, 0, 32, 256, 32, blue);

  const written = PNG.sync.read(palettePng(shades));

  const moved = [...shades.data].map((level, at) =>
    Math.abs(level - (written.data[at] ?? 0)),
  );
  expect(Math.max(...moved)).toBeLessThanOrEqual(furthestLevels);
  expect([...written.data.subarray(-4)]).toEqual([...blue, 255]);
});
