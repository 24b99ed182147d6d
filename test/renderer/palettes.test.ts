import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const tokens = readFileSync(
  join(import.meta.dirname, "../../renderer/styles/tokens.css"),
  "utf8",
);
type Rgb = readonly [number, number, number];
const moods = ["do", "good", "stop", "wait", "ask"] as const;

/** The colours of one palette; what it does not name is the light one's. */
function palette(name: string | null): Map<string, Rgb> {
  const colours = new Map<string, Rgb>();
  const read = (block: string): void => {
    for (const [, token, light] of block.matchAll(
      /--([\w-]+):\s*(?:light-dark\()?(#[0-9a-f]{6})/g,
    )) {
      const value = Number.parseInt((light ?? "").slice(1), 16);
      const parts = [value >> 16, (value >> 8) & 255, value & 255];
      const [red = 0, green = 0, blue = 0] = parts.map((part) => part / 255);
      colours.set(token ?? "", [red, green, blue]);
    }
  };
  read(tokens.slice(0, tokens.indexOf("}")));
  if (name !== null) {
    const from = tokens.indexOf(`[data-palette="${name}"]`);
    read(tokens.slice(from, tokens.indexOf("}", from)));
  }
  return colours;
}

const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
const contrast = (one: Rgb, other: Rgb): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
};

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light. */
const blindness = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const;

/** CIE L*a*b* (D65) of a colour as somebody with this blindness sees it. */
function seen(colour: Rgb, kind: keyof typeof blindness): number[] {
  const light = colour.map(linear);
  const mixed = blindness[kind].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, share, index) => sum + share * (light[index] ?? 0), 0),
      ),
    ),
  );
  const [red = 0, green = 0, blue = 0] = mixed;
  const curve = (value: number): number =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const apart = (one: number[], other: number[]): number =>
  Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));

/** CIE76 distance of the two moods that look most alike to somebody with this blindness. */
function nearest(name: string | null, kind: keyof typeof blindness): number {
  const colours = palette(name);
  const bands = moods.map((mood) => seen(colours.get(mood) ?? [0, 0, 0], kind));
  return Math.min(
    ...bands.flatMap((one, index) =>
      bands.slice(index + 1).map((other) => apart(one, other)),
    ),
  );
}

test.each(["protan", "deutan"] as const)(
  "the palette for colour-blind packers keeps all five moods apart for %s eyes, further than the usual one does",
  (kind) => {
    expect(nearest("colour-blind", kind)).toBeGreaterThan(20);
    expect(nearest("colour-blind", kind)).toBeGreaterThan(nearest(null, kind));
  },
);

test.each([
  [null, 4.5],
  ["colour-blind", 4.5],
  ["contrast", 7],
])(
  "white words on every band of palette %s stand out %d to one",
  (name, least) => {
    const colours = palette(name);

    for (const mood of moods)
      expect(
        contrast(colours.get(mood) ?? [1, 1, 1], [1, 1, 1]),
        mood,
      ).toBeGreaterThanOrEqual(least);
  },
);
