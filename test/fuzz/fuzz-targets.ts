import { loadPdfReader, openPdf } from "../../hardware/label/pdf-document.ts";
import { openPng } from "../../hardware/label/png-document.ts";
import { readErrorStatus } from "../../hardware/printer/error-status.ts";
import { readGraphicField } from "../../hardware/printer/graphic-field.ts";
import { readHostStatus } from "../../hardware/printer/host-status.ts";
import {
  readIdentity,
  readLabelCount,
  readMemory,
} from "../../hardware/printer/identity-replies.ts";
import { countLabels } from "../../hardware/printer/label-count.ts";
import { printerFacts } from "../../hardware/printer/printer-settings.ts";
import {
  printersOf,
  readMdnsAnswer,
} from "../../hardware/printer/mdns-message.ts";
import { cleanReceivedZpl } from "../../hardware/printer/received-zpl.ts";
import { replySplitter } from "../../hardware/printer/reply-splitter.ts";
import { zplReader } from "../../hardware/printer/zpl-reader.ts";
import { readScaleReport } from "../../hardware/scale/hid-report.ts";
import { scaleReportLayout } from "../../hardware/scale/hid-scale-layout.ts";
import type { ScaleMessage } from "../../hardware/scale/scale-message.ts";
import { sevenBitParity } from "../../hardware/scale/seven-bit-line.ts";
import { readCarrierCode } from "../../hardware/scanner/carrier-code.ts";
import { readElementString } from "../../hardware/scanner/gs1.ts";
import { readGtin } from "../../hardware/scanner/gtin.ts";
import { describedLayout } from "../../hardware/scanner/hid-pos-layout.ts";
import { createHidPosDecoder } from "../../hardware/scanner/hid-pos-decoder.ts";
import { createLineDecoder } from "../../hardware/scanner/line-decoder.ts";
import { readOwnCode } from "../../hardware/scanner/own-codes.ts";
import { meaningOf } from "../../hardware/scanner/scan-meaning.ts";
import { scaleDescriptor } from "../../hardware/virtual/scale-descriptor.ts";
import { hidScannerDescriptors } from "../../hardware/virtual/hid-scanner-reports.ts";
import { readDevicesDocument } from "../../main/devices-document.ts";
import { physicalLayouts } from "../../shared/scan/keyboard-layouts.ts";
import { learnWedge } from "../../shared/scan/learn-wedge.ts";
import { setupCodes } from "../../shared/scan/setup-codes.ts";
import { createWedgeDecoder } from "../../shared/scan/wedge-decoder.ts";
import { wedgeDefaults } from "../../shared/scan/wedge-settings.ts";
import { protocols } from "../hardware/scale/protocols.ts";
import { hostileBytes, inPieces, seededChance } from "./hostile-bytes.ts";
import { unusableFrames } from "./unusable-frames.ts";

/** One decoder under fire. `attack` throws when the decoder does, or when it says something it must not. */
export interface FuzzTarget {
  readonly name: string;
  /** One input; the bytes are for the report when it goes wrong. */
  readonly next: () => Uint8Array;
  readonly attack: (bytes: Uint8Array) => void | Promise<void>;
}

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("latin1");
const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
const thisYear = 2026;
const mostPending = 4096;

/** The rule of all scales: a number comes only out of a frame that vouches for it. */
function judgeMessages(messages: readonly ScaleMessage[]): void {
  for (const message of messages) {
    if (message.type !== "reading") continue;
    const { weight, grams, status, stable } = message;
    const vouched = status === "ok" || status === "motion";
    must(vouched || weight === null, `${status} with ${String(weight)}`);
    must(weight !== null || grams === null, "grams without a weight");
    must(status !== "motion" || stable !== true, "stable while it moves");
    must(
      weight === null || /^-?\d+(\.\d+)?$/.test(weight),
      `no number: ${String(weight)}`,
    );
    must(grams === null || Number.isFinite(grams), "grams without end");
  }
}

