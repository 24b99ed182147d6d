import { createHidPosDecoder } from "../../hardware/scanner/hid-pos-decoder.ts";
import { describedLayout } from "../../hardware/scanner/hid-pos-layout.ts";
import { createLineDecoder } from "../../hardware/scanner/line-decoder.ts";
import { meaningOf } from "../../hardware/scanner/scan-meaning.ts";
import { readScaleReport } from "../../hardware/scale/hid-report.ts";
import { hidScannerDescriptors } from "../../hardware/virtual/hid-scanner-reports.ts";
import {
  typeScan,
  usualKeyboard,
} from "../../hardware/virtual/virtual-keyboard-scanner.ts";
import { protocols } from "../hardware/scale/protocols.ts";
import { createWedgeDecoder } from "../../shared/scan/wedge-decoder.ts";
import type { WedgeKey } from "../../shared/scan/wedge-key.ts";
import { wedgeDefaults } from "../../shared/scan/wedge-settings.ts";
import { rowOf, type Row } from "./figures.ts";
import type { Measurement } from "./measurement.ts";

const rounds = 200;
const framesPerRound = 200;

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** Samples from the makes' manuals, the same as the protocols' own tests use. */
const scaleFrames: Readonly<Record<string, string>> = {
  "mt-sics": "S S      512.40 g\r\n",
  "toledo-8217": "\x0202.050\r",
  nci: "\n 002.50lb\r\n00\r\x03",
  sma: "\n 1G       0.750kg \r",
  "toledo-continuous": "\x02-0   0750000000\r",
  "and-standard": "ST,+00750.20  g\r\n",
  "st-gs-line": "ST,GS,   245.6 g\r\n",
  ohaus: "   0.360 kg    G\r\n",
  "sartorius-sbi": "+   123.56 g  \r\n",
  "adam-cpw": "G/W  +  5.00 lb\r\n",
  radwag: "SI  ?     12.301 kg \r\n",
  "avery-zk830": "GROSS WT:     1.50 lb\r\n",
  kern: "M       12.345 kg\r\n",
  "cas-enq": "\x01\x02S 00.750kg\x63\x03\x04",
  "brazil-enq": "\x0200750\x03",
  dialog02: "\x0202\x1b3\x1b01234\x1b000250\x1b000308\x03",
};
const gs1 = "]C1010871039816102417271130105A\x1d21S-0042";

/** A frame is decoded on the thread that also answers scans: these must be nothing. */
export const deviceFrames: Measurement = {
  name: "decode",
  measure() {
    const scales = Object.entries(scaleFrames).map(([name, frame]) => {
      const parser = protocols[name]?.createParser();
      const sent = bytes(frame);
      return perFrame(
        `scale ${name}: decode a frame`,
        () => parser?.push(sent)[0]?.type === "reading",
      );
    });
    const hidScale = Uint8Array.of(0x03, 0x04, 0x02, 0xff, 0x9a, 0x02);
    const line = createLineDecoder({ suffixKnown: true });
    const sent = bytes(`${gs1}\r`);
    const hid = createHidPosDecoder();
    const report = new Uint8Array(64);
    report.set([0x02, 13, ...bytes("]E08710398161024")]);
    const described = createHidPosDecoder(
      describedLayout(hidScannerDescriptors.identified),
    );
    const french = typeScan(
      gs1.slice(3),
      { ...usualKeyboard, scanner: "fr" },
      0,
    ).flatMap((stroke) => (stroke.kind === "key" ? [stroke.key] : []));
    const learned = createWedgeDecoder({
      ...wedgeDefaults,
      ...{ scannerLayout: "fr", suffix: ["Enter"] },
    });
    let keysAtMs = 0;
    const wedge = createWedgeDecoder();
    return Promise.resolve([
      ...scales,
      perFrame(
        "scale over HID: decode a report",
        () => readScaleReport(hidScale) !== null,
      ),
      perFrame(
        "serial scanner: decode a GS1 scan",
        () => line.push(sent).length === 1,
      ),
      perFrame("HID scanner: decode a report", () => hid.push(report) !== null),
      perFrame(
        "HID scanner: decode a report by its descriptor",
        () => described.push(report) !== null,
      ),
      perFrame("keyboard scanner, French: decode a GS1 scan", () => {
        keysAtMs += 1000;
        return french.some(
          (key) =>
            learned.key({ ...key, atMs: keysAtMs + key.atMs }).scans.length > 0,
        );
      }),
      perFrame("keyboard scanner: decode 13 keys and Enter", () => {
        keysAtMs += 1000;
        return keysOf("8710398161024", keysAtMs).some(
          (key) => wedge.key(key).scans.length > 0,
        );
      }),
      perFrame("what a GS1 scan means", () => {
        const meaning = meaningOf(gs1.slice(3), "]C1", 2026);
        return "gtins" in meaning && meaning.gtins.length > 0;
      }),
    ]);
  },
};

/** Each value is the mean of a round: one frame is shorter than the clock's step. */
function perFrame(moment: string, decode: () => boolean): Row {
  const took: number[] = [];
  for (let round = -rounds / 4; round < rounds; round++) {
    const from = performance.now();
    for (let frame = 0; frame < framesPerRound; frame++) {
      if (!decode()) throw new Error(`${moment}: not decoded`);
    }
    const perFrameMs = (performance.now() - from) / framesPerRound;
    if (round >= 0) took.push(perFrameMs * 1000);
  }
  return rowOf(moment, "µs", took);
}

const keysOf = (text: string, fromMs: number): WedgeKey[] =>
  [...text, "Enter"].map((key, index) => ({
    code: key === "Enter" ? "Enter" : `Digit${key}`,
    key,
    shift: false,
    ctrl: false,
    alt: false,
    capsLock: false,
    repeat: false,
    composing: false,
    atMs: fromMs + index * 4,
  }));
