import { z } from "zod";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { callSchedule } from "../../shared/domain/retry-delay.ts";
import {
  asId,
  type OrderId,
  type ShopId,
  type StationId,
} from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Clock, IdSource } from "../../shared/time.ts";
import { namedBy } from "../carriers/carrier-names.ts";
import { laneOfParcel } from "../carriers/consignment.ts";
import { judgeNumber, type Provider } from "../carriers/judge-number.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { Vault } from "../station-ports.ts";
import { carrierShipment } from "../storage/carrier-shipment-queries.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import type { OutboxRow } from "../storage/schema.ts";
import type { SellerShipmentRow } from "../storage/shipment-rows.ts";
import {
  sellerShipment,
  updateSellerShipment,
} from "../storage/seller-shipping-queries.ts";
import type { Store, Trx } from "../storage/store.ts";
import { queueCorrection } from "../workflows/queue-correction.ts";
import { readLane } from "./keep-providers.ts";
import type { Call, CallEnd } from "./outbox.ts";
import type { MarkedShipment } from "./shipping-answer.ts";
import type { Shop } from "./shop.ts";

export interface ShippingCallParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly stationId: StationId;
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
}

const requestSchema = z.object({
  orderId: z.string().transform((text) => asId<OrderId>(text)),
  unitIds: z.array(z.string()),
});

/** What may change by itself: the line, the platform's mood, its limits. Everything else waits for a person. */
const passing: ReadonlySet<Refusal["code"]> = new Set([
  "shop.unreachable",
  "shop.garbled-answer",
  "shop.rate-limited",
  "shop.reauthorise",
  "shop.scope-missing",
  "shop.clock-off",
  "storage.busy",
  "storage.disk-full",
]);

/**
 * Tells the platform the number of a box that the seller's own carrier takes. There is no idempotency key: a try whose end
 * is unknown is looked up in the order before it is made again, and "already shipped" is looked up too.
 */
export const markShippedCall =
  (parts: ShippingCallParts): Call =>
  async (row, repeated) => {
    const request = requestSchema.parse(JSON.parse(row.request ?? "null"));
    const { orderId, unitIds } = request;
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const { database } = parts.store;
    const shipment = await sellerShipment(database, row.parcel_id, orderId);
    // Told by an earlier try whose row could not be settled.
    if (shipment === null || shipment.told_at !== null)
      return { kind: "done", commit: () => Promise.resolve() };
    if (repeated) {
      const found = await shippedUnder(shop, orderId, unitIds);
      if (!found.ok) return failed(parts, row, found.refusal);
      if (found.value !== null) return known(parts, row, shipment, found.value);
    }
    const provider = await chooseProvider(parts, shop, row, shipment);
    if (!provider.ok) return failed(parts, row, provider.refusal);
    const number = {
      trackingNumber: shipment.tracking_number,
      providerId: provider.value.id,
    };
    const marked = await shop.markShipped(orderId, number, unitIds);
    if (!marked.ok) return failed(parts, row, marked.refusal);
    if (marked.value !== "already-shipped") {
      const { requestId } = marked.value;
      const end = told(parts, row, shipment, marked.value, provider.value);
      return { ...end, requestId };
    }
    const found = await shippedUnder(shop, orderId, unitIds);
    if (!found.ok) return failed(parts, row, found.refusal);
    return known(
      parts,
      row,
      shipment,
      found.value ?? { trackingNumber: "?", packageId: null },
    );
  };

interface Found {
  readonly trackingNumber: string;
  readonly packageId: MarkedShipment["packageId"];
}

/** The number these units are on their way with; null while one of them is not. */
async function shippedUnder(
  shop: Shop,
  orderId: OrderId,
  unitIds: readonly string[],
): Promise<Result<Found | null>> {
  const read = await shop.unitShipments(orderId);
  if (!read.ok) return read;
  const ours = read.value.filter(({ unitId }) => unitIds.includes(unitId));
  const shipped = ours.find(({ trackingNumber }) => trackingNumber !== "");
  if (shipped === undefined) return ok(null);
  const { packageId } = shipped;
  const same = ours.every(
    ({ trackingNumber }) => trackingNumber === shipped.trackingNumber,
  );
  const { trackingNumber } = shipped;
  return ok({ trackingNumber: same ? trackingNumber : "?", packageId });
}