const goodFrames: readonly string[] = [
  "S S      512.40 g\r\n",
  "S D      -12.00 g\r\n",
  "T S       20.00 g\r\n",
  'I2 A "PB15 15.0000 kg"\r\n',
  "ES\r\n",
  "\u000202.050\r",
  "\u0002?P\r",
  "\n 002.50lb\r\n00\r\u0003",
  "\n 1lb  4.0oz\r\n00\r\u0003",
  "\n 1G       0.750kg \r",
  "\u0002-0   0750000000\r",
  "ST,+00750.20  g\r\n",
  "ST,GS,  0.750 kg\r\n",
  "US,GS    20.9g  \r\n",
  "-  1.640 kg    N\r\n",
  "G     +  750.[2] g  \r\n",
  "N/W  -  0.50 kg\r\n",
  "SI    -    0.750 kg\r\n",
  "GROSS WT:     1.50 lb\r\n",
  "M-      12.345 kg\r\n",
  "wn00007.5kg\r\n",
  "\u0001\u0002S 00.750kg\u0063\u0003\u0004",
  "\u0006",
  "\u000200750\u0003",
  "\u000202\u001b3\u001b01234\u001b000250\u001b000308\u0003",
];

const scans: readonly string[] = [
  "4006381333931\r",
  "036000291452",
  "01234565\t",
  "]C10104006381333931\u001d10LOT7\u001d17261231",
  "]d2010950600013435217201225310300125021ABC\u001d",
  "(01)09506000134352(17)201225(10)ABC123",
  "https://id.example.com/01/04006381333931/10/L%2F1?17=261231",
  "3SABCD1234567",
  "RB123456785GB",
  "1Z5R89390357567127",
  "JJD00030200000000000",
  "%008182709980000020033350276",
  "00340434161094042557",
  "PB-BADGE-PIOTR-2077",
  "PB-CMD-UNDO",
  "PB-PARCEL-104233",
  "576461413038785752",
  "\u0002A1\u0003",
];

const hidReports: readonly Uint8Array[] = [
  hidPart("]E0", "8710398161024", 0),
  hidPart("]Q0", "A".repeat(56), 1),
  Uint8Array.of(
    2,
    13,
    ...latin1("4006381333931"),
    ...Array<number>(49).fill(0),
  ),
  Uint8Array.of(2, ...latin1("]C10012345"), ...Array<number>(50).fill(0)),
  Uint8Array.of(1, 4, ...latin1("A1B2"), ...Array<number>(58).fill(0)),
];

function hidPart(aim: string, data: string, continued: number): Uint8Array {
  const report = new Uint8Array(64);
  report.set([2, data.length, ...latin1(aim + data)]);
  report[63] = continued;
  return report;
}

const printerReplies: readonly string[] = [
  "\u0002030,0,0,1218,000,0,0,0,000,0,0,0\u0003\r\n",
  "\u0002001,0,0,0,0,2,6,0,00000000,1,000\u0003\r\n\u00020000,0\u0003\r\n",
  "\u0002\r\n  PRINTER STATUS\r\n   ERRORS:         1 00000000 00010005\r\n   WARNINGS:       0 00000000 00000000\r\n\u0003",
  "\u0002ZD421-203dpi,V93.21.26Z,8,65536KB\u0003",
  "\u00021024,0780,0780\u0003",
  '"123456"',
  '"?"',
];

const labels: readonly string[] = [
  "^XA^CI28^FO10,10^A0N,30,30^FH^FDHello_5E^FS^XZ",
  "^XA^PQ2^BY3^BCN,100,Y^FD>:3SABCD1234567^FS^XZ",
  "^XA^FO0,0^GFA,8,8,2,FF00FF00FF00FF00^FS^XZ",
  "^XA^GFA,36,36,3,gHFgH0,!::^FS^XZ",
  "^XA^GFA,16,16,2,:Z64:eJz7/58BAAT+Af4=:1C40^FS^XZ",
  "~DGR:A.GRF,8,2,FF00FF00FF00FF00^XA^XGR:A.GRF,1,1^XZ",
  "^XA^DFR:F.ZPL^FN1^FS^XZ^XA^XFR:F.ZPL^FN1^FDx^FS^XZ",
  "~JR^XA^CC+^XZ! U1 setvar",
];

