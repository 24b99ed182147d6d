import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PrinterMedia } from "../../../hardware/device.ts";
import { convertLabel } from "../../../hardware/label/convert-label.ts";
import {
  convertZpl,
  looksLikeZpl,
} from "../../../hardware/label/convert-zpl.ts";
import { drawPictures } from "../../../hardware/label/draw-zpl.ts";
import { inkArea } from "../../../hardware/label/grey-picture.ts";
import { labelTools } from "../../../hardware/label/label-tools.ts";
import { PNG } from "pngjs";
import { PDFDocument } from "pdf-lib";
import { readGraphicField } from "../../../hardware/printer/graphic-field.ts";
import { zplReader } from "../../../hardware/printer/zpl-reader.ts";
import { chunk, madePdf, madePng, pngOfKind } from "./made-labels.ts";

const tools = labelTools();
const tracking = "3SPACK0012345678";
const media: PrinterMedia = {
  dpi: 203,
  widthTenthsMm: 1016,
  heightTenthsMm: 1524,
};

const convert = (
  bytes: Uint8Array,
  expected: string | null = tracking,
  on = media,
) =>
  convertLabel(
    {
      bytes,
      contentType: "application/octet-stream",
      media: on,
      expectedBarcode: expected,
      parcel: "P-1",
    },
    tools,
  );

const a6 = { widthMm: 105, heightMm: 148, tracking };

