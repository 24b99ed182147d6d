import type { Result } from "../../../shared/result.ts";
import { ok } from "../../../shared/result.ts";
import type { ParcelEvent } from "../../../shared/domain/parcel.ts";
import type { PlatformOrder } from "../../../shared/domain/platform-order.ts";
import {
  asId,
  type OperatorId,
  type OrderId,
  type ParcelId,
  type SkuId,
  type StationId,
} from "../../../shared/ids.ts";
import type { JournalKind } from "../../../main/evidence/journal.ts";
import {
  mirrorOrder,
  writeOrders,
} from "../../../main/storage/mirror-orders.ts";
import {
  loadParcel,
  type StoredParcel,
} from "../../../main/storage/parcel-queries.ts";
import type { Store } from "../../../main/storage/store.ts";
import {
  changeParcel,
  type ChangeParts,
} from "../../../main/workflows/change-parcel.ts";
import { planParcels } from "../../../main/workflows/plan-parcels.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { mirrorStore, shopId, testVault } from "../tiktok/mirror-store.ts";

export const stationId: StationId = asId("station-1");
export const operatorId: OperatorId = asId("operator-1");
export const honey: SkuId = asId("1729380000000000001");
export const candle: SkuId = asId("1729380000000000002");

/** A unit as a test thinks of it; everything else is usual. */
export interface WantedUnit {
  readonly sku?: string;
  readonly package?: string | null;
  readonly status?: string;
  readonly cancelled?: boolean;
  readonly gift?: boolean;
}

export interface Floor {
  readonly store: Store;
  readonly clock: StepClock;
  readonly parts: ChangeParts;
  /** The platform tells of these orders, and the parcels follow, as in one answer of a sync. */
  tell(...orders: readonly PlatformOrder[]): Promise<void>;
  parcels(): Promise<StoredParcel[]>;
  /** Parcels that somebody will still pack or has packed. */
  live(): Promise<StoredParcel[]>;
  only(): Promise<StoredParcel>;
  load(id: ParcelId): Promise<StoredParcel>;
  change(
    id: ParcelId,
    ...events: readonly ParcelEvent[]
  ): Promise<Result<unknown>>;
  journalOf(id: ParcelId): Promise<JournalKind[]>;
}

const lineOf: Readonly<Record<ParcelEvent["kind"], JournalKind>> = {
  claim: "parcel.claimed",
  "scan-unit": "unit.scanned",
  undo: "unit.undone",
  short: "parcel.short",
  damaged: "unit.damaged",
  "take-less": "parcel.replanned",
  "void-label": "label.unmade",
  weigh: "parcel.weighed",
  "skip-weighing": "weighing.skipped",
  print: "print.queued",
  "print-ahead": "print.queued",
  "take-label": "label.taken",
  "print-ended": "print.ended",
  "stick-label": "label.stuck-on",
  reprint: "print.queued",
  seal: "parcel.sealed",
  "hand-over": "parcel.handed-over",
  "take-out": "parcel.taken-out",
  "set-aside": "parcel.set-aside",
  hold: "parcel.held",
  release: "parcel.released",
  empty: "parcel.set-aside",
  "renew-label": "label.renewed",
  cancel: "parcel.cancelled",
};

/** Ids that grow, as the real ones do. */
export function countedIds(prefix = "id"): () => string {
  let made = 0;
  return () => `${prefix}-${String(++made).padStart(6, "0")}`;
}

/** A shop's mirror and its parcels in a real database, with a clock of the test's own. */
export async function plannedFloor(): Promise<Floor> {
  const store = await mirrorStore();
  const clock = stepClock();
  const parts: ChangeParts = { clock, ids: countedIds() };
  const actor = { stationId, operatorId };

  const floor: Floor = {
    store,
    clock,
    parts,
    async tell(...orders) {
      await store.transact(async (trx) => {
        const written = await writeOrders(
          trx,
          orders.map((each) => mirrorOrder(shopId, each, "{}", testVault)),
        );
        await planParcels(
          trx,
          { ...parts, stationId, merchantId: "m1" },
          shopId,
          written,
        );
        return ok(undefined);
      });
    },
    async parcels() {
      const rows = await store.database
        .selectFrom("parcels")
        .select("id")
        .orderBy("number")
        .execute();
      return Promise.all(rows.map((row) => floor.load(row.id)));
    },
    async live() {
      return (await floor.parcels()).filter(
        (stored) => stored.stage !== "cancelled",
      );
    },
    async only() {
      const [first, ...others] = await floor.live();
      if (first === undefined || others.length > 0)
        throw new Error(`${String(others.length + 1)} live parcels`);
      return first;
    },
    async load(id) {
      const stored = await loadParcel(store.database, id);
      if (stored === null) throw new Error(`no parcel ${id}`);
      return stored;
    },
    change: (id, ...events) =>
      store.transact(async (trx) => {
        for (const event of events) {
          // Only the kind matters here: what a line says is proved where it is written.
          const line = { kind: lineOf[event.kind], data: {} as never };
          const changed = await changeParcel(
            trx,
            parts,
            actor,
            id,
            event,
            line,
          );
          if (!changed.ok) return changed;
        }
        return ok(undefined);
      }),
    async journalOf(id) {
      const rows = await store.database
        .selectFrom("journal")
        .select("kind")
        .where("parcel_id", "=", id)
        .orderBy("seq")
        .execute();
      return rows.map((row) => row.kind as JournalKind);
    },
  };
  return floor;
}

export const scan = (skuId: SkuId): ParcelEvent => ({
  kind: "scan-unit",
  skuId,
  title: "",
  expected: "",
});

let told = 0;

/** An order that may be packed at once, unless the test says otherwise. */
export function order(
  id: string,
  units: readonly WantedUnit[],
  change: Partial<PlatformOrder> = {},
): PlatformOrder {
  told += 1;
  return {
    id: asId<OrderId>(id),
    status: "AWAITING_SHIPMENT",
    fulfillmentType: "FULFILLMENT_BY_SELLER",
    shippingType: "TIKTOK",
    deliveryOption: "Standard Shipping",
    isOnHoldOrder: false,
    cancelRequested: false,
    recipientPrint: null,
    buyerNote: null,
    createdAt: Date.UTC(2026, 10, 1),
    paidAt: Date.UTC(2026, 10, 1),
    deadlineAt: Date.UTC(2026, 10, 4),
    updatedAt: told,
    units: units.map((unit, index) => ({
      id: asId(`${id}-${String(index)}`),
      part: 0,
      skuId: asId<SkuId>(unit.sku ?? honey),
      productId: "p",
      sellerSku: "",
      title: "",
      variant: "",
      pictureUrl: null,
      packageId: typeof unit.package === "string" ? asId(unit.package) : null,
      status: unit.status ?? "AWAITING_SHIPMENT",
      isGift: unit.gift ?? false,
      isHazmat: false,
      cancelled: unit.cancelled ?? false,
    })),
    ...change,
  };
}
