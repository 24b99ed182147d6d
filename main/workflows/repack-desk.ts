import { refusal } from "../../shared/contract/refusals.ts";
import type {
  Combination,
  SplitChoices,
} from "../../shared/contract/shipping-view.ts";
import { unitsScanned } from "../../shared/domain/parcel.ts";
import {
  asId,
  type OrderId,
  type ParcelId,
  type ShopId,
  type StationId,
} from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource } from "../../shared/time.ts";
import {
  articleFacts,
  loadParcel,
  ordersOf,
  parcelsByOrder,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { openUnitsOf } from "../storage/seller-shipping-queries.ts";
import { shopName } from "../storage/shop-name.ts";
import type { Store } from "../storage/store.ts";
import type { Shop } from "../tiktok/shop.ts";
import { titleOf } from "./desk.ts";
import { queueRepack } from "./queue-repack.ts";
import { supervisorAt, type SignedIn } from "./signed-in.ts";

export interface RepackDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly stationId: StationId;
  shopIds(): readonly ShopId[];
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
  /** A call was committed. */
  queued(): void;
}

/**
 * Where a supervisor decides what goes into one box: part of an order now and the rest later, or several orders of one
 * buyer together. Only for parcels nobody has touched. The platform has the last word; its packages are read again then.
 */
export interface RepackDesk {
  /** Refuses with `parcel.not-found`, `parcel.cannot-split` for a box of several orders, and what the call refuses with. */
  splitChoices(parcelId: ParcelId): Promise<Result<SplitChoices>>;
  /**
   * @param unitIds what travels now; at least one unit stays
   *
   * Refuses with `role.supervisor-needed`, `parcel.not-found`, `parcel.wrong-stage`, `parcel.cannot-split`.
   */
  split(
    parcelId: ParcelId,
    unitIds: readonly string[],
    operator: SignedIn,
  ): Promise<Result<void>>;
  /**
   * Each order of a shared box into one of its own.
   *
   * Refuses with `role.supervisor-needed`, `parcel.not-found`, `parcel.wrong-stage`, `parcel.cannot-split`.
   */
  takeApart(parcelId: ParcelId, operator: SignedIn): Promise<Result<void>>;
  /** What the platform suggests for parcels that are here; refuses with what the call refuses with. */
  combinable(): Promise<Result<readonly Combination[]>>;
  /** Refuses with `role.supervisor-needed`, `parcel.not-found`, `parcel.wrong-stage`. */
  combine(
    combination: Pick<Combination, "id" | "orderIds">,
    operator: SignedIn,
  ): Promise<Result<void>>;
}

