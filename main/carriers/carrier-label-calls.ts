import { createHash } from "node:crypto";
import { z } from "zod";
import type { PrinterMedia } from "../../hardware/device.ts";
import type {
  ConvertedLabel,
  LabelFile,
} from "../../hardware/label/label-job.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { withParcel } from "../../shared/contract/with-parcel.ts";
import {
  callSchedule,
  labelSchedule,
} from "../../shared/domain/retry-delay.ts";
import type { StationId } from "../../shared/ids.ts";
import type { Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import {
  appendJournal,
  type JournalKind,
  type JournalKinds,
} from "../evidence/journal.ts";
import type { Vault } from "../station-ports.ts";
import {
  carrierShipment,
  writeCarrierShipment,
} from "../storage/carrier-shipment-queries.ts";
import { loadParcel, type StoredParcel } from "../storage/parcel-queries.ts";
import type { OutboxRow } from "../storage/schema.ts";
import type { Store, Trx } from "../storage/store.ts";
import type { Call, CallEnd } from "../tiktok/outbox.ts";
import type { BoughtLabel, CarrierAccount } from "./carrier.ts";
import { chooseService } from "./choose-service.ts";
import { readConsignment } from "./consignment.ts";

export interface CarrierCallParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly stationId: StationId;
  /** The connected account; null when there is none. Refuses with `storage.damaged`. */
  account(): Promise<Result<CarrierAccount | null>>;
  convert(file: LabelFile): Promise<Result<ConvertedLabel>>;
  /** What the bench printer prints on; labels wait in its dots. */
  media(): PrinterMedia;
}

/** Asking again is of no use; the packer may stick on a label of his own. */
const finalAnswers: ReadonlySet<Refusal["code"]> = new Set([
  "carrier.keys-refused",
  "carrier.no-address",
  "carrier.no-service",
  "carrier.refused",
  "parcel.cancelled",
  "parcel.already-sealed",
]);

const requestSchema = z.object({ failures: z.number().int() });

/** A purchase the carrier turned down uses its reference up; the next one needs another. */
function referenceOf(row: OutboxRow): { reference: string; failures: number } {
  const { failures } =
    row.request === null
      ? { failures: 0 }
      : requestSchema.parse(JSON.parse(row.request));
  const suffix = failures === 0 ? "" : `.${String(failures)}`;
  return { reference: `packbench-${row.id}${suffix}`, failures };
}

/** Buys the label of one parcel. A try whose end is unknown is looked up by its reference before it is made again. */
export const buyLabelCall =
  (parts: CarrierCallParts): Call =>
  async (row, repeated) => {
    const account = await connected(parts);
    if (!account.ok) return failed(parts, row, account.refusal);
    const { reference } = referenceOf(row);
    if (repeated) {
      const found = await account.value.find(reference);
      if (!found.ok) return failed(parts, row, found.refusal);
      if (found.value !== null) return bought(parts, row, found.value);
    }
    const stored = await loadParcel(parts.store.database, row.parcel_id);
    const stopped = whyStopped(stored);
    if (stored === null || stopped !== null) {
      return failed(
        parts,
        row,
        stopped ?? refusal("parcel.cancelled", { parcel: "" }),
      );
    }
    const read = await readConsignment(
      parts.store.database,
      parts.vault,
      stored,
    );
    if (!read.ok) return failed(parts, row, read.refusal);
    const { consignment, providers } = read.value;
    const services = await account.value.services(consignment);
    if (!services.ok) return failed(parts, row, services.refusal);
    const service = chooseService(services.value, providers);
    if (service === null) {
      const parcel = stored.number;
      return failed(parts, row, refusal("carrier.no-service", { parcel }));
    }
    const label = await account.value.buy(consignment, service, reference);
    if (!label.ok) return failed(parts, row, label.refusal);
    const { priceCents, currency } = service;
    return bought(parts, row, label.value, { priceCents, currency });
  };

/** Why nothing is bought for this parcel now; null when its label is wanted. */
function whyStopped(stored: StoredParcel | null): Refusal | null {
  const parcel = stored?.number ?? "";
  switch (stored?.stage) {
    case undefined:
    case "cancelled":
      return refusal("parcel.cancelled", { parcel });
    case "held":
      return stored?.parcel.held ?? refusal("parcel.held", { parcel });
    // Sealed with a label of the packer's own.
    case "labelled":
    case "sealed":
    case "handed-over":
      return refusal("parcel.already-sealed", { parcel });
    default:
      return null;
  }
}

function bought(
  parts: CarrierCallParts,
  row: OutboxRow,
  label: BoughtLabel,
  price: { readonly priceCents: number | null; readonly currency: string } = {
    priceCents: null,
    currency: "",
  },
): CallEnd {
  const { trackingNumber, carrierCode: carrier, serviceCode: service } = label;
  return {
    kind: "done",
    async commit(trx) {
      await writeCarrierShipment(trx, {
        parcel_id: row.parcel_id,
        shop_id: row.shop_id,
        reference: referenceOf(row).reference,
        shipment_id: label.shipmentId,
        carrier_parcel_id: label.carrierParcelId,
        tracking_number: trackingNumber,
        carrier,
        service,
        price_cents: price.priceCents,
        currency: price.currency,
        bought_at: parts.clock.now(),
        voided_at: null,
      });
      await note(trx, parts, row, "label.bought", {
        trackingNumber,
        carrier,
        service,
      });
    },
  };
}