const pdf =
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 288 432]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);
const printable = Array.from({ length: 95 }, (_, at) => 32 + at);

/** Every decoder that reads what comes from outside, each with inputs of its own from the same seed. */
export async function fuzzTargets(
  seed: number,
): Promise<readonly FuzzTarget[]> {
  const pdfReader = await loadPdfReader();
  let place = 0;
  const target = (
    name: string,
    samples: readonly (string | Uint8Array)[],
    attack: (bytes: Uint8Array, chance: () => number) => void | Promise<void>,
  ): FuzzTarget => {
    const chance = seededChance(seed + 7919 * place++);
    const bytes = samples.map((sample) =>
      typeof sample === "string" ? latin1(sample) : sample,
    );
    return {
      name,
      next: hostileBytes(bytes, chance),
      attack: (input) => attack(input, chance),
    };
  };

  return [
    target("scanner line", scans, (bytes, chance) => {
      const decoder = createLineDecoder();
      const found = [...inPieces(bytes, chance)].flatMap((piece) =>
        decoder.push(piece),
      );
      for (const scan of [...found, ...decoder.silence()])
        must(scan.bytes.length > 0, "an empty scan");
      must(decoder.silenceAfterMs() === null, "something left after silence");
    }),
    target("HID POS", hidReports, (bytes, chance) => {
      const decoder = createHidPosDecoder();
      for (const piece of inPieces(bytes, chance)) decoder.push(piece);
      decoder.push(bytes);
    }),
    target(
      "HID POS by descriptor",
      Object.values(hidScannerDescriptors),
      (bytes, chance) => {
        const layout = describedLayout(bytes);
        const decoder = createHidPosDecoder(layout);
        for (const report of hidReports) decoder.push(report);
        for (const piece of inPieces(bytes, chance)) {
          const part = layout?.(piece);
          must(
            !part || part.data.length <= piece.length,
            "data out of nothing",
          );
          decoder.push(piece);
        }
      },
    ),
    target("keyboard scanner, learned", scans, (bytes, chance) => {
      const pick = <Value>(values: readonly Value[]): Value | undefined =>
        values[Math.floor(chance() * values.length)];
      const decoder = createWedgeDecoder({
        ...wedgeDefaults,
        gapMs: 20 + Math.floor(chance() * 130),
        scannerLayout: pick(physicalLayouts) ?? "computer",
        prefix: pick([[], ["~"], ["F13"], ["\u0002"]]) ?? [],
        suffix: pick([[], ["Enter"], ["F8"], ["#", "!"]]) ?? [],
        gsText: pick(["", "|", "F9"]) ?? "",
        swapsCase: chance() < 0.1,
      });
      let atMs = 0;
      for (const byte of bytes) {
        atMs += Math.floor(chance() * 60);
        const key = keyOf(byte, atMs, chance);
        const named = pick([`F${byte % 20}`, "Dead", "Enter", "Tab"]) ?? "";
        if (byte < 32) decoder.key({ ...key, key: named });
        else if (byte > 128)
          decoder.key({ ...key, code: `Numpad${byte % 10}` });
        else decoder.key(key);
        if (chance() < 0.1) decoder.altReleased(atMs);
      }
      decoder.tick(atMs + 10_000);
      must(decoder.dueAtMs() === null, "keys held back for ever");
    }),
    target("learning a keyboard scanner", scans, (bytes, chance) => {
      let atMs = 0;
      const strokes = [...bytes].map((byte) => {
        atMs += Math.floor(chance() * 20);
        return { kind: "key" as const, key: keyOf(byte, atMs, chance) };
      });
      const lesson = learnWedge(
        setupCodes.map(({ reads }) => ({ reads, strokes })),
      );
      must(!lesson.ok, "learned from something else than the codes");
    }),
    target("keyboard wedge", scans, (bytes, chance) => {
      const decoder = createWedgeDecoder(wedgeDefaults);
      let atMs = 0;
      const swallowed = [...bytes].flatMap((byte) => {
        atMs += Math.floor(chance() * 120);
        const { scans: found } = decoder.key(keyOf(byte, atMs, chance));
        return found;
      });
      const { scans: last } = decoder.tick(atMs + 10_000);
      for (const scan of [...swallowed, ...last])
        must(scan.length >= wedgeDefaults.minLength, "a scan too short");
      must(decoder.dueAtMs() === null, "keys held back for ever");
    }),
    target("GS1", scans, (bytes) => {
      readElementString(textOf(bytes), thisYear);
    }),
    target("GTIN", scans, (bytes) => {
      readGtin(textOf(bytes).trim());
    }),
    target("carrier codes", scans, (bytes) => {
      readCarrierCode(textOf(bytes));
    }),
    target("own codes", scans, (bytes) => {
      readOwnCode(textOf(bytes));
    }),
    target("meaning of a scan", scans, (bytes) => {
      meaningOf(textOf(bytes), null, thisYear);
      meaningOf(textOf(bytes).slice(3), textOf(bytes).slice(0, 3), thisYear);
    }),
    ...Object.entries(protocols).map(([name, protocol]) =>
      target(
        `scale ${name}`,
        [...goodFrames, ...(unusableFrames[name] ?? [])],
        (bytes, chance) => {
          const parser = protocol.createParser();
          for (const piece of inPieces(bytes, chance)) {
            judgeMessages(parser.push(piece));
          }
          must(parser.pending().length <= mostPending, "memory without bound");
        },
      ),
    ),
    ...Object.entries(unusableFrames).map(([name, frames]) =>
      unusableTarget(name, frames, seededChance(seed + 7919 * place++)),
    ),
    target(
      "HID scale",
      [
        Uint8Array.of(3, 4, 2, 0, 20, 0),
        Uint8Array.of(3, 5, 11, 255, 5, 0),
        Uint8Array.of(3, 6, 11, 255, 255, 255),
        Uint8Array.of(4, 8, 12, 254, 1, 2),
      ],
      (bytes) => {
        const message = readScaleReport(bytes);
        if (message === null) return;
        judgeMessages([message]);
        const claimed = bytes[1] ?? 0;
        must(
          message.weight === null || (claimed >= 2 && claimed <= 4),
          `a weight out of status ${claimed}`,
        );
      },
    ),
    target(
      "HID scale by its descriptor",
      [
        scaleDescriptor({ zero: "output", weightBits: 16 }),
        scaleDescriptor({ zero: "feature", weightBits: 24 }),
      ],
      (bytes, chance) => {
        const layout = scaleReportLayout(bytes);
        if (layout === null) return;
        must((layout.zero?.report.length ?? 0) <= 4_097, "an endless report");
        for (let report = 0; report < 8; report++) {
          const length = 1 + Math.floor(chance() * 12);
          const message = layout.read(
            Uint8Array.from({ length }, (_, at) =>
              at === 0 ? (layout.reportId ?? 4) : Math.floor(chance() * 256),
            ),
          );
          judgeMessages(message === null ? [] : [message]);
        }
      },
    ),
    target("line parity", goodFrames, (bytes) => {
      sevenBitParity(bytes);
    }),
    target("~HS", printerReplies, (bytes, chance) => {
      const splitter = replySplitter();
      const frames = [...inPieces(bytes, chance)]
        .flatMap((piece) => splitter.push(piece))
        .map(({ text }) => text);
      readHostStatus([...frames, textOf(bytes)]);
    }),
    target("~HQES", printerReplies, (bytes) => {
      readErrorStatus(textOf(bytes));
    }),
    target("~HI, ~HM, SGD", printerReplies, (bytes) => {
      const text = textOf(bytes);
      readIdentity(text);
      readMemory(text);
      const { mediaWidthTenthsMm } = printerFacts({
        identity: readIdentity(text),
        status: [text],
        settings: { widthDots: text, lengthDots: text, darkness: text },
      });
      must((mediaWidthTenthsMm ?? 0) <= 2_200, "no label is that wide");
      const count = readLabelCount(text);
      must(count === null || Number.isSafeInteger(count), "no count");
    }),
    target(
      "^GF",
      labels.map((label) => label.replace(/^.*\^GF/, "")),
      (bytes) => {
        readGraphicField(textOf(bytes));
      },
    ),
    target("ZPL reader", labels, (bytes, chance) => {
      const reader = zplReader();
      for (const piece of inPieces(bytes, chance)) reader.push(piece);
      reader.end();
      must(Number.isSafeInteger(countLabels(bytes)), "no count of labels");
    }),
    target("received ZPL", labels, (bytes) => {
      const cleaned = cleanReceivedZpl(bytes, "104233");
      if (!cleaned.ok) return;
      const text = textOf(cleaned.value.zpl);
      must(!/~(JR|JA|DY|DG)|\^(CC|CT|CD|JU|ID|EF)|! U1/.test(text), text);
    }),
    target("PNG intake", [png], (bytes) => {
      const opened = openPng(bytes, 8);
      if (typeof opened !== "string") opened.close();
    }),
    target("PDF intake", [pdf], async (bytes) => {
      const opened = await openPdf(pdfReader, bytes, 8);
      if (typeof opened !== "string") opened.close();
    }),
    target("mDNS", [mdnsHead(), ...scans], (bytes) => {
      const answer = readMdnsAnswer(bytes);
      printersOf(answer === null ? [] : [answer]);
    }),
    target(
      "device set-up",
      ['{"format":"packbench-devices","version":1,"devices":[]}'],
      (bytes) => {
        readDevicesDocument(textOf(bytes));
      },
    ),
  ];
}