export function createRepackDesk(parts: RepackDeskParts): RepackDesk {
  const { store } = parts;
  const { database } = store;
  return {
    async splitChoices(parcelId) {
      const stored = await loadParcel(database, parcelId);
      if (stored === null)
        return refused(refusal("parcel.not-found", { scanned: parcelId }));
      const [orderId, ...others] = await ordersOf(database, parcelId);
      if (orderId === undefined || others.length > 0)
        return refused(cannotSplit(stored));
      const shop = parts.shop(stored.shop_id);
      if (shop === null) return refused(refusal("shop.unreachable", {}));
      const asked = await shop.splitAttributes(orderId);
      if (!asked.ok) return asked;
      const units = await openUnitsOf(database, stored, orderId);
      const articles = await articleFacts(
        database,
        units.map(({ sku_id }) => sku_id),
      );
      return ok({
        orderId,
        ...asked.value,
        units: units.map(({ id, sku_id }) => ({
          unitId: id,
          title: titleOf(articles, sku_id),
          sellerSku: articles.get(sku_id)?.sellerSku ?? "",
        })),
      });
    },
    async split(parcelId, unitIds, operator) {
      const supervisor = supervisorAt(parts.stationId, operator);
      if (!supervisor.ok) return supervisor;
      const result = await store.transact(async (trx) => {
        const stored = await loadParcel(trx, parcelId);
        if (stored === null)
          return refused(refusal("parcel.not-found", { scanned: parcelId }));
        if (!isUntouched(stored)) return refused(touched(stored));
        const [orderId, ...others] = await ordersOf(trx, parcelId);
        if (orderId === undefined || others.length > 0)
          return refused(cannotSplit(stored));
        const units = await openUnitsOf(trx, stored, orderId);
        const now = units.filter(({ id }) => unitIds.includes(id));
        const later = units.filter(({ id }) => !unitIds.includes(id));
        const named = new Set(unitIds).size;
        if (now.length !== named || named === 0 || later.length === 0)
          return refused(cannotSplit(stored));
        const groups = [
          { id: "1", unitIds: now.map(({ id }) => id) },
          { id: "2", unitIds: later.map(({ id }) => id) },
        ];
        return queueRepack(trx, parts, stored, "split-order", orderId, {
          orderId,
          groups,
        });
      });
      if (result.ok) parts.queued();
      return result;
    },
    async takeApart(parcelId, operator) {
      const supervisor = supervisorAt(parts.stationId, operator);
      if (!supervisor.ok) return supervisor;
      const result = await store.transact(async (trx) => {
        const stored = await loadParcel(trx, parcelId);
        if (stored === null)
          return refused(refusal("parcel.not-found", { scanned: parcelId }));
        if (!isUntouched(stored)) return refused(touched(stored));
        const orderIds = await ordersOf(trx, parcelId);
        const packageId = stored.package_id;
        if (packageId === null || orderIds.length < 2)
          return refused(cannotSplit(stored));
        return queueRepack(trx, parts, stored, "uncombine-package", packageId, {
          packageId,
          orderIds,
        });
      });
      if (result.ok) parts.queued();
      return result;
    },
    async combinable() {
      const found: Combination[] = [];
      for (const shopId of parts.shopIds()) {
        const suggested = await parts.shop(shopId)?.combinablePackages();
        if (suggested === undefined) continue;
        if (!suggested.ok) return suggested;
        const shop = await shopName(database, shopId);
        for (const { id, orderIds } of suggested.value) {
          const parcels = await waitingParcels(database, orderIds);
          if (parcels === null) continue;
          found.push({
            id,
            shop,
            orderIds: [...orderIds],
            parcels: parcels.map(({ number }) => number),
          });
        }
      }
      return ok(found);
    },
    async combine({ id, orderIds }, operator) {
      const supervisor = supervisorAt(parts.stationId, operator);
      if (!supervisor.ok) return supervisor;
      const result = await store.transact(async (trx) => {
        const parcels = await waitingParcels(trx, orderIds);
        const [first] = parcels ?? [];
        if (first === undefined)
          return refused(refusal("parcel.not-found", { scanned: id }));
        const busy = parcels?.find((stored) => !isUntouched(stored));
        if (busy !== undefined) return refused(touched(busy));
        return queueRepack(trx, parts, first, "combine-packages", id, {
          id,
          orderIds,
        });
      });
      if (result.ok) parts.queued();
      return result;
    },
  };
}

const isUntouched = ({ stage, parcel }: StoredParcel): boolean =>
  (stage === "waiting" || stage === "held") &&
  unitsScanned(parcel) === 0 &&
  parcel.print === "none";

const touched = ({ number }: StoredParcel) =>
  refusal("parcel.wrong-stage", { parcel: number });

const cannotSplit = ({ number }: StoredParcel) =>
  refusal("parcel.cannot-split", { parcel: number, reason: "" });

/** The parcels of these orders; null when one of them has none here. */
async function waitingParcels(
  database: Parameters<typeof parcelsByOrder>[0],
  orderIds: readonly string[],
): Promise<readonly StoredParcel[] | null> {
  const parcels = new Map<ParcelId, StoredParcel>();
  for (const orderId of orderIds) {
    const all = await parcelsByOrder(database, asId<OrderId>(orderId));
    const live = all.filter(({ stage }) => stage !== "cancelled");
    if (live.length === 0) return null;
    for (const stored of live) parcels.set(stored.id, stored);
  }
  return [...parcels.values()];
}
