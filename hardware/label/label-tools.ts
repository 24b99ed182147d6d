import type { PDFiumLibrary } from "@hyzyla/pdfium";
import type { ZplApi } from "zpl-renderer-js";
import {
  loadBarcodeReader,
  readLabelBarcodes,
  type BarcodeReader,
} from "./barcode-reader.ts";
import type { LabelTools } from "./convert-label.ts";
import { drawAnyZpl, drawPictures } from "./draw-zpl.ts";
import type { LabelDocument, UnreadableDocument } from "./page.ts";
import { loadPdfReader, openPdf } from "./pdf-document.ts";
import { openPng } from "./png-document.ts";

/** Source: PNG specification (W3C), 5.2; a PDF may have a few bytes in front (ISO 32000-1, Annex H.3.4.1 as readers accept it). */
const pngSignature = "\x89PNG\r\n\x1a\n";
const pdfSignature = "%PDF-";
const pdfSignatureWithin = 1024;

/** Loads each part when it is first needed: a worker that only draws ZPL never loads PDFium. */
export function labelTools(): LabelTools {
  let pdf: Promise<PDFiumLibrary> | null = null;
  let barcodes: Promise<BarcodeReader> | null = null;
  let renderer: Promise<ZplApi> | null = null;

  return {
    async open(
      bytes: Uint8Array,
      dotsPerMm: number,
    ): Promise<LabelDocument | UnreadableDocument> {
      const start = Buffer.from(bytes.subarray(0, pdfSignatureWithin)).toString(
        "latin1",
      );
      if (start.startsWith(pngSignature)) return openPng(bytes, dotsPerMm);
      if (!start.includes(pdfSignature)) return "damaged";
      pdf ??= loadPdfReader();
      return openPdf(await pdf, bytes, dotsPerMm);
    },
    async readBarcodes(picture, turns) {
      barcodes ??= loadBarcodeReader();
      return readLabelBarcodes(await barcodes, picture, turns);
    },
    async drawZpl(drawing) {
      const quick = drawPictures(drawing);
      if (quick !== null) return quick;
      // 9 MB of program, needed only for labels that come as ZPL.
      renderer ??= import("zpl-renderer-js").then(({ getApi }) => getApi());
      return drawAnyZpl(drawing, await renderer);
    },
  };
}
