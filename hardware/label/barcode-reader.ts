import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import {
  prepareZXingModule,
  readBarcodes,
  type ReadResult,
} from "zxing-wasm/reader";
import type { GreyPicture } from "./grey-picture.ts";
import { withColours } from "./dots-colours.ts";

/** The build copies this file beside the worker; from sources it is found in the installed package. */
export const barcodeReaderFile = "zxing_reader.wasm";

function wasmFile(): string {
  const beside = fileURLToPath(new URL(barcodeReaderFile, import.meta.url));
  return existsSync(beside)
    ? beside
    : createRequire(import.meta.url).resolve(
        `zxing-wasm/reader/${barcodeReaderFile}`,
      );
}

/** Loads the reader's program from this machine; by itself it would fetch it from the network. */
export async function loadBarcodeReader(): Promise<void> {
  const wasm = readFileSync(wasmFile());
  const wasmBinary = new ArrayBuffer(wasm.byteLength);
  new Uint8Array(wasmBinary).set(wasm);
  await prepareZXingModule({
    overrides: { wasmBinary },
    fireImmediately: true,
  });
}

const mostBarcodes = 32;

/**
 * Codes without a checksum or with a weak one are "found" in pieces of other barcodes and in rows of text. Such a find is a few
 * lines high; the real ones on labels are at least 5 mm.
 */
const weakFormats = new Set([
  "Codabar",
  "ITF",
  "EAN13",
  "EAN8",
  "UPCA",
  "UPCE",
  "DataBar",
  "DataBarLimited",
  "DataBarExpanded",
]);
const lowestWeakDots = 40;

/** Reads every barcode on the label as a scanner would: separators inside GS1 codes stay the control character 0x1D. */
export async function readLabelBarcodes(
  picture: GreyPicture,
): Promise<readonly string[]> {
  const found = await readBarcodes(
    {
      data: new Uint8ClampedArray(withColours(picture).buffer),
      width: picture.widthDots,
      height: picture.heightDots,
      colorSpace: "srgb",
    } as Parameters<typeof readBarcodes>[0],
    {
      tryHarder: true,
      tryInvert: false,
      // Bars are drawn at the printer's dots: nothing is gained by shrinking them, and it doubles the time.
      tryDownscale: false,
      textMode: "Plain",
      maxNumberOfSymbols: mostBarcodes,
    },
  );
  const real = found.filter(
    (code) => !weakFormats.has(code.format) || heightOf(code) >= lowestWeakDots,
  );
  return [...new Set(real.map(({ text }) => text))];
}

function heightOf({ position }: ReadResult): number {
  const { topLeft, bottomLeft } = position;
  return Math.hypot(topLeft.x - bottomLeft.x, topLeft.y - bottomLeft.y);
}
