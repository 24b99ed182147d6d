import { describe, expect, it } from "vitest";
import { protocols } from "./protocols.ts";

const esc = (frame: string): Uint8Array => Buffer.from(frame, "latin1");

/** protocol, what the bench sees, frame, expected [weight, unit, grams, stable, status] */
const samples = [
  ["mt-sics", "S S      512.40 g\r\n", ["512.40", "g", 512.4, true, "ok"]],
  ["mt-sics", "S D      -12.00 g\r\n", ["-12.00", "g", -12, false, "motion"]],
  ["toledo-8217", "\x0202.0505\r", ["2.0505", "kg", 2050.5, true, "ok"]],
  ["toledo-8217", "\x02002050\r", ["2050", "g", 2050, true, "ok"]],
  ["sartorius-sbi", "Stat   ERR 054\r\n", [null, null, null, false, "fault"]],
  ["st-gs-line", "wn00007.5kg\r\n", ["7.5", "kg", 7500, null, "ok"]],
  ["and-standard", "S      750.20  g\r\n", ["750.20", "g", 750.2, true, "ok"]],
  ["and-standard", "SI+\r\n", [null, null, null, false, "overload"]],
  ["kern", "M-       0.750 kg\r\n", ["-0.750", "kg", -750, null, "ok"]],
  [
    "cas-enq",
    "\x01\x0200001875\x0b\x03\x02S 00.750kg\x63\x03\x0200002500\x07\x03\x04",
    ["0.750", "kg", 750, true, "ok"],
  ],
  ["mt-sics", "S +\r\n", [null, null, null, false, "overload"]],
  ["mt-sics", "S S Error 10b\r\n", [null, null, null, false, "fault"]],
  ["toledo-8217", "\x0202.050\r", ["2.050", "kg", 2050, true, "ok"]],
  ["toledo-8217", "\x02?B\r", [null, null, null, false, "overload"]],
  ["toledo-8217", "\x02?P\r", ["0", "kg", 0, true, "ok"]],
  ["nci", "\n 002.50lb\r\n00\r\x03", ["2.50", "lb", 1133.981, true, "ok"]],
  ["nci", "\n 1lb  4.0oz\r\n00\r\x03", ["20.0", "oz", 566.99, true, "ok"]],
  ["nci", "\n^^^^^^lb\r\n00\r\x03", [null, null, null, false, "overload"]],
  ["nci", "\n10\r\x03", [null, null, null, false, "motion"]],
  ["sma", "\n 1G       0.750kg \r", ["0.750", "kg", 750, true, "ok"]],
  ["sma", "\nE1G  ----------kg \r", [null, null, null, false, "not-zeroed"]],
  [
    "toledo-continuous",
    "\x02-0   0750000000\r",
    ["0.750", "kg", 750, true, "ok"],
  ],
  [
    "toledo-continuous",
    "\x02-p   0750000000\r",
    [null, null, null, false, "not-zeroed"],
  ],
  ["and-standard", "ST,+00750.20  g\r\n", ["750.20", "g", 750.2, true, "ok"]],
  [
    "and-standard",
    "OL,-999999.9  g\r\n",
    [null, null, null, false, "underload"],
  ],
  ["st-gs-line", "ST,GS,  0.750 kg\r\n", ["0.750", "kg", 750, true, "ok"]],
  [
    "st-gs-line",
    "ST,NT,\x31,\xc5,   0.750 kg\r\n",
    ["0.750", "kg", 750, true, "ok"],
  ],
  [
    "st-gs-line",
    "UL,GS,-  0.020kg\r\n",
    [null, null, null, false, "underload"],
  ],
  ["ohaus", "-  1.640 kg    N\r\n", ["-1.640", "kg", -1640, true, "ok"]],
  ["ohaus", "Err 8.3\r\n", [null, null, null, false, "overload"]],
  [
    "sartorius-sbi",
    "G     +  750.[2] g  \r\n",
    ["750.2", "g", 750.2, true, "ok"],
  ],
  [
    "sartorius-sbi",
    "+    750.2    \r\n",
    ["750.2", null, null, false, "motion"],
  ],
  ["adam-cpw", "N/W  -  0.50 kg\r\n", ["-0.50", "kg", -500, true, "ok"]],
  ["radwag", "SI    -    0.750 kg \r\n", ["-0.750", "kg", -750, true, "ok"]],
  [
    "radwag",
    "SI  v      0.000 kg \r\n",
    [null, null, null, false, "underload"],
  ],
  [
    "avery-zk830",
    "GROSS WT:     1.50 lb\r\n",
    ["1.50", "lb", 680.389, null, "ok"],
  ],
  [
    "cas-enq",
    "\x01\x02S 00.750kg\x63\x03\x04",
    ["0.750", "kg", 750, true, "ok"],
  ],
  ["brazil-enq", "\x0200750\x03", ["750", "g", 750, true, "ok"]],
  ["brazil-enq", "\x02SSSSS\x03", [null, null, null, false, "overload"]],
] as const;

describe("a frame of", () => {
  it.each(samples)("%s: %j", (name, frame, expected) => {
    const parser = protocols[name]!.createParser();

    const readings = parser
      .push(esc(frame))
      .filter((message) => message.type === "reading")
      .map((r) => [r.weight, r.unit, r.grams, r.stable, r.status]);

    expect(readings).toEqual([expected]);
  });

  it.each(samples)(
    "%s means the same byte by byte: %j",
    (name, frame, expected) => {
      const parser = protocols[name]!.createParser();

      const readings = [...esc(frame)]
        .flatMap((byte) => parser.push(Uint8Array.of(byte)))
        .filter((message) => message.type === "reading");

      expect(readings).toHaveLength(1);
      expect(readings[0]).toMatchObject({
        weight: expected[0],
        status: expected[4],
      });
    },
  );

  it.each(samples)(
    "%s never becomes another weight when its start is lost: %j",
    (name, frame, expected) => {
      for (let lost = 1; lost < frame.length; lost++) {
        const weights = protocols[name]!.createParser()
          .push(esc(frame.slice(lost)))
          .flatMap((message) =>
            message.type === "reading" && message.weight !== null
              ? [message.weight]
              : [],
          );

        expect(weights.filter((weight) => weight !== expected[0])).toEqual([]);
      }
    },
  );
});
