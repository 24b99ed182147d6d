import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { graphicField } from "../printer/graphic-field.ts";
import { mediaDots, zplLabel, type MediaDots } from "../printer/zpl-label.ts";
import type { BarcodeTurns } from "./barcode-reader.ts";
import { dotsPng } from "./dots-png.ts";
import { isSheetFor, waysToFit } from "./fit-media.ts";
import { darkened, inkArea, type GreyPicture } from "./grey-picture.ts";
import type { ConvertedLabel, LabelFile, ZplDrawing } from "./label-job.ts";
import { packDots, rowsWith } from "./pack-dots.ts";
import type { LabelDocument, LabelPage, UnreadableDocument } from "./page.ts";
import { readBack } from "./read-back.ts";

/** What conversion needs of its surroundings; loading it is slow and done once. */
export interface LabelTools {
  /** @param dotsPerMm of the printer */
  open(
    bytes: Uint8Array,
    dotsPerMm: number,
  ): Promise<LabelDocument | UnreadableDocument>;
  /** @param turns any-way: bars that lie on their side or stand on their head as well; takes twice as long */
  readBarcodes(
    picture: GreyPicture,
    turns: BarcodeTurns,
  ): Promise<readonly string[]>;
  /** Null when it cannot be drawn. */
  drawZpl(drawing: ZplDrawing): Promise<GreyPicture | null>;
}

/** Longer than this is no label; the largest public carrier sample is 150 kB. */
export const largestLabelBytes = 20 * 1024 * 1024;

/**
 * Makes a PDF or PNG label into ZPL at the printer's own dots, and reads its barcodes back from those dots.
 *
 * Of several pages the first that carries the expected barcode is taken, sheets last: carriers add waybill copies and instructions.
 * Refuses with `label.damaged-file`, `label.too-large`, `label.blank`, `label.wrong-media`, `label.barcode-unreadable`,
 * `label.barcode-mismatch`.
 */
export async function convertLabel(
  file: LabelFile,
  tools: LabelTools,
): Promise<Result<ConvertedLabel>> {
  const parcel = file.parcel ?? "";
  if (file.bytes.length > largestLabelBytes) {
    return refused(refusal("label.too-large", { parcel }));
  }
  const media = mediaDots(file.media);
  const document = await tools.open(file.bytes, media.dotsPerMm);
  if (document === "damaged") {
    return refused(refusal("label.damaged-file", { parcel }));
  }
  if (document === "too-large") {
    return refused(refusal("label.too-large", { parcel }));
  }
  try {
    return await firstGoodPage(document, media, file, tools);
  } finally {
    document.close();
  }
}

async function firstGoodPage(
  document: LabelDocument,
  media: MediaDots,
  file: LabelFile,
  tools: LabelTools,
): Promise<Result<ConvertedLabel>> {
  const parcel = file.parcel ?? "";
  const isBarcodeKnown = file.expectedBarcode !== null;
  let problem: Refusal | null = null;
  // Customs forms carry the label's number too, on larger paper.
  const likeliestFirst = document.pages.toSorted(
    (one, other) =>
      Number(isSheetFor(one, media)) - Number(isSheetFor(other, media)),
  );
  for (const onPaper of likeliestFirst) {
    const page: LabelPage = {
      ...onPaper,
      draw: async (scale) => darkened(await onPaper.draw(scale)),
    };
    const drawn = await page.draw(1);
    const ink = inkArea(drawn);
    if (ink === null) continue;
    let fits = false;
    for await (const picture of waysToFit(
      page,
      drawn,
      ink,
      media,
      isBarcodeKnown,
    )) {
      fits = true;
      const { barcodes, problem: wrong } = await readBack(picture, file, tools);
      if (wrong === null) return ok(written(picture, barcodes));
      // A wrong barcode says more than none at all.
      if (problem === null || wrong.code === "label.barcode-mismatch") {
        problem = wrong;
      }
    }
    if (!fits) problem ??= refusal("label.wrong-media", { parcel });
  }
  return refused(problem ?? refusal("label.blank", { parcel }));
}

function written(
  picture: GreyPicture,
  barcodes: readonly string[],
): ConvertedLabel {
  const dots = packDots(picture);
  const ink = inkArea(picture) ?? { x: 0, y: 0, ...picture };
  const inked = rowsWith(dots, ink);
  const field = `^FO${inked.x},${ink.y}${graphicField(inked)}^FS`;
  return {
    zpl: new TextEncoder().encode(zplLabel(picture, field)),
    labels: 1,
    widthDots: picture.widthDots,
    heightDots: picture.heightDots,
    previewPng: dotsPng(picture, dots),
    barcodes,
  };
}
