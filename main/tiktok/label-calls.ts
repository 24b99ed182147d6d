import { createHash } from "node:crypto";
import type { PrinterMedia } from "../../hardware/device.ts";
import type {
  ConvertedLabel,
  LabelFile,
} from "../../hardware/label/label-job.ts";
import {
  refusal,
  type Refusal,
  type RefusalCode,
} from "../../shared/contract/refusals.ts";
import {
  callSchedule,
  labelSchedule,
} from "../../shared/domain/retry-delay.ts";
import type { ParcelId, ShopId, StationId } from "../../shared/ids.ts";
import type { Result } from "../../shared/result.ts";
import {
  appendJournal,
  type JournalKind,
  type JournalKinds,
} from "../evidence/journal.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import type { OutboxRow } from "../storage/schema.ts";
import type { Store, Trx } from "../storage/store.ts";
import { changeParcel, type ChangeParts } from "../workflows/change-parcel.ts";
import type { Call, CallEnd } from "./outbox.ts";
import type { Shop } from "./shop.ts";

export interface LabelCallParts extends ChangeParts {
  readonly store: Store;
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
  readonly stationId: StationId;
  convert(file: LabelFile): Promise<Result<ConvertedLabel>>;
  /** What the bench printer prints on; labels wait in its dots. */
  media(): PrinterMedia;
}

/** The platform says no because of the order itself: the parcel is stopped, wherever it is. */
const stopsParcel: ReadonlySet<RefusalCode> = new Set([
  "parcel.cancel-requested",
  "parcel.cancelled",
  "parcel.on-hold",
  "parcel.fulfilled-by-tiktok",
]);

/** And it never leaves: nothing is asked again on its behalf. */
const endsParcel: ReadonlySet<RefusalCode> = new Set([
  "parcel.cancelled",
  "parcel.fulfilled-by-tiktok",
]);

/** Asking again will not help; a person must look. */
const finalAnswers: ReadonlySet<RefusalCode> = new Set([
  "label.not-available",
  "shop.refused",
]);

/**
 * Tells TikTok that the package is being shipped, which buys its label. There is no idempotency key:
 * a try whose end is unknown is looked up before it is made again.
 */
export const shipCall =
  (parts: LabelCallParts): Call =>
  async (row, repeated) => {
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    if (repeated) {
      const read = await shop.readPackage(row.package_id);
      if (!read.ok) return failed(parts, row, read.refusal);
      if (read.value.shipped) return told(parts, row, "ship, found done", null);
    }
    const stopped = await whyStopped(parts, row);
    if (stopped !== null) {
      return endsParcel.has(stopped.code)
        ? failed(parts, row, stopped)
        : { kind: "again", problem: stopped, schedule: callSchedule };
    }
    const shipped = await shop.shipPackage(row.package_id);
    return shipped.ok
      ? told(
          parts,
          row,
          shipped.value.how === "shipped" ? "ship" : "ship, found done",
          shipped.value.requestId,
        )
      : failed(parts, row, shipped.refusal);
  };

/**
 * Why a parcel that was claimed may not be shipped any more; null when it may. The platform is not relied on for this:
 * in the United States a ship call turns the buyer's request to cancel down.
 */
async function whyStopped(
  { store }: LabelCallParts,
  row: OutboxRow,
): Promise<Refusal | null> {
  const stored = await loadParcel(store.database, row.parcel_id);
  const parcel = stored?.number ?? "";
  switch (stored?.stage) {
    case undefined:
    case "cancelled":
      return refusal("parcel.cancelled", { parcel });
    case "held":
      return stored?.parcel.held ?? refusal("parcel.held", { parcel });
    default:
      return null;
  }
}

/** What people call the parcel. */
const numberOf = async (
  parts: LabelCallParts,
  row: OutboxRow,
): Promise<string> =>
  (await loadParcel(parts.store.database, row.parcel_id))?.number ?? "";

const told = (
  parts: LabelCallParts,
  row: OutboxRow,
  call: string,
  requestId: string | null,
): CallEnd => ({
  kind: "done",
  requestId,
  commit: (trx) => note(trx, parts, row, "shop.told", { call, requestId }),
});

/** Fetches the label the platform has made, turns it into the printer's dots, proves its barcode, and stores it. */
export const fetchLabelCall =
  (parts: LabelCallParts): Call =>
  async (row) => {
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const found = await shop.shippingDocument(row.package_id);
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
      contentType: file.value.contentType,
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

function failed(
  parts: LabelCallParts,
  row: OutboxRow,
  problem: Refusal,
): CallEnd {
  const { code } = problem;
  if (stopsParcel.has(code)) {
    const commit = (trx: Trx): Promise<void> => hold(trx, parts, row, problem);
    return endsParcel.has(code)
      ? { kind: "give-up", problem, commit }
      : { kind: "again", problem, schedule: callSchedule, commit };
  }
  const commit = async (trx: Trx): Promise<void> => {
    const stored = await loadParcel(trx, row.parcel_id);
    const named = withParcel(problem, stored?.number ?? "");
    await showProblem(trx, row.parcel_id, named, finalAnswers.has(code));
    if (row.attempts > 0 || code === "label.not-ready") return;
    const kind = code.startsWith("label.") ? "label.refused" : "shop.refused";
    await note(trx, parts, row, kind, { call: row.kind, code });
  };
  if (finalAnswers.has(code)) return { kind: "give-up", problem, commit };
  // A label that is damaged or carries another number may be made anew by the platform: asked again, never printed.
  const schedule = code.startsWith("label.") ? labelSchedule : callSchedule;
  return { kind: "again", problem, schedule, commit };
}

async function hold(
  trx: Trx,
  parts: LabelCallParts,
  row: OutboxRow,
  reason: Refusal,
): Promise<void> {
  const actor = { stationId: parts.stationId, operatorId: null };
  const stored = await loadParcel(trx, row.parcel_id);
  if (
    stored === null ||
    stored.stage === "held" ||
    stored.stage === "cancelled"
  )
    return;
  const named = withParcel(reason, stored.number);
  await changeParcel(
    trx,
    parts,
    actor,
    row.parcel_id,
    { kind: "hold", reason: named },
    { kind: "parcel.held", data: { code: reason.code } },
  );
}

/** The shop knows packages, people know parcels: a refusal that names one gets the parcel's number. */
const withParcel = (problem: Refusal, parcel: string): Refusal =>
  "parcel" in problem.params
    ? ({ ...problem, params: { ...problem.params, parcel } } as Refusal)
    : problem;

const showProblem = async (
  trx: Trx,
  parcelId: ParcelId,
  problem: Refusal,
  final: boolean,
): Promise<void> => {
  await trx
    .updateTable("labels")
    .set({
      state: final ? "refused" : "asked",
      problem: JSON.stringify(problem),
    })
    .where("parcel_id", "=", parcelId)
    .where("state", "in", ["asked", "refused"])
    .execute();
};

const note = <Kind extends JournalKind>(
  trx: Trx,
  parts: LabelCallParts,
  row: OutboxRow,
  kind: Kind,
  data: JournalKinds[Kind],
): Promise<void> =>
  appendJournal(trx, {
    at: parts.clock.now(),
    actor: { stationId: parts.stationId, operatorId: null },
    shopId: row.shop_id,
    parcelId: row.parcel_id,
    kind,
    data,
  });
