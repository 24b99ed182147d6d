import type { MediaDots } from "../../../hardware/printer/zpl-label.ts";
import type { Block } from "./block.ts";
import { lineWidth } from "./break-lines.ts";
import { layOut, type Mark } from "./lay-out.ts";
import { readPaperFont } from "./paper-font.ts";
import type { Sheet } from "./sheet.ts";
import { code128Bars, dataMatrix } from "./symbols.ts";

/** Fine enough for an office printer: bars fall on its dots, or on halves of them. */
const dotsPerMm = 24;
const pointsPerDot = 72 / 25.4 / dotsPerMm;
/** Where the baseline stands in a line, and how large its letters are, against the printer's own font. */
const baseline = 0.78;
const letterSize = 0.95;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws dark areas and words, in dots from the upper left corner of a cell. */
interface Ink {
  area(place: Place): void;
  words(mark: Extract<Mark, { kind: "text" }>): void;
}

/**
 * The same documents for an office printer: laid out like labels, as many as the sheet holds on each.
 * @param atMs what the file names as its date, in UTC milliseconds
 */
export async function paperPdf(
  documents: readonly (readonly Block[])[],
  sheet: Sheet,
  atMs: number,
): Promise<Uint8Array> {
  // Large, and wanted once a day: not loaded before somebody asks for it.
  const [{ PDFDocument, rgb }, { default: fontkit }] = await Promise.all([
    import("pdf-lib"),
    import("@pdf-lib/fontkit"),
  ]);
  const file = await PDFDocument.create({ updateMetadata: false });
  file.setProducer("Packbench");
  file.setCreationDate(new Date(atMs));
  file.registerFontkit(fontkit);
  const font = await file.embedFont(await readPaperFont(), { subset: true });
  const cell = cellOf(sheet);
  const cells = documents.flatMap((blocks) => layOut(blocks, cell));
  const onSheet = sheet.across * sheet.down;
  for (let first = 0; first < Math.max(1, cells.length); first += onSheet) {
    const page = file.addPage([
      points(sheet.widthTenthsMm),
      points(sheet.heightTenthsMm),
    ]);
    cells.slice(first, first + onSheet).forEach((marks, index) => {
      const left = points(leftOf(sheet, index % sheet.across));
      const top =
        page.getHeight() -
        points(topOf(sheet, Math.floor(index / sheet.across)));
      const ink: Ink = {
        area: ({ x, y, width, height }) => {
          page.drawRectangle({
            x: left + x * pointsPerDot,
            y: top - (y + height) * pointsPerDot,
            width: width * pointsPerDot,
            height: height * pointsPerDot,
            color: rgb(0, 0, 0),
          });
        },
        words: ({ x, y, heightDots, text, reversed }) => {
          const wanted = heightDots * letterSize * pointsPerDot;
          const widest = lineWidth(text) * heightDots * pointsPerDot;
          const width = font.widthOfTextAtSize(text, wanted);
          page.drawText(text, {
            x: left + x * pointsPerDot,
            y: top - (y + heightDots * baseline) * pointsPerDot,
            size: width > widest ? (wanted * widest) / width : wanted,
            font,
            color: reversed ? rgb(1, 1, 1) : rgb(0, 0, 0),
          });
        },
      };
      for (const mark of marks) draw(mark, ink);
    });
  }
  return file.save();
}

function draw(mark: Mark, ink: Ink): void {
  switch (mark.kind) {
    case "text":
      if (mark.text !== "") ink.words(mark);
      return;
    case "area":
      ink.area({ ...mark, width: mark.widthDots, height: mark.heightDots });
      return;
    case "code-128":
      for (const { at, width } of code128Bars(mark.text).dark)
        ink.area({
          x: mark.x + at * mark.moduleDots,
          y: mark.y,
          width: width * mark.moduleDots,
          height: mark.heightDots,
        });
      return;
    case "data-matrix":
      for (const { row, at, width } of dataMatrix(mark.text).dark)
        ink.area({
          x: mark.x + at * mark.moduleDots,
          y: mark.y + row * mark.moduleDots,
          width: width * mark.moduleDots,
          height: mark.moduleDots,
        });
      return;
    default:
      mark satisfies never;
  }
}

const points = (tenthsMm: number): number => (tenthsMm / 10) * (72 / 25.4);

const cellOf = (sheet: Sheet): MediaDots => ({
  dotsPerMm,
  widthDots: Math.floor((sheet.cellWidthTenthsMm * dotsPerMm) / 10),
  heightDots: Math.floor((sheet.cellHeightTenthsMm * dotsPerMm) / 10),
});

const leftOf = (sheet: Sheet, column: number): number =>
  sheet.leftTenthsMm +
  column * (sheet.cellWidthTenthsMm + sheet.betweenTenthsMm);

const topOf = (sheet: Sheet, row: number): number =>
  sheet.topTenthsMm + row * sheet.cellHeightTenthsMm;
