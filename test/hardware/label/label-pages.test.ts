import bwipjs from "bwip-js";
import { deflateSync } from "node:zlib";
import { PDFDocument, rgb } from "pdf-lib";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import type { PrinterMedia } from "../../../hardware/device.ts";
import { convertLabel } from "../../../hardware/label/convert-label.ts";
import { drawPictures } from "../../../hardware/label/draw-zpl.ts";
import {
  inkArea,
  type GreyPicture,
} from "../../../hardware/label/grey-picture.ts";
import { labelTools } from "../../../hardware/label/label-tools.ts";
import {
  loadPdfReader,
  openPdf,
} from "../../../hardware/label/pdf-document.ts";
import { chunk, madePdf, madePng } from "./made-labels.ts";

const tools = labelTools();
const tracking = "3SPACK0012345678";
const media: PrinterMedia = {
  dpi: 203,
  widthTenthsMm: 1016,
  heightTenthsMm: 1524,
};
const pointsPerDot = 72 / 25.4 / 8;

const convert = (bytes: Uint8Array, expected: string | null = tracking) =>
  convertLabel(
    { bytes, contentType: "", media, expectedBarcode: expected, parcel: "P-1" },
    tools,
  );

async function printed(bytes: Uint8Array): Promise<GreyPicture> {
  const label = await convert(bytes);
  if (!label.ok) throw new Error(JSON.stringify(label.refusal));
  const picture = drawPictures({ zpl: label.value.zpl, media });
  if (picture === null) throw new Error("no picture");
  return picture;
}

const barsOf = (bcid: "code128" | "datamatrix", scale: number) =>
  bwipjs.toBuffer({
    bcid,
    text: tracking,
    scale,
    backgroundcolor: "FFFFFF",
  });

/** A page with the tracking number as vectors, so that only what a test adds is a picture. */
async function pageWithBars(widthPoints: number, heightPoints: number) {
  const document = await PDFDocument.create();
  const page = document.addPage([widthPoints, heightPoints]);
  const bars = PNG.sync.read(await barsOf("code128", 1));
  for (let x = 0; x < bars.width; x++) {
    if ((bars.data[x * 4] ?? 255) > 127) continue;
    page.drawRectangle({
      x: (60 + x * 3) * pointsPerDot,
      y: 60,
      width: 3 * pointsPerDot,
      height: 60,
      color: rgb(0, 0, 0),
    });
  }
  return { document, page };
}

/** Lengths of paper, ink, paper, … */
function runsOf(row: Uint8Array): readonly number[] {
  const edges = [...row.keys()].filter(
    (at) => at > 0 && (row[at] ?? 0) < 128 !== (row[at - 1] ?? 0) < 128,
  );
  return [...edges, row.length].map((edge, at) => edge - (edges[at - 1] ?? 0));
}

