import type {
  OrderId,
  PackageId,
  ParcelId,
  ShopId,
  UnitId,
} from "../../shared/ids.ts";
import type { Parcel } from "../../shared/domain/parcel.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import { shortUnitsAmong } from "../storage/short-unit-queries.ts";
import type { OrderRow, OrderUnitRow } from "../storage/schema.ts";
import type { Trx } from "../storage/store.ts";

export interface PlanInputs {
  readonly orders: readonly OrderRow[];
  readonly units: readonly OrderUnitRow[];
  readonly unitsByOrder: ReadonlyMap<OrderId, readonly OrderUnitRow[]>;
  /** Packages the changed orders lie in now, or lay in when their parcels were planned. */
  readonly packageIds: ReadonlySet<PackageId>;
  /** Every parcel of the changed orders and their packages, whatever its stage. */
  readonly parcels: readonly StoredParcel[];
  readonly ordersOfParcel: ReadonlyMap<ParcelId, ReadonlySet<OrderId>>;
  /** Units that some parcel goes without, and which parcel. */
  readonly shortUnits: ReadonlyMap<UnitId, ParcelId>;
  /** Parcels whose label was asked of the platform by us. */
  readonly shipped: ReadonlySet<ParcelId>;
  /** Some parcel goes by this package already. */
  isKnown(packageId: PackageId | null): boolean;
  /** The parcel a group belongs to: its package's, else one of its orders' that has no package yet, or none any more. */
  parcelFor(
    packageId: PackageId | null,
    orderIds: readonly OrderId[],
    taken: ReadonlySet<ParcelId>,
  ): StoredParcel | null;
}

/** Everything the planning of these orders depends on: whole packages, also where they hold orders that did not change. */
export async function readPlanInputs(
  trx: Trx,
  shopId: ShopId,
  changedOrders: readonly OrderId[],
): Promise<PlanInputs> {
  if (changedOrders.length === 0) return emptyInputs;
  const changed = await unitsOfOrders(trx, changedOrders);
  const named = [...new Set(changed.flatMap((unit) => unit.package_id ?? []))];
  const parcels = await parcelsOf(trx, shopId, changedOrders, named);
  // Also packages they were taken out of: what stays behind in one is told later, or never.
  const packageIds = new Set([
    ...named,
    ...parcels.flatMap((stored) => stored.package_id ?? []),
  ]);
  const sharing = await ordersSharing(trx, [...packageIds], changedOrders);
  const units =
    sharing.length === 0
      ? changed
      : [...changed, ...(await unitsOfOrders(trx, sharing))];
  const orderIds = [...changedOrders, ...sharing];
  const orders = await trx
    .selectFrom("orders")
    .selectAll()
    .where("id", "in", orderIds)
    .execute();
  const ordersOfParcel = await orderLinks(trx, parcels);
  const packagesNow = new Set(units.flatMap((unit) => unit.package_id ?? []));
  const byPackage = new Map(
    parcels.flatMap((stored) =>
      stored.package_id === null ? [] : [[stored.package_id, stored]],
    ),
  );
  return {
    orders,
    units,
    unitsByOrder: Map.groupBy(units, (unit) => unit.order_id),
    packageIds,
    parcels,
    ordersOfParcel,
    shortUnits: await shortUnitsAmong(
      trx,
      shopId,
      units.map(({ id }) => id),
    ),
    shipped: await shippedParcels(trx, parcels),
    isKnown: (packageId) => packageId !== null && byPackage.has(packageId),
    parcelFor(packageId, of, taken) {
      const known = packageId === null ? undefined : byPackage.get(packageId);
      if (known !== undefined) return known;
      const free = parcels.filter(
        (stored) =>
          !taken.has(stored.id) &&
          stored.stage !== "cancelled" &&
          of.some((orderId) => ordersOfParcel.get(stored.id)?.has(orderId)),
      );
      const unnamed = free.find((stored) => stored.package_id === null);
      if (unnamed !== undefined || packageId !== null) return unnamed ?? null;
      // A held order is told without its package: the parcel stays, and is named again when the hold has passed.
      const nameless = free.find(
        (stored) =>
          stored.package_id !== null && !packagesNow.has(stored.package_id),
      );
      return nameless ?? null;
    },
  };
}

const emptyInputs: PlanInputs = {
  orders: [],
  units: [],
  unitsByOrder: new Map(),
  packageIds: new Set(),
  parcels: [],
  ordersOfParcel: new Map(),
  shortUnits: new Map(),
  shipped: new Set(),
  isKnown: () => false,
  parcelFor: () => null,
};

const unitsOfOrders = (
  trx: Trx,
  orderIds: readonly OrderId[],
): Promise<OrderUnitRow[]> =>
  trx
    .selectFrom("order_units")
    .selectAll()
    .where("order_id", "in", orderIds)
    .execute();

/** The other orders that lie in the same packages. */
async function ordersSharing(
  trx: Trx,
  packageIds: readonly PackageId[],
  known: readonly OrderId[],
): Promise<OrderId[]> {
  if (packageIds.length === 0) return [];
  const rows = await trx
    .selectFrom("order_units")
    .select("order_id")
    .distinct()
    .where("package_id", "in", packageIds)
    .where("order_id", "not in", known)
    .execute();
  return rows.map((row) => row.order_id);
}

async function parcelsOf(
  trx: Trx,
  shopId: ShopId,
  orderIds: readonly OrderId[],
  packageIds: readonly PackageId[],
): Promise<StoredParcel[]> {
  const rows = await trx
    .selectFrom("parcels")
    .selectAll()
    .where((eb) =>
      eb.or([
        eb(
          "id",
          "in",
          eb
            .selectFrom("parcel_orders")
            .select("parcel_orders.parcel_id")
            .where("parcel_orders.order_id", "in", orderIds),
        ),
        ...(packageIds.length === 0
          ? []
          : [
              eb.and([
                eb("shop_id", "=", shopId),
                eb("package_id", "in", packageIds),
              ]),
            ]),
      ]),
    )
    .execute();
  return rows.map(({ state, ...row }) => ({
    ...row,
    parcel: JSON.parse(state) as Parcel,
  }));
}

async function orderLinks(
  trx: Trx,
  parcels: readonly StoredParcel[],
): Promise<Map<ParcelId, Set<OrderId>>> {
  const links = new Map<ParcelId, Set<OrderId>>();
  if (parcels.length === 0) return links;
  const rows = await trx
    .selectFrom("parcel_orders")
    .selectAll()
    .where(
      "parcel_id",
      "in",
      parcels.map((stored) => stored.id),
    )
    .execute();
  for (const row of rows) {
    const orders = links.get(row.parcel_id) ?? new Set();
    links.set(row.parcel_id, orders.add(row.order_id));
  }
  return links;
}

async function shippedParcels(
  trx: Trx,
  parcels: readonly StoredParcel[],
): Promise<Set<ParcelId>> {
  if (parcels.length === 0) return new Set();
  const rows = await trx
    .selectFrom("outbox")
    .select("parcel_id")
    .where("kind", "in", ["ship", "buy-package"])
    .where(
      "parcel_id",
      "in",
      parcels.map((stored) => stored.id),
    )
    .execute();
  return new Set(rows.map((row) => row.parcel_id));
}
