import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import {
  BINARIZERS,
  CHARACTER_SETS,
  defaultReaderOptions,
  EAN_ADD_ON_SYMBOLS,
  prepareZXingModule,
  TEXT_MODES,
  type ZXingReaderOptions,
  type ZXingReadResult,
} from "zxing-wasm/reader";
import type { GreyPicture } from "./grey-picture.ts";

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

/** The reader's own function. The package's wrapper turns every dot into four bytes and back, and never frees what was found. */
export interface BarcodeReader {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  readBarcodesFromPixmap(
    address: number,
    widthDots: number,
    heightDots: number,
    options: ZXingReaderOptions,
  ): FoundBarcodes;
}

/** Lies in the reader's memory until it is deleted. */
interface FoundBarcodes {
  size(): number;
  get(index: number): ZXingReadResult | undefined;
  delete(): void;
}

/** Loads the reader's program from this machine; by itself it would fetch it from the network. */
export async function loadBarcodeReader(): Promise<BarcodeReader> {
  const wasm = readFileSync(wasmFile());
  const wasmBinary = new ArrayBuffer(wasm.byteLength);
  new Uint8Array(wasmBinary).set(wasm);
  const reader: unknown = await prepareZXingModule({
    overrides: { wasmBinary },
    fireImmediately: true,
  });
  // The package's types leave out what its compiler adds.
  return reader as BarcodeReader;
}

/** Which way the bars of a linear code may lie; square codes are read in every direction anyway. */
export type BarcodeTurns = "upright" | "any-way";

const mostBarcodes = 32;

const reading: ZXingReaderOptions = {
  ...defaultReaderOptions,
  formats: "",
  tryHarder: true,
  tryInvert: false,
  // Bars are drawn at the printer's dots: nothing is gained by shrinking them, and it doubles the time.
  tryDownscale: false,
  // Every dot is black or paper already: there is no threshold to look for.
  binarizer: BINARIZERS.indexOf("BoolCast"),
  textMode: TEXT_MODES.indexOf("Plain"),
  eanAddOnSymbol: EAN_ADD_ON_SYMBOLS.indexOf("Ignore"),
  characterSet: CHARACTER_SETS.indexOf("Unknown"),
  maxNumberOfSymbols: mostBarcodes,
};

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

/**
 * Reads every barcode on the label as a scanner would: separators inside GS1 codes stay the control character 0x1D.
 * @param picture black and white
 */
export function readLabelBarcodes(
  reader: BarcodeReader,
  { widthDots, heightDots, grey }: GreyPicture,
  turns: BarcodeTurns = "any-way",
): readonly string[] {
  const address = reader["_malloc"](grey.length);
  if (address === 0) throw new Error(`no memory for ${grey.length} dots`);
  reader.HEAPU8.set(grey, address);
  const found = reader.readBarcodesFromPixmap(address, widthDots, heightDots, {
    ...reading,
    tryRotate: turns === "any-way",
  });
  reader["_free"](address);
  const texts = new Set<string>();
  for (let index = 0; index < found.size(); index++) {
    const code = found.get(index);
    if (code && isReal(code)) texts.add(code.text);
  }
  found.delete();
  return [...texts];
}

function isReal({ format, position }: ZXingReadResult): boolean {
  const { topLeft, bottomLeft } = position;
  const heightDots = Math.hypot(
    topLeft.x - bottomLeft.x,
    topLeft.y - bottomLeft.y,
  );
  return !weakFormats.has(format) || heightDots >= lowestWeakDots;
}
