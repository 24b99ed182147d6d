import type { PDFiumDocument, PDFiumLibrary } from "@hyzyla/pdfium";
import { paper } from "./grey-picture.ts";

/**
 * PDFium's own functions, as far as pages are drawn here. The package wraps them, but its way of drawing costs a second pass over
 * every picture, leaves a page open for every size asked, and knows no black and white.
 * Source: PDFium, public/fpdfview.h and public/fpdf_edit.h.
 */
interface Pdfium {
  /** Another buffer after it has grown. */
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(bytes: number): number;
  free(address: number): void;
  FPDF_GetPageSizeByIndexF(
    document: number,
    index: number,
    twoFloats: number,
  ): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    address: number,
    bytesPerRow: number,
  ): number;
  FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): void;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turns: number,
    flags: number,
  ): void;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, sixFloats: number): number;
  FPDFImageObj_GetImagePixelSize(
    object: number,
    width: number,
    height: number,
  ): number;
}

/** FPDFBitmap_Gray: one byte per dot. */
const greyFormat = 1;
const white = 0xffff_ffff;
/** FPDF_ANNOT: stamps and notes are part of the page. */
const withAnnotations = 0x01;
/** FPDF_RENDER_NO_SMOOTHTEXT and _SMOOTHPATH: a head burns a dot or does not, and edges of half a dot would only fray. */
const sharpLines = 0x1000 | 0x4000;
/** FPDF_RENDER_NO_SMOOTHIMAGE. */
const sharpPictures = 0x2000;

const pictureObject = 3;
const formObject = 5;
/** Two integers and six floats at the most. */
const scratchBytes = 32;

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
      const coarse = picturesAreCoarse(pdfium, page, widthDots / widthPoints);
      const address = allocated(pdfium, bytes);
      const bitmap = pdfium.FPDFBitmap_CreateEx(
        widthDots,
        heightDots,
        greyFormat,
        address,
        widthDots,
      );
      const whole = [0, 0, widthDots, heightDots] as const;
      const flags = withAnnotations | sharpLines | (coarse ? sharpPictures : 0);
      pdfium.FPDFBitmap_FillRect(bitmap, ...whole, white);
      pdfium.FPDF_RenderPageBitmap(bitmap, page, ...whole, 0, flags);
      const grey = new Uint8Array(pdfium.memory.buffer, address, bytes).slice();
      pdfium.FPDFBitmap_Destroy(bitmap);
      pdfium.free(address);
      return grey;
    },
    close() {
      if (page !== 0) pdfium.FPDF_ClosePage(page);
      page = 0;
    },
  };
}

function allocated(pdfium: Pdfium, bytes: number): number {
  const address = pdfium.malloc(bytes);
  if (address === 0) throw new Error(`no memory for ${bytes} bytes`);
  return address;
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

/**
 * Whether no picture on the page has more pixels than the dots it is printed with: their edges then stay whole dots, as
 * barcodes need it. Finer ones are averaged. What lies in a form of its own is not looked into.
 */
function picturesAreCoarse(
  pdfium: Pdfium,
  page: number,
  dotsPerPoint: number,
): boolean {
  const address = allocated(pdfium, scratchBytes);
  const isCoarse = (picture: number): boolean => {
    pdfium.FPDFImageObj_GetImagePixelSize(picture, address, address + 4);
    pdfium.FPDFPageObj_GetMatrix(picture, address + 8);
    const view = new DataView(pdfium.memory.buffer, address);
    const points = (at: number): number =>
      Math.hypot(view.getFloat32(at, true), view.getFloat32(at + 4, true));
    return (
      view.getUint32(0, true) <= points(8) * dotsPerPoint &&
      view.getUint32(4, true) <= points(16) * dotsPerPoint
    );
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  let coarse = true;
  for (let index = 0; coarse && index < count; index++) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    const kind = pdfium.FPDFPageObj_GetType(object);
    coarse = kind === pictureObject ? isCoarse(object) : kind !== formObject;
  }
  pdfium.free(address);
  return coarse;
}
