import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { SellerShipment } from "../../shared/contract/shipping-view.ts";
import {
  correctionOf,
  mayCorrect,
} from "../../shared/domain/shipping-correction.ts";
import type { OrderId, ParcelId, StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource } from "../../shared/time.ts";
import { laneOfParcel } from "../carriers/consignment.ts";
import { judgeNumber, type JudgedNumber } from "../carriers/judge-number.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { Vault } from "../station-ports.ts";
import { callsByKey, reviveCalls } from "../storage/outbox-queries.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import type { SellerShipmentRow } from "../storage/shipment-rows.ts";
import {
  parcelUnderNumber,
  recentSellerShipments,
  sellerShipment,
  updateSellerShipment,
} from "../storage/seller-shipping-queries.ts";
import type { Store, Trx } from "../storage/store.ts";
import { queueCorrection } from "./queue-correction.ts";
import { shipmentKey } from "./tell-shipped.ts";
import { supervisorAt, type SignedIn } from "./signed-in.ts";

export interface ShippingDeskParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly stationId: StationId;
  /** A correction was committed. */
  queued(): void;
}

/** Where a supervisor sees what went by the seller's own carrier, and puts a number right. */
export interface ShippingDesk {
  /** The newest first. */
  list(): Promise<SellerShipment[]>;
  /**
   * A number the platform does not know yet is replaced; one it knows is corrected a single time, and not for long.
   * Refuses with `role.supervisor-needed`, `parcel.not-found`, `parcel.wrong-stage` while the number is on its way,
   * `label.check-digit`, `label.carrier-unknown`, `label.number-used`, `shipping.corrected-already`,
   * `shipping.correction-too-late`.
   */
  correct(
    parcelId: ParcelId,
    orderId: OrderId,
    trackingNumber: string,
    operator: SignedIn,
  ): Promise<Result<void>>;
}

const mostShown = 200;

export function createShippingDesk(parts: ShippingDeskParts): ShippingDesk {
  const { store, clock } = parts;
  return {
    async list() {
      const rows = await recentSellerShipments(store.database, mostShown);
      const now = clock.now();
      return rows.map(({ number, shop, problem, ...row }) => ({
        parcelId: row.parcel_id,
        parcel: number,
        orderId: row.order_id,
        shop: shop ?? "",
        trackingNumber: row.tracking_number,
        provider: row.provider_name,
        toldAt: row.told_at,
        warning: row.warning,
        problem: problem === null ? null : (JSON.parse(problem) as Refusal),
        correction: correctionOf(
          { toldAt: row.told_at, correctedAt: row.corrected_at },
          now,
        ),
      }));
    },
    async correct(parcelId, orderId, text, operator) {
      const supervisor = supervisorAt(parts.stationId, operator);
      if (!supervisor.ok) return supervisor;
      const result = await store.transact(async (trx) => {
        const shipment = await sellerShipment(trx, parcelId, orderId);
        const stored = await loadParcel(trx, parcelId);
        if (shipment === null || stored === null)
          return refused(refusal("parcel.not-found", { scanned: text }));
        const parcel = stored.number;
        const allowed = mayCorrect(
          {
            parcel,
            toldAt: shipment.told_at,
            correctedAt: shipment.corrected_at,
          },
          clock.now(),
        );
        if (!allowed.ok) return allowed;
        const judged = await judge(trx, parts.vault, shipment, text);
        if (!judged.ok) return judged;
        const { trackingNumber } = judged.value;
        const changed =
          shipment.told_at === null
            ? await replace(trx, clock.now(), shipment, judged.value, parcel)
            : done;
        if (!changed.ok) return changed;
        if (shipment.told_at !== null)
          await queueCorrection(trx, parts, shipment, trackingNumber);
        await trx
          .updateTable("labels")
          .set({ tracking_number: trackingNumber })
          .where("parcel_id", "=", parcelId)
          .execute();
        await appendJournal(trx, {
          at: clock.now(),
          actor: supervisor.value,
          shopId: shipment.shop_id,
          parcelId,
          kind: "shipping.corrected",
          data: {
            orderId,
            from: shipment.tracking_number,
            to: trackingNumber,
          },
        });
        return done;
      });
      if (result.ok) parts.queued();
      return result;
    },
  };
}

async function judge(
  trx: Trx,
  vault: Vault,
  shipment: SellerShipmentRow,
  text: string,
): Promise<Result<JudgedNumber>> {
  const parcel = { id: shipment.parcel_id, shop_id: shipment.shop_id };
  const { providers } = await laneOfParcel(trx, vault, parcel);
  const judged = judgeNumber([text], providers);
  if (!judged.ok) return judged;
  const { trackingNumber } = judged.value;
  const other = await parcelUnderNumber(trx, trackingNumber, parcel.id);
  return other === null
    ? judged
    : refused(
        refusal("label.number-used", {
          scanned: text,
          belongsTo: other.number,
        }),
      );
}

/** The platform has not been told: it is told the right number instead, unless it is being told at this moment. */
async function replace(
  trx: Trx,
  now: number,
  shipment: SellerShipmentRow,
  { trackingNumber, carrier }: JudgedNumber,
  parcel: string,
): Promise<Result<void>> {
  const { parcel_id: parcelId, order_id: orderId } = shipment;
  const calls = await callsByKey(trx, shipmentKey(parcelId, orderId));
  const [call] = calls;
  if (call === undefined || call.state === "in-flight")
    return refused(refusal("parcel.wrong-stage", { parcel }));
  await updateSellerShipment(trx, parcelId, orderId, {
    tracking_number: trackingNumber,
    provider_id: null,
    provider_name: carrier,
    // A try whose answer was lost may have told it all the same.
    corrected_from: shipment.tracking_number,
  });
  await reviveCalls(trx, call, now);
  return done;
}