describe("a PDF label", () => {
  test("an A6 with Code 128 and DataMatrix reads back on a 4 x 6 inch head", async () => {
    const label = await convert(await madePdf(a6));

    expect(label).toMatchObject({
      ok: true,
      value: { widthDots: 812, heightDots: 1219, labels: 1 },
    });
    expect(label.ok && label.value.barcodes).toContain(tracking);
    expect(label.ok && label.value.barcodes).toContain(`${tracking}|NL`);
    expect(label.ok && label.value.zpl.length).toBeLessThan(40_000);
  });

  test("its ZPL makes the picture that was checked, dot by dot, with the right checksum", async () => {
    const label = await convert(await madePdf(a6));
    if (!label.ok) throw new Error(label.refusal.code);
    const reader = zplReader();
    const commands = [...reader.push(label.value.zpl), ...reader.end()];
    const graphic = commands.find(({ code }) => code === "GF");
    const preview = PNG.sync.read(Buffer.from(label.value.previewPng));

    const drawn = drawPictures({ zpl: label.value.zpl, media });

    expect(graphic && readGraphicField(graphic.data).ok).toBe(true);
    expect([preview.width, preview.height]).toEqual([812, 1219]);
    expect(drawn?.grey.every((grey, at) => grey === preview.data[at * 4])).toBe(
      true,
    );
    expect(Buffer.from(label.value.zpl).toString()).toMatch(
      /^\^XA\^CI28\^PW812\^LL1219\^LH0,0/,
    );
  });

  test("no ink is lost at any size that still fits", async () => {
    for (const [widthMm, heightMm] of [
      [105, 148],
      [100, 150],
      [150, 103],
      [148, 210],
      [99, 200],
      [80, 120],
    ] as const) {
      const label = await convert(
        await madePdf({ widthMm, heightMm, tracking }),
      );
      const drawn = label.ok
        ? drawPictures({ zpl: label.value.zpl, media })
        : null;
      const ink = drawn && inkArea(drawn);
      // The frame 2 mm inside the page is the outermost ink: its proportions must be the page's.
      const [long, short] = [
        Math.max(widthMm, heightMm) - 4,
        Math.min(widthMm, heightMm) - 4,
      ];
      if (ink === null)
        throw new Error(`${widthMm} x ${heightMm}: ${JSON.stringify(label)}`);
      const ratio =
        Math.max(ink.widthDots, ink.heightDots) /
        Math.min(ink.widthDots, ink.heightDots);
      expect(ratio).toBeCloseTo(long / short, 1);
    }
  });

  test("a label turned by its page stands upright or lies down, but reads", async () => {
    expect((await convert(await madePdf({ ...a6, turned: true }))).ok).toBe(
      true,
    );
    expect(
      (await convert(await madePdf({ widthMm: 150, heightMm: 100, tracking })))
        .ok,
    ).toBe(true);
  });

  test("a label in the corner of an A4 sheet is printed at its true size", async () => {
    const sheet = {
      widthMm: 99,
      heightMm: 146,
      tracking,
      pageWidthMm: 210,
      pageHeightMm: 297,
      leftMm: 100,
      bottomMm: 140,
    };

    const label = await convert(await madePdf(sheet));

    const drawn = label.ok
      ? drawPictures({ zpl: label.value.zpl, media })
      : null;
    expect(drawn && inkArea(drawn)?.widthDots).toBeGreaterThan(750);
  });

  test("of a sheet with instructions only the label is printed", async () => {
    const sheet = {
      widthMm: 99,
      heightMm: 140,
      tracking,
      pageWidthMm: 210,
      pageHeightMm: 297,
      leftMm: 100,
      bottomMm: 150,
      instructions: true,
    };

    const label = await convert(await madePdf(sheet));

    const drawn = label.ok
      ? drawPictures({ zpl: label.value.zpl, media })
      : null;
    expect(drawn && inkArea(drawn)?.widthDots).toBeGreaterThan(750);
  });

  test("of a sheet with lines to cut along, the label is printed at its true size, in any quarter", async () => {
    for (const [leftMm, bottomMm] of [
      [2, 152],
      [109, 152],
      [2, 3],
      [109, 3],
    ] as const) {
      const label = await convert(
        await madePdf({
          widthMm: 99,
          heightMm: 142,
          tracking,
          pageWidthMm: 210,
          pageHeightMm: 297,
          leftMm,
          bottomMm,
          cutLines: true,
        }),
      );

      const drawn = label.ok
        ? drawPictures({ zpl: label.value.zpl, media })
        : null;
      expect(drawn && inkArea(drawn)?.widthDots).toBeGreaterThan(750);
    }
  });

  test("an A5 label is printed whole, though a piece of it would fit", async () => {
    const label = await convert(
      await madePdf({ widthMm: 148, heightMm: 210, tracking }),
    );

    const drawn = label.ok
      ? drawPictures({ zpl: label.value.zpl, media })
      : null;
    expect(drawn && inkArea(drawn)?.heightDots).toBeGreaterThan(1_100);
  });

  test("all in light grey is printed black", async () => {
    const label = await convert(await madePdf({ ...a6, shade: 0.6 }));
    expect(label.ok && label.value.barcodes).toContain(tracking);
  });

  test("measured in the pixels of its program is drawn at the size of the paper", async () => {
    const pixels = await PDFDocument.load(
      await madePdf({ widthMm: 101.6, heightMm: 152.4, tracking }),
    );
    pixels.getPage(0).scale(203 / 72, 203 / 72);

    const label = await convert(await pixels.save());

    const drawn = label.ok
      ? drawPictures({ zpl: label.value.zpl, media })
      : null;
    expect(drawn && inkArea(drawn)?.heightDots).toBeGreaterThan(1_150);
  });

  test("a page of its own too large leaves the label beside it", async () => {
    const poster = await PDFDocument.load(await madePdf(a6));
    poster.addPage([14_400, 14_400]);
    expect((await convert(await poster.save())).ok).toBe(true);
  });

  test("behind a customs form on A4 with the same number, the label is printed", async () => {
    const both = await PDFDocument.load(
      await madePdf({ widthMm: 200, heightMm: 290, tracking }),
    );
    const label = await PDFDocument.load(await madePdf(a6));
    const [page] = await both.copyPages(label, [0]);
    if (page) both.addPage(page);

    const printed = await convert(await both.save());

    const drawn = printed.ok
      ? drawPictures({ zpl: printed.value.zpl, media })
      : null;
    // A6 on 4 x 6 inches, and not A4: their proportions differ.
    expect(drawn && inkArea(drawn)?.heightDots).toBeGreaterThan(1_100);
  });

  test("of several pages the one with the barcode is printed", async () => {
    const label = await convert(await madePdf({ ...a6, pagesBefore: 2 }));
    expect(label.ok && label.value.barcodes).toContain(tracking);
  });

  test("a 300 dpi head gets 300 dpi dots", async () => {
    const label = await convert(await madePdf(a6), tracking, {
      ...media,
      dpi: 300,
    });
    expect(label).toMatchObject({
      ok: true,
      value: { widthDots: 1219, heightDots: 1828 },
    });
  });

  test("another parcel's label is refused with what was found", async () => {
    expect(await convert(await madePdf(a6), "3SPACK0099999999")).toMatchObject({
      ok: false,
      refusal: {
        code: "label.barcode-mismatch",
        params: { parcel: "P-1", expected: "3SPACK0099999999" },
      },
    });
  });

  test("a tracking number inside a longer code is found, a short number by chance is not", async () => {
    const routed = await madePdf({ ...a6, tracking: `%0075004${tracking}528` });
    expect((await convert(routed)).ok).toBe(true);
    expect((await convert(routed, "5004")).ok).toBe(false);
  });

  test("a blank page is blank, and a page without barcode cannot be read", async () => {
    const blank = await PDFDocument.create();
    blank.addPage([288, 432]);
    const text = await PDFDocument.create();
    text.addPage([288, 432]).drawText("No barcode here");

    expect(await convert(await blank.save())).toMatchObject({
      ok: false,
      refusal: { code: "label.blank" },
    });
    expect(await convert(await text.save(), null)).toMatchObject({
      ok: false,
      refusal: { code: "label.barcode-unreadable" },
    });
  });

  test("a page as large as a door is too large, whatever it weighs", async () => {
    const huge = await PDFDocument.create();
    huge.addPage([14_400, 14_400]).drawText("x");
    expect(await convert(await huge.save())).toMatchObject({
      ok: false,
      refusal: { code: "label.too-large" },
    });
  });

  test("a label for larger paper is refused, not shrunk to dust", async () => {
    const label = await convert(
      await madePdf({ widthMm: 200, heightMm: 290, tracking }),
      tracking,
      { dpi: 203, widthTenthsMm: 570, heightTenthsMm: 320 },
    );
    expect(label).toMatchObject({
      ok: false,
      refusal: { code: "label.wrong-media" },
    });
  });

  test("a file cut short or full of noise is damaged, never a crash", async () => {
    const whole = await madePdf(a6);
    for (const part of [0, 4, 40, 0.3, 0.6]) {
      const cut = whole.subarray(
        0,
        part < 1 ? Math.floor(whole.length * part) : part,
      );
      const label = await convert(cut);
      expect(label.ok ? "printed" : label.refusal.code).toMatch(
        /^label\.(damaged-file|blank|barcode-unreadable)$/,
      );
    }
    expect(await convert(Buffer.from("<html>Not found</html>"))).toMatchObject({
      ok: false,
      refusal: { code: "label.damaged-file" },
    });
  });

  test("any damage ends in a refusal or in the right label", async () => {
    const whole = await madePdf(a6);
    const isRightOrRefused = async (
      changes: readonly (readonly [number, number])[],
    ): Promise<boolean> => {
      const damaged = whole.slice();
      for (const [at, byte] of changes) damaged[at] = byte;
      const label = await convert(damaged);
      return !label.ok || label.value.barcodes.join().includes(tracking);
    };
    const damages = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 30,
    });

    const found = await fc.check(fc.asyncProperty(damages, isRightOrRefused), {
      numRuns: 25,
    });

    expect(found.failed).toBe(false);
  });
});

