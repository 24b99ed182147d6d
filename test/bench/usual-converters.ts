import { pdf } from "pdf-to-img";
import { PNG } from "pngjs";
import zplImage from "zpl-image";
import { loadPdfReader } from "../../hardware/label/pdf-document.ts";

/** A label file in, ZPL out: one page, at 203 dpi. Null when it does not take files of this kind. */
export type UsualConverter = (bytes: Uint8Array) => Promise<string | null>;

const dotsPerPoint = 8 / (72 / 25.4);

/**
 * The way from a PDF or PNG to ZPL that is found everywhere: draw the page with one package, pack it with another. Nothing is found,
 * turned, fitted or read back; the picture comes out as large as the page.
 */
export async function usualConverters(): Promise<
  readonly { readonly name: string; readonly convert: UsualConverter }[]
> {
  const pdfium = await loadPdfReader();
  return [
    {
      name: "@hyzyla/pdfium + zpl-image",
      convert: async (bytes) => {
        if (isPng(bytes)) return null;
        const document = await pdfium.loadDocument(bytes);
        const { data, width } = await document
          .getPage(0)
          .render({ scale: dotsPerPoint, render: "bitmap" });
        document.destroy();
        return packed(data, width);
      },
    },
    {
      name: "pdf-to-img (pdf.js) + zpl-image",
      convert: async (bytes) => {
        if (isPng(bytes)) return null;
        // It takes the bytes for itself.
        const pages = await pdf(Buffer.from(bytes), { scale: dotsPerPoint });
        const page = await pages.getPage(1);
        await pages.destroy();
        return packedPng(page);
      },
    },
    {
      name: "pngjs + zpl-image",
      convert: (bytes) =>
        Promise.resolve(isPng(bytes) ? packedPng(Buffer.from(bytes)) : null),
    },
  ];
}

const isPng = (bytes: Uint8Array): boolean => bytes[0] === 0x89;

function packedPng(bytes: Buffer): string {
  const { data, width } = PNG.sync.read(bytes);
  return packed(data, width);
}

/** Untrimmed, because trimming forgets where the ink was. */
function packed(rgba: Uint8Array, widthDots: number): string {
  const { length, rowlen, z64 } = zplImage.rgbaToZ64(rgba, widthDots, {
    notrim: true,
    black: 50,
  });
  return `^XA^FO0,0^GFA,${length},${length},${rowlen},${z64}^FS^XZ`;
}
