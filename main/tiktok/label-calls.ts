import { createHash } from "node:crypto";
import type { PrinterMedia } from "../../hardware/device.ts";
import type {
  ConvertedLabel,
  LabelFile,
} from "../../hardware/label/label-job.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  labelFormFor,
  type LabelForm,
} from "../../shared/domain/label-form.ts";
import type { Result } from "../../shared/result.ts";
import { regionOfShop } from "../storage/mirror-shops.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import type { OutboxRow } from "../storage/schema.ts";
import { handoverColumns, readShipTerms } from "../storage/ship-terms.ts";
import { failed, note, type PackageCallParts } from "./label-call-ends.ts";
import type { Call } from "./outbox.ts";

export interface LabelCallParts extends PackageCallParts {
  convert(file: LabelFile): Promise<Result<ConvertedLabel>>;
  /** What the bench printer prints on; labels wait in its dots. */
  media(): PrinterMedia;
}

/** What people call the parcel. */
const numberOf = async (
  parts: LabelCallParts,
  row: OutboxRow,
): Promise<string> =>
  (await loadParcel(parts.store.database, row.parcel_id))?.number ?? "";

/** What the shop wants its labels as, as far as its market offers it. */
async function formOf(
  { store }: LabelCallParts,
  row: OutboxRow,
): Promise<LabelForm> {
  const { labelForm } = await readShipTerms(store.database, row.shop_id);
  return labelFormFor(
    await regionOfShop(store.database, row.shop_id),
    labelForm,
  );
}

/** Fetches the label the platform has made, turns it into the printer's dots, proves its barcode, and stores it. */
export const fetchLabelCall =
  (parts: LabelCallParts): Call =>
  async (row) => {
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const form = await formOf(parts, row);
    const found = await shop.shippingDocument(row.package_id, form);
    if (!found.ok) return failed(parts, row, found.refusal);
    const named = await shop.readPackage(row.package_id);
    if (!named.ok) return failed(parts, row, named.refusal);
    const file = await shop.download(found.value.url);
    if (!file.ok) return failed(parts, row, file.refusal);
    const trackingNumber =
      found.value.trackingNumber || named.value.trackingNumber;
    const media = parts.media();
    const converted = await parts.convert({
      bytes: file.value.bytes,
      // File servers call it anything; a PDF or a picture is known by its bytes.
      contentType: form === "zpl" ? "application/zpl" : file.value.contentType,
      media,
      expectedBarcode: trackingNumber === "" ? null : trackingNumber,
      parcel: await numberOf(parts, row),
    });
    if (!converted.ok) return failed(parts, row, converted.refusal);
    const { zpl, previewPng, barcodes } = converted.value;
    const sha256 = createHash("sha256").update(file.value.bytes).digest("hex");
    const label = {
      tracking_number: trackingNumber || (barcodes[0] ?? ""),
      carrier: named.value.carrier,
      state: "ready" as const,
      file: file.value.bytes,
      zpl,
      media: JSON.stringify(media),
      preview: previewPng,
      sha256,
      problem: null,
      updated_at: parts.clock.now(),
      ...(named.value.handover !== null &&
        handoverColumns(named.value.handover)),
    };
    return {
      kind: "done",
      requestId: found.value.requestId,
      commit: async (trx) => {
        await trx
          .updateTable("labels")
          .set(label)
          .where("parcel_id", "=", row.parcel_id)
          .where("state", "!=", "void")
          .execute();
        const data = { trackingNumber: label.tracking_number, sha256 };
        await note(trx, parts, row, "label.ready", data);
      },
    };
  };