const mdnsHead = (): Uint8Array =>
  Uint8Array.from([
    ...[0, 0, 0x84, 0, 0, 0, 0, 1, 0, 0, 0, 0],
    ...[3, 97, 98, 99, 0xc0, 12, 0, 33, 0, 1, 0, 0, 0, 9, 0, 8],
    ...[0, 0, 0, 0, 0x23, 0x8c, 0xc0, 12],
  ]);

/** Frames that carry no weight, whole but in any order and any pieces: nothing of them may become one. */
function unusableTarget(
  name: string,
  frames: readonly string[],
  chance: () => number,
): FuzzTarget {
  const protocol = protocols[name];
  if (!protocol) throw new Error(`no protocol ${name}`);
  return {
    name: `no weight, ${name}`,
    next: () =>
      latin1(
        Array.from(
          { length: 1 + Math.floor(chance() * 6) },
          () => frames[Math.floor(chance() * frames.length)] ?? "",
        ).join(""),
      ),
    attack(bytes) {
      const parser = protocol.createParser();
      for (const piece of inPieces(bytes, chance)) {
        for (const message of parser.push(piece)) {
          must(
            message.type !== "reading" ||
              (message.weight === null && message.grams === null),
            "a weight out of a frame that has none",
          );
        }
      }
    },
  };
}

function keyOf(byte: number, atMs: number, chance: () => number) {
  const key = String.fromCharCode(printable[byte % printable.length] ?? 32);
  const isEnter = byte === 13 || byte === 10;
  return {
    code: isEnter
      ? "Enter"
      : /[a-z]/i.test(key)
        ? `Key${key.toUpperCase()}`
        : `Digit${byte % 10}`,
    key: isEnter ? "Enter" : key,
    shift: chance() < 0.2,
    ctrl: chance() < 0.05,
    alt: chance() < 0.02,
    altGraph: chance() < 0.05,
    capsLock: chance() < 0.05,
    repeat: chance() < 0.02,
    composing: chance() < 0.01,
    atMs,
  };
}
