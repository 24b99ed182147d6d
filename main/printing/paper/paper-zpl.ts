import type { PrinterMedia } from "../../../hardware/device.ts";
import { mediaDots, zplLabel } from "../../../hardware/printer/zpl-label.ts";
import {
  code128Field,
  dataMatrixField,
  textField,
} from "../../../hardware/printer/zpl-text.ts";
import type { Block } from "./block.ts";
import { layOut, type Mark } from "./lay-out.ts";

export interface PaperZpl {
  readonly zpl: Uint8Array;
  /** How many labels it makes. */
  readonly labels: number;
}

/** A document as the printer's own commands: letters and bars are drawn by the printer, so it is some hundred bytes a label. */
export function paperZpl(
  documents: readonly (readonly Block[])[],
  media: PrinterMedia,
  mostLabels = Infinity,
): PaperZpl {
  const size = mediaDots(media);
  const pages = documents
    .flatMap((blocks) => layOut(blocks, size))
    .slice(0, mostLabels);
  return {
    zpl: new TextEncoder().encode(
      pages
        .map((marks) => zplLabel(size, marks.map(field).join("\n")))
        .join(""),
    ),
    labels: pages.length,
  };
}

function field(mark: Mark): string {
  const at = `^FO${mark.x},${mark.y}`;
  switch (mark.kind) {
    case "text": {
      const reversed = mark.reversed ? "^FR" : "";
      return `${at}${reversed}^A0N,${mark.heightDots},${mark.heightDots}${textField(mark.text)}`;
    }
    case "code-128":
      return `${at}^BY${mark.moduleDots},3^BCN,${mark.heightDots},N,N,N${code128Field(mark.text)}`;
    case "data-matrix":
      return `${at}^BXN,${mark.moduleDots},200,,,,_${dataMatrixField(mark.text)}`;
    case "area":
      return `${at}^GB${mark.widthDots},${mark.heightDots},${Math.min(mark.widthDots, mark.heightDots)}^FS`;
    default:
      return mark satisfies never;
  }
}
