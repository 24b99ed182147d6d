import { z } from "zod";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { callSchedule } from "../../shared/domain/retry-delay.ts";
import { asId, type OrderId } from "../../shared/ids.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { OutboxRow } from "../storage/schema.ts";
import type { SellerShipmentRow } from "../storage/shipment-rows.ts";
import {
  sellerShipment,
  updateSellerShipment,
} from "../storage/seller-shipping-queries.ts";
import type { Provider } from "../carriers/judge-number.ts";
import {
  chooseProvider,
  nameParcel,
  type ShippingCallParts,
} from "./mark-shipped-call.ts";
import type { Call, CallEnd } from "./outbox.ts";
import type { UnitShipment } from "./shipping-answer.ts";

const requestSchema = z.object({
  orderId: z.string().transform((text) => asId<OrderId>(text)),
  trackingNumber: z.string(),
});

/** Nothing was corrected: the one correction is still to be had. */
const unused: ReadonlySet<Refusal["code"]> = new Set([
  "shipping.number-refused",
  "label.carrier-unknown",
  "label.check-digit",
]);

/** After these the platform's own answer is final; the rest is tried again. */
const final: ReadonlySet<Refusal["code"]> = new Set([
  ...unused,
  "shipping.corrected-already",
  "shipping.correction-too-late",
  "shipping.not-in-market",
  "shop.refused",
]);

/** Brings the single correction of a tracking number. A try whose end is unknown is looked up in the order first. */
export const correctShippingCall =
  (parts: ShippingCallParts): Call =>
  async (row, repeated) => {
    const { orderId, trackingNumber } = requestSchema.parse(
      JSON.parse(row.request ?? "null"),
    );
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const { database } = parts.store;
    const shipment = await sellerShipment(database, row.parcel_id, orderId);
    if (shipment === null)
      return { kind: "done", commit: () => Promise.resolve() };
    const units = await shop.unitShipments(orderId);
    if (!units.ok) return failed(parts, row, units.refusal);
    const provider = await chooseProvider(parts, shop, row, {
      tracking_number: trackingNumber,
    });
    if (!provider.ok) return failed(parts, row, provider.refusal);
    const done = corrected(
      parts,
      row,
      shipment,
      trackingNumber,
      provider.value,
    );
    if (repeated && isUnder(units.value, shipment, trackingNumber)) return done;
    const packages = new Set(units.value.map(({ packageId }) => packageId));
    const answered = await shop.correctShipping(
      orderId,
      packages.size > 1 ? shipment.package_id : null,
      { trackingNumber, providerId: provider.value.id },
    );
    return answered.ok
      ? { ...done, ...answered.value }
      : failed(parts, row, answered.refusal);
  };

const isUnder = (
  units: readonly UnitShipment[],
  { package_id: packageId }: SellerShipmentRow,
  trackingNumber: string,
): boolean =>
  units.some(
    (unit) =>
      unit.trackingNumber === trackingNumber &&
      (packageId === null || unit.packageId === packageId),
  );

function corrected(
  { clock, stationId }: ShippingCallParts,
  row: OutboxRow,
  shipment: SellerShipmentRow,
  trackingNumber: string,
  provider: Provider,
): Extract<CallEnd, { kind: "done" }> {
  return {
    kind: "done",
    async commit(trx) {
      const { order_id: orderId, tracking_number: from } = shipment;
      await updateSellerShipment(trx, row.parcel_id, orderId, {
        tracking_number: trackingNumber,
        provider_id: provider.id,
        provider_name: provider.name,
        ...(from !== trackingNumber && { corrected_from: from }),
      });
      await appendJournal(trx, {
        at: clock.now(),
        actor: { stationId, operatorId: null },
        shopId: row.shop_id,
        parcelId: row.parcel_id,
        kind: "shipping.told",
        data: {
          orderId,
          trackingNumber,
          provider: provider.name,
          warning: null,
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
  if (!final.has(problem.code))
    return { kind: "again", problem, schedule: callSchedule };
  return {
    kind: "give-up",
    problem,
    async commit(trx) {
      const { orderId } = requestSchema.parse(
        JSON.parse(row.request ?? "null"),
      );
      if (unused.has(problem.code)) {
        await updateSellerShipment(trx, row.parcel_id, orderId, {
          corrected_at: null,
        });
      }
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