/** Fetches the label that was bought, turns it into the printer's dots, proves its barcode, and stores it. */
export const fetchCarrierLabelCall =
  (parts: CarrierCallParts): Call =>
  async (row) => {
    const { database } = parts.store;
    const stored = await loadParcel(database, row.parcel_id);
    const shipment = await carrierShipment(database, row.parcel_id);
    const unwanted = shipment === null || shipment.voided_at !== null;
    if (unwanted || stored?.stage === "cancelled") return nothingToDo;
    const account = await connected(parts);
    if (!account.ok) return failed(parts, row, account.refusal);
    const found = await account.value.find(shipment.reference);
    if (!found.ok) return failed(parts, row, found.refusal);
    if (found.value === null || found.value.trackingNumber === "")
      return failed(parts, row, refusal("label.not-ready", { parcel: "" }));
    const { trackingNumber, carrierName } = found.value;
    const file = await account.value.label(found.value);
    if (!file.ok) return failed(parts, row, file.refusal);
    const media = parts.media();
    const converted = await parts.convert({
      ...file.value,
      media,
      expectedBarcode: trackingNumber,
      parcel: stored?.number ?? "",
    });
    if (!converted.ok) return failed(parts, row, converted.refusal);
    const { zpl, previewPng } = converted.value;
    const sha256 = createHash("sha256").update(file.value.bytes).digest("hex");
    return {
      kind: "done",
      async commit(trx) {
        await writeCarrierShipment(trx, {
          ...shipment,
          tracking_number: trackingNumber,
        });
        await trx
          .updateTable("labels")
          .set({
            source: "carrier",
            tracking_number: trackingNumber,
            carrier: carrierName,
            state: "ready",
            file: file.value.bytes,
            zpl,
            media: JSON.stringify(media),
            preview: previewPng,
            sha256,
            problem: null,
            updated_at: parts.clock.now(),
          })
          .where("parcel_id", "=", row.parcel_id)
          .where("state", "in", ["asked", "refused"])
          .execute();
        await note(trx, parts, row, "label.ready", { trackingNumber, sha256 });
      },
    };
  };

/** Gives a label back that nobody needs. One the carrier keeps is paid for: the journal says so. */
export const voidLabelCall =
  (parts: CarrierCallParts): Call =>
  async (row) => {
    const shipment = await carrierShipment(parts.store.database, row.parcel_id);
    if (shipment === null || shipment.voided_at !== null) return nothingToDo;
    const account = await connected(parts);
    if (!account.ok) return failed(parts, row, account.refusal);
    const answered = await account.value.void(shipment.shipment_id);
    if (!answered.ok) return failed(parts, row, answered.refusal);
    return {
      kind: "done",
      async commit(trx) {
        const at = parts.clock.now();
        await writeCarrierShipment(trx, { ...shipment, voided_at: at });
        await trx
          .updateTable("labels")
          .set({ state: "void", updated_at: at })
          .where("parcel_id", "=", row.parcel_id)
          .where("source", "=", "carrier")
          // One that was asked for anew meanwhile is not this one.
          .where("tracking_number", "=", shipment.tracking_number)
          .execute();
        const { tracking_number: trackingNumber } = shipment;
        const answer = answered.value;
        await note(trx, parts, row, "label.voided", { trackingNumber, answer });
      },
    };
  };

const nothingToDo: CallEnd = {
  kind: "done",
  commit: () => Promise.resolve(),
};

/** Calls are made with an account or not at all: one that was disconnected meanwhile is said plainly. */
async function connected(
  parts: CarrierCallParts,
): Promise<Result<CarrierAccount>> {
  const account = await parts.account();
  if (!account.ok) return account;
  return account.value === null
    ? { ok: false, refusal: refusal("carrier.keys-refused", {}) }
    : { ok: true, value: account.value };
}

function failed(
  parts: CarrierCallParts,
  row: OutboxRow,
  problem: Refusal,
): CallEnd {
  const final = finalAnswers.has(problem.code);
  const commit = async (trx: Trx): Promise<void> => {
    const stored = await loadParcel(trx, row.parcel_id);
    const named = withParcel(problem, stored?.number ?? "");
    await trx
      .updateTable("labels")
      .set({
        state: final ? "refused" : "asked",
        problem: JSON.stringify(named),
      })
      .where("parcel_id", "=", row.parcel_id)
      .where("state", "in", ["asked", "refused"])
      .execute();
    if (problem.code === "carrier.refused" && row.kind === "buy-label") {
      const failures = referenceOf(row).failures + 1;
      await trx
        .updateTable("outbox")
        .set({ request: JSON.stringify({ failures }) })
        .where("id", "=", row.id)
        .execute();
    }
    if (row.attempts > 0 && !final) return;
    const { code } = problem;
    await note(trx, parts, row, "label.refused", { call: row.kind, code });
  };
  if (final) return { kind: "give-up", problem, commit };
  const isLabel = problem.code.startsWith("label.");
  const schedule = isLabel ? labelSchedule : callSchedule;
  return { kind: "again", problem, schedule, commit };
}

const note = <Kind extends JournalKind>(
  trx: Trx,
  parts: CarrierCallParts,
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
