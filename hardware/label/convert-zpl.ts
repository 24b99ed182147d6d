import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { cleanReceivedZpl } from "../printer/received-zpl.ts";
import type { LabelTools } from "./convert-label.ts";
import { dotsPng } from "./dots-png.ts";
import { barcodeProblem } from "./expected-barcode.ts";
import { inkArea } from "./grey-picture.ts";
import type { ConvertedLabel, LabelFile } from "./label-job.ts";

/** ZPL has no signature: a text whose type says so, or that begins a label, a download or a driver's preamble. */
export function looksLikeZpl({ bytes, contentType }: LabelFile): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1").trim();
  return /zpl/i.test(contentType)
    ? !/^(%PDF|\x89PNG)/.test(start)
    : /^(.?CT~|[\^~][A-Za-z]{2})/.test(start);
}

/**
 * Checks a label that came as ZPL: only what draws is let through, and the barcodes are read from the picture it makes.
 * Refuses as `cleanReceivedZpl` and `convertLabel` do.
 */
export async function convertZpl(
  file: LabelFile,
  tools: LabelTools,
): Promise<Result<ConvertedLabel>> {
  const parcel = file.parcel ?? "";
  const cleaned = cleanReceivedZpl(file.bytes, parcel);
  if (!cleaned.ok) return cleaned;
  const { zpl, labels } = cleaned.value;
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
