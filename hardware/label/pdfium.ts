/**
 * PDFium's own functions, as far as pages are drawn here. The package wraps them, but its way of drawing costs a second pass over
 * every picture, leaves a page open for every size asked, and knows no black and white.
 * Source: PDFium, public/fpdfview.h and public/fpdf_edit.h.
 */
export interface Pdfium {
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
  /** @param sixFloats of a matrix from points to dots @param clipping four floats: left, top, right, bottom */
  FPDF_RenderPageBitmapWithMatrix(
    bitmap: number,
    page: number,
    sixFloats: number,
    clipping: number,
    flags: number,
  ): void;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetMatrix(object: number, sixFloats: number): number;
  FPDFPageObj_GetBounds(
    object: number,
    left: number,
    bottom: number,
    right: number,
    top: number,
  ): number;
  FPDFPath_GetDrawMode(path: number, fillMode: number, stroke: number): number;
  FPDFImageObj_GetImagePixelSize(
    object: number,
    width: number,
    height: number,
  ): number;
}

/** @returns the address of so many bytes, to be freed */
export function allocated(pdfium: Pdfium, bytes: number): number {
  const address = pdfium.malloc(bytes);
  if (address === 0) throw new Error(`no memory for ${bytes} bytes`);
  return address;
}