describe("a PNG label", () => {
  test.each(["rgb", "grey 16", "palette", "transparent"] as const)(
    "of kind %s reads back",
    async (kind) => {
      const label = await convert(
        pngOfKind(await madePng(tracking, 812, 1218, 2), kind),
      );
      expect(label.ok && label.value.barcodes).toEqual([tracking]);
    },
  );

  test("a small picture grows in whole steps", async () => {
    const label = await convert(
      pngOfKind(await madePng(tracking, 400, 600, 1), "rgb"),
    );
    const drawn = label.ok
      ? drawPictures({ zpl: label.value.zpl, media })
      : null;
    expect(drawn && inkArea(drawn)?.heightDots).toBeGreaterThan(100);
  });

  test("for another head is shrunk whole, and never taken to pieces", async () => {
    const picture = await madePng(tracking, 2400, 3600, 8);
    picture.data.fill(0, 20 * 2400 * 4, 24 * 2400 * 4);
    for (let at = 3; at < picture.data.length; at += 4) picture.data[at] = 255;

    const label = await convert(pngOfKind(picture, "rgb"));

    const drawn = label.ok
      ? drawPictures({ zpl: label.value.zpl, media })
      : null;
    expect(drawn && inkArea(drawn)?.widthDots).toBeGreaterThan(800);
  });

  test("a large picture is shrunk and still reads", async () => {
    expect(
      (await convert(pngOfKind(await madePng(tracking, 1400, 2100, 5), "rgb")))
        .ok,
    ).toBe(true);
  });

  test("a small file that unfolds to gigabytes is too large before it is unfolded", async () => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(60_000, 0);
    header.writeUInt32BE(60_000, 4);
    header[8] = 8;
    const bomb = Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      chunk("IHDR", header),
      chunk("IDAT", Buffer.alloc(10)),
      chunk("IEND", Buffer.alloc(0)),
    ]);
    expect(await convert(bomb)).toMatchObject({
      ok: false,
      refusal: { code: "label.too-large" },
    });
  });

  test("one cut short is damaged", async () => {
    const whole = pngOfKind(await madePng(tracking, 812, 1218, 2), "rgb");
    for (const length of [8, 20, 40, whole.length - 20]) {
      expect(await convert(whole.slice(0, length))).toMatchObject({
        ok: false,
        refusal: { code: "label.damaged-file" },
      });
    }
  });
});

