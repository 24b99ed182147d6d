import bwipjs from "bwip-js";
import { crc32, deflateSync } from "node:zlib";
import { PDFDocument, StandardFonts, degrees, rgb } from "pdf-lib";
import { PNG } from "pngjs";

const pointsPerMm = 72 / 25.4;

export interface MadeLabel {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly tracking: string;
  /** Where the label lies on its page, from the bottom left. */
  readonly leftMm?: number;
  readonly bottomMm?: number;
  readonly pageWidthMm?: number;
  readonly pageHeightMm?: number;
  readonly turned?: boolean;
  /** Pages without a barcode in front. */
  readonly pagesBefore?: number;
  /** Fills the rest of the sheet with text. */
  readonly instructions?: boolean;
  /** Dashed lines through the middle of the sheet, both ways. */
  readonly cutLines?: boolean;
  /** Of all its ink: 0 is black, 1 is paper. */
  readonly shade?: number;
}

/** A carrier's label: frame, address, Code 128 and DataMatrix of the tracking number, as vectors and a picture. */
export async function madePdf(made: MadeLabel): Promise<Uint8Array> {
  const { widthMm, heightMm, tracking, leftMm = 0, bottomMm = 0 } = made;
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const size: [number, number] = [
    (made.pageWidthMm ?? widthMm) * pointsPerMm,
    (made.pageHeightMm ?? heightMm) * pointsPerMm,
  ];
  for (let page = 0; page < (made.pagesBefore ?? 0); page++) {
    document.addPage(size).drawText("Waybill copy", { x: 20, y: 100, font });
  }
  const page = document.addPage(size);
  if (made.turned) page.setRotation(degrees(90));
  const at = (x: number, y: number) => ({
    x: (leftMm + x) * pointsPerMm,
    y: (bottomMm + y) * pointsPerMm,
  });
  page.drawRectangle({
    ...at(2, 2),
    width: (widthMm - 4) * pointsPerMm,
    height: (heightMm - 4) * pointsPerMm,
    borderWidth: 1,
    borderColor: rgb(0, 0, 0),
  });
  page.drawText("Jan de Vries, Keizersgracht 1", {
    ...at(8, heightMm - 14),
    font,
    size: 10,
  });
  const linear = await bwipjs.toBuffer({
    bcid: "code128",
    text: tracking,
    scale: 4,
    height: 20,
  });
  const matrix = await bwipjs.toBuffer({
    bcid: "datamatrix",
    text: `${tracking}|NL`,
    scale: 8,
  });
  page.drawImage(await document.embedPng(linear), {
    ...at(12, heightMm * 0.25),
    width: (widthMm - 24) * pointsPerMm,
    height: 22 * pointsPerMm,
  });
  page.drawImage(await document.embedPng(matrix), {
    ...at(12, heightMm * 0.6),
    width: 24 * pointsPerMm,
    height: 24 * pointsPerMm,
  });
  if (made.cutLines) {
    const dashed = { thickness: 1, dashArray: [6, 4] };
    const [width, height] = size;
    page.drawLine({
      start: { x: 0, y: height / 2 },
      end: { x: width, y: height / 2 },
      ...dashed,
    });
    page.drawLine({
      start: { x: width / 2, y: 0 },
      end: { x: width / 2, y: height },
      ...dashed,
    });
  }
  if (made.shade) {
    page.drawRectangle({
      x: 0,
      y: 0,
      width: size[0],
      height: size[1],
      color: rgb(1, 1, 1),
      opacity: made.shade,
    });
  }
  if (made.instructions) {
    for (let line = 0; line < 20; line++) {
      page.drawText("Fold here and keep this receipt with your order.", {
        x: 40,
        y: 40 + line * 14,
        font,
        size: 11,
      });
    }
  }
  return document.save();
}

/** The picture of a Code 128 in the middle of white paper. */
export async function madePng(
  tracking: string,
  widthDots: number,
  heightDots: number,
  scale: number,
): Promise<PNG> {
  const bars = PNG.sync.read(
    await bwipjs.toBuffer({
      bcid: "code128",
      text: tracking,
      scale,
      height: 20,
      backgroundcolor: "FFFFFF",
    }),
  );
  const png = new PNG({ width: widthDots, height: heightDots });
  png.data.fill(255);
  PNG.bitblt(
    bars,
    png,
    0,
    0,
    bars.width,
    bars.height,
    Math.floor((widthDots - bars.width) / 2),
    Math.floor((heightDots - bars.height) / 2),
  );
  return png;
}

/** A PNG of a kind that drawing programs write, from 8-bit RGBA pixels. Source: PNG specification (W3C), 11.2.2. */
export function pngOfKind(
  png: PNG,
  kind: "grey 16" | "palette" | "transparent" | "rgb",
): Uint8Array {
  if (kind === "transparent") {
    const copy = new PNG({ width: png.width, height: png.height });
    for (let at = 0; at < png.data.length; at += 4) {
      copy.data[at + 3] = (png.data[at] ?? 255) < 128 ? 255 : 0;
    }
    return PNG.sync.write(copy);
  }
  if (kind === "rgb") return PNG.sync.write(png, { colorType: 2 });
  const isBlack = (x: number, y: number): boolean =>
    (png.data[(y * png.width + x) * 4] ?? 255) < 128;
  const bytesPerDot = kind === "grey 16" ? 2 : 1;
  const white = kind === "grey 16" ? 0xffff : 1;
  const rowBytes = png.width * bytesPerDot + 1;
  const rows = Buffer.alloc(rowBytes * png.height);
  for (let y = 0; y < png.height; y++) {
    for (let x = 0; x < png.width; x++) {
      const at = y * rowBytes + 1 + x * bytesPerDot;
      rows.writeUIntBE(isBlack(x, y) ? 0 : white, at, bytesPerDot);
    }
  }
  const plain = PNG.sync.write(png, { colorType: 0 });
  const size = plain.subarray(16, 24);
  const depthAndColour = kind === "grey 16" ? [16, 0] : [8, 3];
  return Buffer.concat([
    plain.subarray(0, 8),
    chunk(
      "IHDR",
      Buffer.concat([size, Buffer.from([...depthAndColour, 0, 0, 0])]),
    ),
    ...(kind === "palette"
      ? [chunk("PLTE", Buffer.from([0, 0, 0, 255, 255, 255]))]
      : []),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** One chunk with its checksum. */
export function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
