import type { Signature } from "../../shared/contract/handover-contract.ts";
import {
  signatureHeight,
  signatureWidth,
} from "../../shared/contract/handover-contract.ts";
import type { Catalogue } from "../../shared/i18n/catalogue.ts";
import { date, wallTime } from "../../shared/i18n/figures.ts";
import { readPaperFont } from "../printing/paper/paper-font.ts";
import type { BoxLeft, BoxOfVisit } from "../storage/handover-queries.ts";

/** What happened while the courier was here. No buyer is named. */
export interface Visit {
  readonly carrier: string;
  readonly stationName: string;
  readonly operator: string;
  readonly openedAt: number;
  readonly closedAt: number;
  readonly boxes: readonly BoxOfVisit[];
  /** His, and left behind: known to him when he signed. */
  readonly left: readonly BoxLeft[];
  readonly signature: Signature | null;
}

/** A4 in points. */
const page = { width: 595, height: 842, margin: 50 };
const lineHeight = 15;
const columns = [page.margin, 150, 420];

/** The paper of a visit as PDF: every box with its number and time, and the driver's signature as he drew it. */
export async function visitPaper(
  visit: Visit,
  catalogue: Catalogue,
): Promise<Uint8Array> {
  // Large, and wanted a few times a day: not loaded before a courier leaves.
  const [{ PDFDocument, rgb }, { default: fontkit }] = await Promise.all([
    import("pdf-lib"),
    import("@pdf-lib/fontkit"),
  ]);
  const { language, handover: words } = catalogue;
  const time = wallTime(language);
  const day = date(language);
  const file = await PDFDocument.create({ updateMetadata: false });
  file.setTitle(words.paper.title(visit.carrier));
  file.setProducer("Packbench");
  file.setCreationDate(new Date(visit.closedAt));
  file.registerFontkit(fontkit);
  const font = await file.embedFont(await readPaperFont(), { subset: true });

  let sheet = file.addPage([page.width, page.height]);
  let y = page.height - page.margin;
  const roomFor = (height: number): void => {
    if (y - height > page.margin) return;
    sheet = file.addPage([page.width, page.height]);
    y = page.height - page.margin;
  };
  const write = (
    texts: readonly string[],
    size = 10,
    height = lineHeight,
  ): void => {
    roomFor(height);
    y -= height;
    texts.forEach((text, column) => {
      const x = columns[column] ?? page.margin;
      const room = (columns[column + 1] ?? page.width - page.margin) - x - 6;
      const only = texts.length === 1 ? page.width - 2 * page.margin : room;
      const wide = font.widthOfTextAtSize(text, size);
      sheet.drawText(text, {
        x,
        y,
        size: wide > only ? (size * only) / wide : size,
        font,
      });
    });
  };
  const rule = (): void => {
    y -= 6;
    sheet.drawLine({
      start: { x: page.margin, y },
      end: { x: page.width - page.margin, y },
      thickness: 0.75,
      color: rgb(0.5, 0.5, 0.5),
    });
  };

  write([words.paper.title(visit.carrier)], 20, 26);
  write([
    words.paper.when(
      day(visit.closedAt),
      time(visit.openedAt),
      time(visit.closedAt),
    ),
  ]);
  write([words.paper.where(visit.stationName, visit.operator)]);
  write([words.boxes(visit.boxes.length)], 14, 28);
  rule();
  write([words.paper.parcel, words.paper.tracking, words.paper.at], 9);
  for (const box of visit.boxes)
    write([box.number, box.trackingNumber, time(box.at)]);
  rule();
  if (visit.left.length > 0) {
    write([words.paper.left(visit.left.length)], 12, 24);
    for (const box of visit.left) write([box.parcel, box.trackingNumber]);
    rule();
  }

  const inkWidth = 300;
  const scale = inkWidth / signatureWidth;
  const inkHeight = signatureHeight * scale;
  roomFor(inkHeight + 50);
  write([words.paper.signature(visit.carrier)], 12, 24);
  if (visit.signature === null) write([words.paper.unsigned]);
  else {
    const top = y - 8;
    for (const stroke of visit.signature)
      for (let at = 0; at + 3 < stroke.length; at += 2) {
        const [fromX, fromY, toX, toY] = stroke.slice(at, at + 4);
        if (toY === undefined) continue;
        sheet.drawLine({
          start: inkPoint(fromX, fromY, top, scale),
          end: inkPoint(toX, toY, top, scale),
          thickness: 1.4,
        });
      }
    y = top - inkHeight;
    rule();
  }
  return file.save();
}

const inkPoint = (
  x: number | undefined,
  y: number | undefined,
  top: number,
  scale: number,
): { x: number; y: number } => ({
  x: page.margin + (x ?? 0) * scale,
  y: top - Math.min(y ?? 0, signatureHeight) * scale,
});