describe("a label that came as ZPL", () => {
  const zpl = (barcode: string) =>
    new TextEncoder().encode(
      `^XA^PW812^LL1219^FO60,200^BY3^BCN,200,Y,N,N^FD${barcode}^FS^XZ`,
    );
  const file = (bytes: Uint8Array, expected: string) => ({
    bytes,
    contentType: "application/zpl",
    media,
    expectedBarcode: expected,
    parcel: "P-1",
  });

  test("is drawn, read back and let through", async () => {
    const label = await convertZpl(file(zpl(tracking), tracking), tools);
    expect(label).toMatchObject({
      ok: true,
      value: { labels: 1, barcodes: [tracking] },
    });
  });

  test("is known by its first label, whatever stands in front", () => {
    const marked = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      zpl(tracking),
    ]);
    const looks = (bytes: Uint8Array) =>
      looksLikeZpl({ ...file(bytes, tracking), contentType: "text/plain" });

    expect(looks(marked)).toBe(true);
    expect(
      looks(Buffer.concat([Buffer.from("; DHL\r\n"), zpl(tracking)])),
    ).toBe(true);
    expect(looks(Buffer.from("<html>No label</html>"))).toBe(false);
    expect(looks(Buffer.from("%PDF-1.4 ^XA"))).toBe(false);
  });

  test("drawn for a wider head is refused, not cut off", async () => {
    const wide = Buffer.from(zpl(tracking)).toString().replace("812", "1218");
    expect(
      await convertZpl(file(Buffer.from(wide), tracking), tools),
    ).toMatchObject({ ok: false, refusal: { code: "label.wrong-media" } });
  });

  test("with another parcel's number is refused", async () => {
    expect(
      await convertZpl(file(zpl(tracking), "3SPACK0099999999"), tools),
    ).toMatchObject({ ok: false, refusal: { code: "label.barcode-mismatch" } });
  });
});
