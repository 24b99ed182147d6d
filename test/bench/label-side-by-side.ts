import { readFileSync } from "node:fs";
import { PDFDocument, degrees } from "pdf-lib";
import { convertLabel } from "../../hardware/label/convert-label.ts";
import type { LabelFile } from "../../hardware/label/label-job.ts";
import { labelTools } from "../../hardware/label/label-tools.ts";
import { madePdf, madePng, pngOfKind } from "../hardware/label/made-labels.ts";
import { corpusFile } from "../helpers/corpus.ts";
import { rowOf, type Budget, type Row } from "./figures.ts";
import type { Measurement } from "./measurement.ts";
import { usualConverters } from "./usual-converters.ts";

const warmUpRounds = 3;
const rounds = 15;
const tracking = "3SPACK0012345678";

interface Compared {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null: known, not promised. */
  readonly promised: {
    readonly unreadMs: number;
    readonly readMs: number;
    readonly kB: number;
  } | null;
}

const usualPromise = { unreadMs: 20, readMs: 100, kB: 13 };
const heavyPromise = { unreadMs: 60, readMs: 100, kB: 13.5 };

/** A label in a way to ZPL; its length, or null when this way does not take it. */
interface Way {
  readonly name: string;
  readonly convert: (bytes: Uint8Array) => Promise<number | null>;
  readonly budget: (label: Compared) => Budget | null;
}

/** Our conversion and the usual ones, turn by turn in one thread, so that whatever else this machine does falls on all of them. */
export const labelSideBySide: Measurement = {
  name: "label-side-by-side",
  async measure(progress) {
    const ways = await allWays();
    const rows: Row[] = [];
    for (const label of await labelsCompared()) {
      progress(label.name);
      rows.push(...(await compared(label, ways)));
    }
    return rows;
  },
};

async function compared(
  label: Compared,
  ways: readonly Way[],
): Promise<readonly Row[]> {
  const took = new Map<Way, number[]>();
  const sizes = new Map<Way, number>();
  for (let round = -warmUpRounds; round < rounds; round++) {
    // Each way goes first in turn: the one behind pdf.js also pays for what that leaves to be swept.
    const turn = (round + warmUpRounds) % ways.length;
    for (const way of [...ways.slice(turn), ...ways.slice(0, turn)]) {
      const from = performance.now();
      const length = await way.convert(label.bytes);
      const ms = performance.now() - from;
      if (length === null) continue;
      sizes.set(way, length / 1000);
      if (round >= 0) took.set(way, [...(took.get(way) ?? []), ms]);
    }
  }
  const own = ways[0] && sizes.get(ways[0]);
  const most = label.promised?.kB;
  return [
    ...[...took].map(([way, times]) =>
      rowOf(
        `${label.name}: ${way.name} → ${(sizes.get(way) ?? 0).toFixed(1)} kB`,
        "ms",
        times,
        way.budget(label),
      ),
    ),
    ...(own === undefined || most === undefined
      ? []
      : [
          rowOf(`${label.name}: our ZPL`, "kB", [own], {
            of: "median",
            most,
          }),
        ]),
  ];
}

async function allWays(): Promise<readonly Way[]> {
  const tools = labelTools();
  const unread = { ...tools, readBarcodes: () => Promise.resolve([tracking]) };
  const ours =
    (using: typeof tools) =>
    async (bytes: Uint8Array): Promise<number> => {
      const label = await convertLabel(fileOf(bytes), using);
      if (!label.ok) throw new Error(label.refusal.code);
      return label.value.zpl.length;
    };
  const within = (most: number | undefined): Budget | null =>
    most === undefined ? null : { of: "median", most };
  const usual = await usualConverters();
  return [
    {
      name: "ours",
      convert: ours(unread),
      budget: ({ promised }) => within(promised?.unreadMs),
    },
    {
      name: "ours, barcodes read back",
      convert: ours(tools),
      budget: ({ promised }) => within(promised?.readMs),
    },
    ...usual.map(({ name, convert }) => ({
      name,
      convert: async (bytes: Uint8Array) =>
        (await convert(bytes))?.length ?? null,
      budget: () => null,
    })),
  ];
}

const fileOf = (bytes: Uint8Array): LabelFile => ({
  bytes,
  contentType: "application/octet-stream",
  media: { dpi: 203, widthTenthsMm: 1040, heightTenthsMm: 1524 },
  expectedBarcode: null,
});

/** Our own, so that every machine has something to compare; and those of carriers where they are. */
async function labelsCompared(): Promise<readonly Compared[]> {
  const picture = pngOfKind(await madePng(tracking, 1310, 828, 4), "rgb");
  const own: readonly Compared[] = [
    {
      name: "made, 4 x 6 inch PDF",
      bytes: await madePdf({ widthMm: 101.6, heightMm: 152.4, tracking }),
      promised: usualPromise,
    },
    {
      name: "made, A6 PDF that is one large picture",
      bytes: await pictureOnA6(picture),
      promised: heavyPromise,
    },
    { name: "made, 1310 x 828 PNG", bytes: picture, promised: null },
  ];
  const shared = [
    { name: "26-usps-4x6.pdf", promised: usualPromise },
    { name: "21-dpd-fr-a6.pdf", promised: heavyPromise },
    { name: "31-dpd-fr-1310x828.png", promised: null },
  ];
  return [
    ...own,
    ...shared.flatMap((label) => {
      const file = corpusFile("labels", label.name);
      return file === null ? [] : [{ ...label, bytes: readFileSync(file) }];
    }),
  ];
}

/** As carriers that only have a picture make their PDFs: landscape, turned onto the page. */
async function pictureOnA6(png: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([297.64, 419.53]);
  page.drawImage(await document.embedPng(png), {
    x: 290,
    y: 10,
    width: 400,
    height: 283,
    rotate: degrees(90),
  });
  return document.save();
}
