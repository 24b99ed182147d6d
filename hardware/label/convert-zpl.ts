import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { cleanReceivedZpl } from "../printer/received-zpl.ts";
import { mediaDots } from "../printer/zpl-label.ts";
import type { LabelTools } from "./convert-label.ts";
import { dotsPng } from "./dots-png.ts";
import { barcodeProblem } from "./expected-barcode.ts";
import { inkArea } from "./grey-picture.ts";
import type { ConvertedLabel, LabelFile } from "./label-job.ts";

/** Byte order marks, comments and lines of other programs may stand in front. */
const startWithin = 1_024;

/** A label drawn for a head this much wider than the media is for another printer: part of it would be cut off. */
const widestShare = 1.3;

/** ZPL has no signature: a text whose type says so, that begins with a command or a driver's preamble, or soon begins a label. */
export function looksLikeZpl({ bytes, contentType }: LabelFile): boolean {
  const start = Buffer.from(bytes.subarray(0, startWithin))
    .toString("latin1")
    .trim();
  if (/%PDF-/.test(start)) return false;
  return /zpl/i.test(contentType)
    ? !start.startsWith("\x89PNG")
    : /^(.?CT~|[\^~][A-Za-z]{2})|\^XA/i.test(start);
}

/**
 * Checks a label that came as ZPL: only what draws is let through, and the barcodes are read from the picture it makes.
 * Refuses as `cleanReceivedZpl` and `convertLabel` do; `label.wrong-media` when it is drawn for a wider head.
 */
export async function convertZpl(
  file: LabelFile,
  tools: LabelTools,
): Promise<Result<ConvertedLabel>> {
  const parcel = file.parcel ?? "";
  const cleaned = cleanReceivedZpl(file.bytes, parcel);
  if (!cleaned.ok) return cleaned;
  const { zpl, labels } = cleaned.value;
  const { widthDots } = mediaDots(file.media);
  if (printWidth(zpl) > widthDots * widestShare) {
    return refused(refusal("label.wrong-media", { parcel }));
  }
  const picture = await tools.drawZpl({ zpl, media: file.media });
  if (picture === null) {
    return refused(refusal("label.damaged-file", { parcel }));
  }
  if (inkArea(picture) === null) {
    return refused(refusal("label.blank", { parcel }));
  }
  const barcodes = await tools.readBarcodes(picture, "any-way");
  const problem = barcodeProblem(barcodes, file.expectedBarcode, parcel);
  if (problem !== null) return refused(problem);
  return ok({
    zpl,
    labels,
    widthDots: picture.widthDots,
    heightDots: picture.heightDots,
    previewPng: dotsPng(picture),
    barcodes,
  });
}

/** The widest ^PW, in dots unless the label counts in other units; 0 when it does not say. */
function printWidth(zpl: Uint8Array): number {
  const text = Buffer.from(zpl).toString("latin1");
  if (/\^MU[IM]/i.test(text)) return 0;
  const widths = [...text.matchAll(/\^PW\s*(\d{1,5})/gi)];
  return Math.max(0, ...widths.map((width) => Number(width[1])));
}
