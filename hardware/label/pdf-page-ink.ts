import { allocated, type Pdfium } from "./pdfium.ts";

/** Source: PDFium, public/fpdfview.h and public/fpdf_edit.h. */
const pathObject = 2;
const pictureObject = 3;
const formObject = 5;
/** Two integers and six floats at the most. */
const scratchBytes = 32;

/** Carriers wrap a label in a form or two; a page with more objects than this is drawn the careful way without a look at the rest. */
const deepestForm = 3;
const mostObjects = 5_000;

/** A page with fewer filled shapes has no barcode made of them: the shortest has this many bars. */
const fewestBars = 20;

/** How a page must be drawn for its ink to come out as it is meant. */
export interface PageInk {
  /** No picture has more pixels than the dots it is printed with: their edges then stay whole dots, as barcodes need it. */
  readonly hasCoarsePictures: boolean;
  /** Enough is filled for a barcode of rectangles. */
  readonly hasBars: boolean;
  /** Something filled may be thinner than a dot. */
  readonly hasThinLines: boolean;
}

export function inkOf(
  pdfium: Pdfium,
  page: number,
  dotsPerPoint: number,
): PageInk {
  const address = allocated(pdfium, scratchBytes);
  const float = (at: number): number =>
    new DataView(pdfium.memory.buffer, address).getFloat32(at, true);
  const integer = (at: number): number =>
    new DataView(pdfium.memory.buffer, address).getUint32(at, true);

  const isCoarse = (picture: number): boolean => {
    pdfium.FPDFImageObj_GetImagePixelSize(picture, address, address + 4);
    pdfium.FPDFPageObj_GetMatrix(picture, address + 8);
    return (
      integer(0) <= Math.hypot(float(8), float(12)) * dotsPerPoint &&
      integer(4) <= Math.hypot(float(16), float(20)) * dotsPerPoint
    );
  };
  const isFilled = (path: number): boolean => {
    pdfium.FPDFPath_GetDrawMode(path, address, address + 4);
    return integer(0) !== 0;
  };
  const isThin = (path: number): boolean => {
    pdfium.FPDFPageObj_GetBounds(
      path,
      address,
      address + 4,
      address + 8,
      address + 12,
    );
    const points = Math.min(float(8) - float(0), float(12) - float(4));
    return points * dotsPerPoint < 1;
  };

  let seen = 0;
  let filled = 0;
  let hasCoarsePictures = true;
  let hasThinLines = false;
  const look = (object: number, depth: number): void => {
    if (++seen > mostObjects) return;
    const kind = pdfium.FPDFPageObj_GetType(object);
    if (kind === pictureObject) hasCoarsePictures &&= isCoarse(object);
    if (kind === pathObject && isFilled(object)) {
      filled++;
      hasThinLines ||= isThin(object);
    }
    if (kind !== formObject) return;
    // How large its pictures come out, the form alone does not say.
    hasCoarsePictures = false;
    const inside =
      depth < deepestForm ? pdfium.FPDFFormObj_CountObjects(object) : 0;
    for (let index = 0; index < inside && seen <= mostObjects; index++) {
      look(pdfium.FPDFFormObj_GetObject(object, index), depth + 1);
    }
  };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count && seen <= mostObjects; index++) {
    look(pdfium.FPDFPage_GetObject(page, index), 0);
  }
  pdfium.free(address);
  const isEndless = seen > mostObjects;
  return {
    hasCoarsePictures: hasCoarsePictures && !isEndless,
    hasBars: filled >= fewestBars || isEndless,
    hasThinLines: hasThinLines || isEndless,
  };
}