describe("a page", () => {
  test("of 4 by 6 inches with a frame at its very edge is printed at its true size", async () => {
    const { document, page } = await pageWithBars(288, 432);
    page.drawRectangle({
      x: 0,
      y: 0,
      width: 288,
      height: 432,
      borderWidth: 4,
      borderColor: rgb(0, 0, 0),
    });

    const ink = inkArea(await printed(await document.save()));

    expect(ink).toEqual({ x: 0, y: 0, widthDots: 812, heightDots: 1219 });
  });

  test("with a coarse picture keeps its cells on whole dots", async () => {
    const { document, page } = await pageWithBars(288, 432);
    const cells = PNG.sync.read(await barsOf("datamatrix", 1));
    const dotsPerCell = 5;
    const side = cells.width * dotsPerCell;
    page.drawImage(await document.embedPng(await barsOf("datamatrix", 1)), {
      x: 100 * pointsPerDot,
      y: 432 - (100 + side) * pointsPerDot,
      width: side * pointsPerDot,
      height: side * pointsPerDot,
    });

    const { grey, widthDots } = await printed(await document.save());

    const frayed = [];
    for (let y = 0; y < cells.height; y++) {
      for (let x = 0; x < cells.width; x++) {
        const wanted = (cells.data[(y * cells.width + x) * 4] ?? 0) > 127;
        // Rounding may move the whole by a dot, so the edge of a cell may be its neighbour's.
        for (const [right, down] of [
          [1, 1],
          [2, 2],
          [3, 3],
          [1, 3],
          [3, 1],
        ] as const) {
          const at =
            (100 + y * dotsPerCell + down) * widthDots +
            (100 + x * dotsPerCell + right);
          if ((grey[at] ?? 0) > 127 !== wanted) frayed.push([x, y]);
        }
      }
    }
    expect(frayed).toEqual([]);
  });

  test.each([2, 2.032, 2.64, 3, 3.33])(
    "with bars of %d dots as rectangles prints bars and gaps alike, wherever they begin",
    async (dotsPerModule) => {
      const { document, page } = await pageWithBars(288, 432);
      const bars = 40;
      for (const [row, start] of [0, 0.2, 0.5, 0.9].entries()) {
        for (let bar = 0; bar < bars; bar++) {
          page.drawRectangle({
            x: (100 + start + bar * 2 * dotsPerModule) * pointsPerDot,
            y: 200 + row * 20,
            width: dotsPerModule * pointsPerDot,
            height: 10,
            color: rgb(0, 0, 0),
          });
        }
      }

      const { grey, widthDots, heightDots } = await printed(
        await document.save(),
      );

      for (const row of [0, 1, 2, 3]) {
        const y = heightDots - Math.round((205 + row * 20) / pointsPerDot);
        const [first = 0, ...runs] = runsOf(
          grey.subarray(y * widthDots, (y + 1) * widthDots),
        ).slice(1, 2 * bars);
        for (const run of [first, ...runs]) {
          expect(Math.abs(run - dotsPerModule)).toBeLessThanOrEqual(1);
        }
        const inked = [first, ...runs].filter((_, index) => index % 2 === 0);
        const mean = inked.reduce((sum, run) => sum + run, 0) / inked.length;
        expect(Math.abs(mean - dotsPerModule)).toBeLessThan(0.2);
      }
    },
  );

  test("with a filled line thinner than a dot still shows it", async () => {
    const { document, page } = await pageWithBars(288, 432);
    for (let line = 0; line < 10; line++) {
      page.drawRectangle({
        x: 50,
        y: 200 + line * 10.13,
        width: 150,
        height: 0.15,
        color: rgb(0, 0, 0),
      });
    }

    const { grey, widthDots } = await printed(await document.save());

    const x = Math.round(100 / pointsPerDot);
    const lines = runsOf(grey.filter((_, at) => at % widthDots === x));
    // Ten lines, the bars below, and what is blank between them.
    expect(lines).toHaveLength(2 * 10 + 3);
  });

  test("cropped to the label out of a sheet shows the label alone", async () => {
    const sheet = await PDFDocument.load(
      await madePdf({
        widthMm: 99,
        heightMm: 146,
        tracking,
        pageWidthMm: 210,
        pageHeightMm: 297,
        leftMm: 100,
        bottomMm: 140,
        instructions: true,
      }),
    );
    const pointsPerMm = 72 / 25.4;
    sheet
      .getPage(0)
      .setCropBox(
        100 * pointsPerMm,
        140 * pointsPerMm,
        99 * pointsPerMm,
        146 * pointsPerMm,
      );

    const ink = inkArea(await printed(await sheet.save()));

    expect(ink?.widthDots).toBeGreaterThan(750);
    expect(ink?.heightDots).toBeGreaterThan(1_100);
  });

  test("that cannot be read is blank, and the next one is printed", async () => {
    const whole = await PDFDocument.load(
      await madePdf({ widthMm: 105, heightMm: 148, tracking, pagesBefore: 1 }),
    );
    const first = whole.getPage(0).node;
    first.delete(first.context.obj("Contents") as never);

    const label = await convert(await whole.save());

    expect(label.ok && label.value.barcodes).toContain(tracking);
  });
});

