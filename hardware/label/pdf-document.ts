import { PDFiumLibrary } from "@hyzyla/pdfium";
import {
  isTooLarge,
  type LabelDocument,
  type LabelPage,
  type UnreadableDocument,
} from "./page.ts";

const pointsPerMm = 72 / 25.4;

/** A label has one to three pages; a file with hundreds is something else. */
const mostPages = 10;

/** Loads PDFium; takes some 40 ms once. */
export const loadPdfReader = (): Promise<PDFiumLibrary> => PDFiumLibrary.init();

/**
 * Opens a PDF. Page sizes are those of the crop box, turned as the page says.
 * PDFium draws straight at the printer's dots, so bars end on whole dots.
 */
export async function openPdf(
  reader: PDFiumLibrary,
  bytes: Uint8Array,
  dotsPerMm: number,
): Promise<LabelDocument | UnreadableDocument> {
  const document = await reader.loadDocument(bytes).catch(() => null);
  // PDFium says no more than that it is not a PDF, is cut short, or wants a password.
  if (document === null) return "damaged";
  const close = (): void => {
    document.destroy();
  };
  const count = Math.min(mostPages, document.getPageCount());
  const pages: LabelPage[] = [];
  for (let index = 0; index < count; index++) {
    const size = document.getPage(index).getOriginalSize();
    const widthDots = Math.round(
      (size.originalWidth / pointsPerMm) * dotsPerMm,
    );
    const heightDots = Math.round(
      (size.originalHeight / pointsPerMm) * dotsPerMm,
    );
    if (widthDots < 1 || heightDots < 1) continue;
    if (isTooLarge(widthDots, heightDots, dotsPerMm)) {
      close();
      return "too-large";
    }
    pages.push({
      widthDots,
      heightDots,
      hasTrueSize: true,
      async draw(scale) {
        // The library closes a page after drawing it: every drawing opens it again.
        const drawn = await document.getPage(index).render({
          width: Math.max(1, Math.round(widthDots * scale)),
          height: Math.max(1, Math.round(heightDots * scale)),
          colorSpace: "Gray",
          renderFormFields: false,
        });
        return {
          widthDots: drawn.width,
          heightDots: drawn.height,
          grey: drawn.data,
        };
      },
    });
  }
  if (pages.length > 0) return { pages, close };
  close();
  return "damaged";
}
