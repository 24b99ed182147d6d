import type { PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import { paper, addApart } from "./grey-picture.ts";
import { inkOf } from "./pdf-page-ink.ts";
import { allocated, type Pdfium } from "./pdfium.ts";

/** FPDFBitmap_Gray: one byte per dot. */
const greyFormat = 1;
const white = 0xffff_ffff;
/** FPDF_ANNOT: stamps and notes are part of the page. */
const withAnnotations = 0x01;
/** FPDF_RENDER_NO_SMOOTHTEXT and _SMOOTHPATH: a head burns a dot or does not, and edges of half a dot would only fray. */
const sharpLines = 0x1000 | 0x4000;
/** FPDF_RENDER_NO_SMOOTHIMAGE. */
const sharpPictures = 0x2000;

/**
 * How far a page leans, sideways for each dot down: 0.01 dots over a label, but PDFium no longer takes rectangles for rectangles. Those it
 * widens to the next whole dot, so that bars of 10 mil, 2.03 dots, came out 3 dots wide with 1 dot between them. Any other shape
 * covers the dots it covers more than half.
 */
const lean = 1e-5;

/** Edges exactly between two dots would all fall inwards or all outwards; now one of a bar's two does. */
const offTheEdgeDots = 1 / 64;

/** Six floats of a matrix, and four of what to draw. */
const scratchBytes = 40;

/** A page of a PDF; the document it belongs to must outlive it. */
export interface PdfPage {
  /** Of the crop box, turned as the page says; 0 when the page is damaged. */
  readonly widthPoints: number;
  readonly heightPoints: number;
  /** Draws the whole page into this many dots: one byte each, 0 is black. A page that cannot be read is blank. */
  draw(widthDots: number, heightDots: number): Uint8Array;
  close(): void;
}

/** Reads the size of a page; the page itself is read when it is first drawn. */
export function openPdfPage(
  reader: PDFiumLibrary,
  document: PDFiumDocument,
  index: number,
): PdfPage {
  const pdfium = reader["module"].wasmExports as Pdfium;
  const [widthPoints, heightPoints] = sizeOf(
    pdfium,
    document["documentIdx"],
    index,
  );
  let page = 0;

  return {
    widthPoints,
    heightPoints,
    draw(widthDots, heightDots) {
      if (page === 0) {
        page = pdfium.FPDF_LoadPage(document["documentIdx"], index);
      }
      const bytes = widthDots * heightDots;
      if (page === 0) return new Uint8Array(bytes).fill(paper);
      const across = widthDots / widthPoints;
      const down = heightDots / heightPoints;
      const ink = inkOf(pdfium, page, across);
      const flags =
        withAnnotations |
        sharpLines |
        (ink.hasCoarsePictures ? sharpPictures : 0);
      const drawnWith = (leaning: number, off: number): Uint8Array => {
        const matrix = [across, leaning, leaning, down, off, off];
        return rendered(pdfium, page, { widthDots, heightDots, matrix, flags });
      };
      if (!ink.hasBars) return drawnWith(0, 0);
      const grey = drawnWith(lean, offTheEdgeDots);
      // What covers less than half a dot is not lost as a rectangle.
      if (ink.hasThinLines) addApart(grey, drawnWith(0, 0), widthDots);
      return grey;
    },
    close() {
      if (page !== 0) pdfium.FPDF_ClosePage(page);
      page = 0;
    },
  };
}

interface Rendering {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly matrix: readonly number[];
  readonly flags: number;
}

function rendered(
  pdfium: Pdfium,
  page: number,
  { widthDots, heightDots, matrix, flags }: Rendering,
): Uint8Array {
  const bytes = widthDots * heightDots;
  const address = allocated(pdfium, bytes);
  const scratch = allocated(pdfium, scratchBytes);
  const floats = new Float32Array([...matrix, 0, 0, widthDots, heightDots]);
  new Uint8Array(pdfium.memory.buffer, scratch).set(
    new Uint8Array(floats.buffer),
  );
  const bitmap = pdfium.FPDFBitmap_CreateEx(
    widthDots,
    heightDots,
    greyFormat,
    address,
    widthDots,
  );
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, widthDots, heightDots, white);
  pdfium.FPDF_RenderPageBitmapWithMatrix(
    bitmap,
    page,
    scratch,
    scratch + 6 * floats.BYTES_PER_ELEMENT,
    flags,
  );
  const grey = new Uint8Array(pdfium.memory.buffer, address, bytes).slice();
  pdfium.FPDFBitmap_Destroy(bitmap);
  pdfium.free(scratch);
  pdfium.free(address);
  return grey;
}

function sizeOf(
  pdfium: Pdfium,
  document: number,
  index: number,
): readonly [number, number] {
  const address = allocated(pdfium, scratchBytes);
  const known = pdfium.FPDF_GetPageSizeByIndexF(document, index, address);
  const view = new DataView(pdfium.memory.buffer, address);
  const size = [view.getFloat32(0, true), view.getFloat32(4, true)] as const;
  pdfium.free(address);
  return known === 0 ? [0, 0] : size;
}
