import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drivers } from "../../../hardware/drivers.ts";
import { exactGrams } from "../../../hardware/scale/exact-grams.ts";
import type { ReadingMessage } from "../../../hardware/scale/scale-message.ts";
import type { ScaleProtocol } from "../../../hardware/scale/scale-protocol.ts";
import { toledo8217 } from "../../../hardware/scale/toledo-8217.ts";
import { scaleLanguages } from "../../../hardware/virtual/scale-languages.ts";
import { createVirtualPlatform } from "../../../hardware/virtual/virtual-platform.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { protocols } from "./protocols.ts";

/** Where a byte that is lost or changed always shows: a check sum, or columns that are then not filled. */
const checked = new Set(["cas-enq", "toledo-continuous"]);
const columns = new Set([
  "mt-sics",
  "toledo-8217-kg",
  "sma",
  "and-standard",
  "sartorius-sbi",
  "radwag",
  "brazil-enq",
  "dialog-02",
]);

const protocolOf = (make: string): ScaleProtocol => {
  const protocol =
    make === "toledo-8217-lb"
      ? toledo8217("lb")
      : protocols[names[make] ?? make];
  if (!protocol) throw new Error(make);
  return protocol;
};
const names: Readonly<Record<string, string>> = {
  "toledo-8217-kg": "toledo-8217",
  "dini-argeo": "st-gs-line",
  "dialog-02": "dialog02",
};

/** What a scale of this make sends about so many grams at rest; null when it says nothing about them. */
function frameOf(make: string, grams: number): Buffer {
  const clock = stepClock();
  const platform = createVirtualPlatform(clock);
  let said = "";
  const language = scaleLanguages[make];
  if (!language) throw new Error(make);
  const tongue = language({
    platform,
    clock,
    say: (text) => {
      said += text;
    },
  });
  platform.put(grams);
  clock.advance(1_000);
  said = "";
  const { poll } = protocolOf(make);
  const asked = { "dini-argeo": "READ\r\n" }[make];
  if (asked !== undefined) tongue.hear(Buffer.from(asked));
  else if (poll === null) clock.advance(150);
  else {
    tongue.hear(poll.request);
    for (const message of protocolOf(make).createParser().push(latin1(said))) {
      const next = poll.answer?.(message) ?? null;
      if (next === null) continue;
      said = "";
      tongue.hear(next);
    }
  }
  tongue.stop();
  return latin1(said);
}
const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

const readings = (
  make: string,
  chunks: readonly Uint8Array[],
): readonly ReadingMessage[] => {
  const parser = protocolOf(make).createParser();
  return chunks
    .flatMap((chunk) => parser.push(chunk))
    .filter((message) => message.type === "reading");
};
/** A weight that could be packed by. */
const usable = (all: readonly ReadingMessage[]): readonly string[] =>
  all.flatMap(({ grams: weighed, unit, status, stable }) =>
    weighed !== null && status === "ok" && stable !== false
      ? [`${weighed} g, shown in ${unit ?? ""}`]
      : [],
  );

const anyGrams = fc.integer({ min: 1, max: 14_999 });
const cuts = fc.array(fc.nat(200), { maxLength: 8 });
const inPieces = (bytes: Buffer, at: readonly number[]): Uint8Array[] => {
  const places = [
    0,
    ...at.map((place) => place % bytes.length),
    bytes.length,
  ].toSorted((one, other) => one - other);
  return places
    .slice(1)
    .map((end, piece) => bytes.subarray(places[piece], end));
};

const makes = drivers
  .filter(
    ({ kind, defaults }) => kind === "scale" && defaults.wire === "serial",
  )
  .map(({ id }) => id);

describe.each(makes)("what a scale that speaks %s sends", (make) => {
  it("is read as the exact weight, however it is chopped and glued", () => {
    fc.assert(
      fc.property(fc.tuple(anyGrams, anyGrams), cuts, ([one, other], at) => {
        const bytes = Buffer.concat([frameOf(make, one), frameOf(make, other)]);
        const read = readings(make, inPieces(bytes, at)).filter(
          ({ weight }) => weight !== null,
        );

        expect(read.at(-1)).toEqual(
          readings(make, [frameOf(make, other)]).at(-1),
        );
        for (const [place, weighed] of [one, other].entries()) {
          const reading = read[(place * read.length) / 2];
          const shown = reading?.weight ?? "";
          expect(exactGrams(shown, reading?.unit ?? "")).toBeCloseTo(
            weighed,
            make === "toledo-8217-lb" ? -1 : 3,
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it("never becomes another weight when its beginning or its end is lost", () => {
    const wrong = weighedGrams.flatMap((grams) => {
      const frame = frameOf(make, grams);
      return [...frame.keys()].flatMap((at) => [
        ...otherWeights(make, frame, [frame.subarray(at)]),
        ...otherWeights(make, frame, [frame.subarray(0, at)]),
      ]);
    });

    expect(wrong).toEqual([]);
  });

  it("never becomes another weight when a byte is damaged, unless a digit becomes another digit and nothing checks it", () => {
    const wrong = weighedGrams.flatMap((grams) => {
      const frame = frameOf(make, grams);
      return [...frame].flatMap((byte, at) =>
        damages
          .filter((other) => checked.has(make) || shows(byte, other))
          .flatMap((other) =>
            otherWeights(make, frame, [
              frame,
              Uint8Array.from(frame).with(at, other),
            ]),
          ),
      );
    });

    expect(wrong).toEqual([]);
  });
});

describe.each([...columns, ...checked])(
  "what a scale that speaks %s sends",
  (make) => {
    it("never becomes another weight when bytes inside it are lost", () => {
      const wrong = weighedGrams.flatMap((grams) => {
        const frame = frameOf(make, grams);
        return [...frame.keys()].flatMap((at) =>
          [1, 2, 3].flatMap((lost) =>
            otherWeights(make, frame, [
              frame,
              frame.subarray(0, at),
              frame.subarray(at + lost),
            ]),
          ),
        );
      });

      expect(wrong).toEqual([]);
    });
  },
);

const weighedGrams = [9, 14_990];
/** Every ASCII character, and bytes as a wrong parity makes them. */
const damages = [...Array(128).keys(), 0x80, 0xb1, 0xff];

/** Weights that could be packed by and are not the frame's own, with what was sent. */
function otherWeights(
  make: string,
  frame: Buffer,
  sent: readonly Uint8Array[],
): readonly string[] {
  const weights = usable(readings(make, sent));
  if (weights.length === 0) return [];
  const right = usable(readings(make, [frame]));
  return weights
    .filter((weight) => !right.includes(weight))
    .map(
      (weight) =>
        `${weight} out of ${JSON.stringify(Buffer.concat(sent).toString("latin1"))}`,
    );
}

/** Parts of a number, blanks and separators around it included: one in the place of another is as well-formed as before. */
const isNumber = (byte: number): boolean =>
  /[\d.,+ -]/.test(String.fromCharCode(byte));
/** "kg" that lost its k is "g". */
const isUnit = (byte: number): boolean =>
  /[a-z]/i.test(String.fromCharCode(byte));

/** Whether every protocol has to notice that this byte turned into that one. */
const shows = (byte: number, other: number): boolean =>
  !(isNumber(byte) && isNumber(other)) &&
  !isUnit(byte) &&
  !(byte === 0x20 && isUnit(other));
