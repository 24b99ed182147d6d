import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const require = createRequire(import.meta.url);

/** What a scanner reads from a label. */
export interface ReadLabel {
  readonly pages: number;
  /** Size of the drawn page at 203 dpi. */
  readonly widthDots: number;
  readonly heightDots: number;
  readonly barcodes: readonly {
    readonly format: string;
    readonly text: string;
  }[];
  /** Share of black dots, 0 to 1. */
  readonly ink: number;
}

/**
 * Draws a PDF's first page at 203 dpi, each dot black or white as a thermal printer has it, and reads its barcodes: an
 * independent renderer and an independent reader. Throws when the file is no PDF.
 */
export async function readLabel(pdf: Uint8Array): Promise<ReadLabel> {
  prepareZXingModule({ overrides: { wasmBinary: readerWasm() } });
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages = document.getPageCount();
    const page = await document
      .getPage(0)
      .render({ scale: 203 / 72, colorSpace: "Gray" });
    document.destroy();
    const rgba = new Uint8ClampedArray(page.width * page.height * 4);
    let black = 0;
    for (let at = 0; at < page.width * page.height; at++) {
      const value = (page.data[at] ?? 255) < 128 ? 0 : 255;
      if (value === 0) black += 1;
      rgba.set([value, value, value, 255], at * 4);
    }
    const read = await readBarcodes(
      {
        data: rgba,
        width: page.width,
        height: page.height,
        colorSpace: "srgb",
      },
      { formats: ["Code128", "DataMatrix"], tryHarder: true },
    );
    return {
      pages,
      widthDots: page.width,
      heightDots: page.height,
      barcodes: read.map(({ format, text }) => ({ format, text })),
      ink: black / (page.width * page.height),
    };
  } finally {
    library.destroy();
  }
}

function readerWasm(): ArrayBuffer {
  const file = readFileSync(
    require.resolve("zxing-wasm/reader/zxing_reader.wasm"),
  );
  return new Uint8Array(file).buffer;
}
