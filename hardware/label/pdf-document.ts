import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { LabelDocument, LabelPage, UnreadableDocument } from "./page.ts";
import { openPdfPage, type PdfPage } from "./pdf-page.ts";

const pointsPerMm = 72 / 25.4;

/** In dots. Points are written with few decimals: a page 297.64 wide is meant to be 105 mm, 840 dots and not 839. */
const roundingError = 0.05;

/** Labels come on A4, Letter and Legal. A larger page was measured in its program's pixels: 4 x 6 inches at 203 dpi are 812 points wide. */
const largestPaperMm = 400;
/** More than these are no label of any head. */
const mostPixels = 4_000;

/** A label has one to three pages; a file with hundreds is something else. */
const mostPages = 10;

/** A4 in colour at 600 dpi takes 60 MB. A form that draws itself twice takes all that PDFium could ever address, 2 GB. */
export const mostPdfMemoryBytes = 256 * 1024 * 1024;

/** What cannot be had brings PDFium down, and the thread with it; the next label gets a fresh one. */
function boundMemory(memory: {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * wasmPageBytes > mostPdfMemoryBytes) {
      throw new RangeError("a label needs no more memory than this");
    }
    return grow(pages);
  };
}

/** Source: WebAssembly core specification, 4.2.8. */
const wasmPageBytes = 65_536;

/** Loads PDFium; takes some 40 ms once. */
export async function loadPdfReader(): Promise<PDFiumLibrary> {
  const reader = await PDFiumLibrary.init();
  boundMemory(reader["module"].wasmExports["memory"]);
  return reader;
}

/**
 * Opens a PDF. PDFium draws straight at the printer's dots, so bars end on whole dots.
 *
 * Sizes are rounded down, as those of media are: 4 inches are 812.8 dots, and a label drawn one dot too wide for its own paper
 * would have to be shrunk.
 */
export async function openPdf(
  reader: PDFiumLibrary,
  bytes: Uint8Array,
  dotsPerMm: number,
): Promise<LabelDocument | UnreadableDocument> {
  const document = await reader
    .loadDocument(bytes)
    .catch((problem: unknown) => {
      // What brought PDFium down leaves nothing to open the next file with: it must end the thread.
      if (isBroughtDown(problem)) throw problem;
      return null;
    });
  // PDFium says no more than that it is not a PDF, is cut short, or wants a password.
  if (document === null) return "damaged";
  const open: PdfPage[] = [];
  const close = (): void => {
    for (const page of open) page.close();
    document.destroy();
  };
  const dotsOf = (points: number): number =>
    Math.floor((points / pointsPerMm) * dotsPerMm + roundingError);
  const count = Math.min(mostPages, document.getPageCount());
  const pages: LabelPage[] = [];
  let isAnyTooLarge = false;
  for (let index = 0; index < count; index++) {
    const page = openPdfPage(reader, document, index);
    open.push(page);
    const hasTrueSize =
      Math.max(page.widthPoints, page.heightPoints) <=
      largestPaperMm * pointsPerMm;
    const [widthDots, heightDots] = hasTrueSize
      ? [dotsOf(page.widthPoints), dotsOf(page.heightPoints)]
      : [Math.round(page.widthPoints), Math.round(page.heightPoints)];
    if (!(widthDots >= 1 && heightDots >= 1)) continue;
    if (!hasTrueSize && Math.max(widthDots, heightDots) > mostPixels) {
      isAnyTooLarge = true;
      continue;
    }
    pages.push({
      widthDots,
      heightDots,
      hasTrueSize,
      draw(scale) {
        const width = Math.max(1, Math.round(widthDots * scale));
        const height = Math.max(1, Math.round(heightDots * scale));
        const grey = page.draw(width, height);
        return Promise.resolve({ widthDots: width, heightDots: height, grey });
      },
    });
  }
  if (pages.length > 0) return { pages, close };
  close();
  return isAnyTooLarge ? "too-large" : "damaged";
}

/** PDFium's own verdicts are plain errors; traps, aborts and stacks that overflowed have names of their own. */
const isBroughtDown = (problem: unknown): boolean =>
  !(problem instanceof Error) || problem.name !== "Error";