describe("a PDF reader that works all day", () => {
  test("gives back the memory of every page", async () => {
    const reader = await loadPdfReader();
    const bytes = await madePdf({
      widthMm: 105,
      heightMm: 148,
      tracking,
      pagesBefore: 3,
    });
    const memoryAfter = async (rounds: number): Promise<number> => {
      for (let round = 0; round < rounds; round++) {
        const document = await openPdf(reader, bytes, 8);
        if (typeof document === "string") throw new Error(document);
        for (const page of document.pages) await page.draw(1);
        document.close();
      }
      return reader["module"].HEAPU8.length;
    };

    const soon = await memoryAfter(10);

    expect(await memoryAfter(60)).toBe(soon);
  });
});

/** A form that draws itself twice, and so without end. */
const endlessForm =
  "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" +
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 288 432]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>endobj\n" +
  "4 0 obj<</Length 5>>stream\n/F Do\nendstream endobj\n" +
  "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 288 432]/Resources<</XObject<</F 5 0 R>>>>/Length 11>>stream\n" +
  "/F Do /F Do\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/** The list of a file's objects, packed so often that it fills the memory before anything is drawn. */
function endlessList(): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(300 * 1024 * 1024)));
  const list =
    "1 0 obj<</Type/XRef/Size 100000000/W[1 1 1]/Root 2 0 R/Filter[/FlateDecode/FlateDecode]" +
    `/Length ${packed.length}>>stream\n`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n${list}`),
    packed,
    Buffer.from("\nendstream endobj\nstartxref\n9\n%%EOF\n"),
  ]);
}

describe("a PDF that would fill the memory", () => {
  test.each([
    ["while it is drawn", () => Buffer.from(endlessForm)],
    ["while it is opened", endlessList],
  ])(
    "%s brings the reader down at 256 MB, and never passes for a damaged file",
    async (_, made) => {
      const reader = await loadPdfReader();
      const opened = async (): Promise<unknown> => {
        const document = await openPdf(reader, made(), 8);
        return typeof document === "string"
          ? document
          : document.pages[0]?.draw(1);
      };

      await expect(opened()).rejects.toThrow(/abort|memory/i);

      const { memory } = reader["module"].wasmExports;
      expect(memory.buffer.byteLength).toBeLessThanOrEqual(256 * 1024 * 1024);
    },
  );
});

describe("a PNG", () => {
  test.each([1, 2, 4])("of %i bits a dot reads back", async (depth) => {
    const png = await madePng(tracking, 812, 1218, 2);
    const perByte = 8 / depth;
    const rowBytes = 1 + Math.ceil(png.width / perByte);
    const rows = Buffer.alloc(rowBytes * png.height);
    for (let y = 0; y < png.height; y++) {
      for (let x = 0; x < png.width; x++) {
        if ((png.data[(y * png.width + x) * 4] ?? 0) < 128) continue;
        const at = y * rowBytes + 1 + Math.floor(x / perByte);
        const shift = 8 - depth - (x % perByte) * depth;
        rows[at] = (rows[at] ?? 0) | ((2 ** depth - 1) << shift);
      }
    }
    const plain = PNG.sync.write(png, { colorType: 0 });
    const size = plain.subarray(16, 24);

    const label = await convert(
      Buffer.concat([
        plain.subarray(0, 8),
        chunk("IHDR", Buffer.concat([size, Buffer.from([depth, 0, 0, 0, 0])])),
        chunk("IDAT", deflateSync(rows)),
        chunk("IEND", Buffer.alloc(0)),
      ]),
    );

    expect(label.ok && label.value.barcodes).toEqual([tracking]);
  });
});
