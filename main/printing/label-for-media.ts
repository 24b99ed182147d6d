import type { PrinterMedia } from "../../hardware/device.ts";
import type {
  ConvertedLabel,
  LabelFile,
} from "../../hardware/label/label-job.ts";
import { mediaDots } from "../../hardware/printer/zpl-label.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { LabelRow } from "../storage/schema.ts";

/** A label that is ready, as it was stored. */
export type StoredLabel = Pick<
  LabelRow,
  "file" | "media" | "tracking_number"
> & { readonly zpl: Uint8Array; readonly parcel: string };

/**
 * The label for a printer with this media: as it lies ready when it was drawn for such dots, else drawn anew from the carrier's
 * own file and proved by its barcode again. Dots are never stretched.
 * Refuses as `LabelPipeline.convert` does, and with `label.wrong-media` when the file is gone.
 */
export async function labelForMedia(
  label: StoredLabel,
  media: PrinterMedia,
  convert: (file: LabelFile) => Promise<Result<ConvertedLabel>>,
): Promise<Result<Uint8Array>> {
  const drawnFor =
    label.media === null ? null : (JSON.parse(label.media) as PrinterMedia);
  // Before this was noted, labels were drawn for the only printer there was.
  if (drawnFor === null || hasSameDots(drawnFor, media)) return ok(label.zpl);
  if (label.file === null) {
    return refused(refusal("label.wrong-media", { parcel: label.parcel }));
  }
  const converted = await convert({
    bytes: label.file,
    // What kind of file it is, its first bytes say.
    contentType: "",
    media,
    expectedBarcode:
      label.tracking_number === "" ? null : label.tracking_number,
    parcel: label.parcel,
  });
  return converted.ok ? ok(converted.value.zpl) : converted;
}

function hasSameDots(one: PrinterMedia, other: PrinterMedia): boolean {
  const [left, right] = [mediaDots(one), mediaDots(other)];
  return (
    left.dotsPerMm === right.dotsPerMm &&
    left.widthDots === right.widthDots &&
    left.heightDots === right.heightDots
  );
}