/** The platform has a number for it: ours, ours before it was put right, or somebody else's. */
function known(
  parts: ShippingCallParts,
  row: OutboxRow,
  shipment: SellerShipmentRow,
  { trackingNumber, packageId }: Found,
): CallEnd {
  const marked = { packageId, warning: null };
  if (trackingNumber === shipment.tracking_number)
    return told(parts, row, shipment, marked, null);
  if (trackingNumber !== shipment.corrected_from) {
    const number = trackingNumber;
    return failed(
      parts,
      row,
      refusal("shipping.other-number", { parcel: "", number }),
    );
  }
  // The try whose answer was lost told the number from before; the platform takes one correction.
  const end = told(parts, row, shipment, marked, null);
  return {
    kind: "done",
    async commit(trx) {
      await end.commit?.(trx);
      await queueCorrection(trx, parts, shipment, shipment.tracking_number);
    },
  };
}

/** Of the platform's list for this lane, read now where nobody has asked yet. */
export async function chooseProvider(
  parts: ShippingCallParts,
  shop: Shop,
  row: Pick<OutboxRow, "parcel_id" | "shop_id">,
  shipment: Pick<SellerShipmentRow, "tracking_number">,
): Promise<Result<Provider>> {
  const { store, vault, clock } = parts;
  const parcel = { id: row.parcel_id, shop_id: row.shop_id };
  let { lane, providers } = await laneOfParcel(store.database, vault, parcel);
  if (providers === null && lane !== null) {
    const read = await readLane(store, clock, shop, row.shop_id, lane);
    if (!read.ok) return read;
    ({ lane, providers } = await laneOfParcel(store.database, vault, parcel));
  }
  const listed = providers ?? [];
  const bought = await carrierShipment(store.database, row.parcel_id);
  if (bought?.tracking_number === shipment.tracking_number) {
    const [named] = namedBy(listed, bought.carrier);
    if (named !== undefined) return ok(named);
  }
  const judged = judgeNumber([shipment.tracking_number], listed);
  if (!judged.ok) return judged;
  const { provider } = judged.value;
  const scanned = shipment.tracking_number;
  return provider === null
    ? {
        ok: false,
        refusal: refusal("label.carrier-unknown", { scanned, carriers: "–" }),
      }
    : ok(provider);
}

/** @param provider null: the platform had the number before we could name one */
function told(
  parts: ShippingCallParts,
  row: OutboxRow,
  shipment: SellerShipmentRow,
  { packageId, warning }: MarkedShipment,
  provider: Provider | null,
): Extract<CallEnd, { kind: "done" }> {
  const { clock, stationId } = parts;
  const { order_id: orderId, tracking_number: trackingNumber } = shipment;
  return {
    kind: "done",
    async commit(trx) {
      const at = clock.now();
      await updateSellerShipment(trx, row.parcel_id, orderId, {
        told_at: at,
        package_id: packageId,
        warning,
        ...(provider !== null && {
          provider_id: provider.id,
          provider_name: provider.name,
        }),
      });
      await appendJournal(trx, {
        at,
        actor: { stationId, operatorId: null },
        shopId: row.shop_id,
        parcelId: row.parcel_id,
        kind: "shipping.told",
        data: {
          orderId,
          trackingNumber,
          provider: provider?.name ?? shipment.provider_name,
          warning,
        },
      });
    },
  };
}

function failed(
  { clock, stationId }: ShippingCallParts,
  row: OutboxRow,
  problem: Refusal,
): CallEnd {
  if (passing.has(problem.code))
    return { kind: "again", problem, schedule: callSchedule };
  return {
    kind: "give-up",
    problem,
    async commit(trx) {
      await nameParcel(trx, row, problem);
      await appendJournal(trx, {
        at: clock.now(),
        actor: { stationId, operatorId: null },
        shopId: row.shop_id,
        parcelId: row.parcel_id,
        kind: "shop.refused",
        data: { call: row.kind, code: problem.code },
      });
    },
  };
}

/** The shop knows orders, people know parcels. */
export async function nameParcel(
  trx: Trx,
  row: OutboxRow,
  problem: Refusal,
): Promise<void> {
  if (!("parcel" in problem.params)) return;
  const parcel = (await loadParcel(trx, row.parcel_id))?.number ?? "";
  const named = { ...problem, params: { ...problem.params, parcel } };
  await trx
    .updateTable("outbox")
    .set({ problem: JSON.stringify(named) })
    .where("id", "=", row.id)
    .execute();
}
