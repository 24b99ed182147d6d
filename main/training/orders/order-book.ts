import type { OrderStatus, ShopOrder, ShopPackage } from "./order.ts";
import { timeIndex, type TimeIndex } from "./time-index.ts";

/** A package with what lies in it: orders of one buyer, the first of which says where it goes. */
export interface PackageOfOrders {
  readonly order: ShopOrder;
  /** Those that are not cancelled; all of them once every one is. */
  readonly orders: readonly ShopOrder[];
  readonly shopPackage: ShopPackage;
}

/** What became of packages, as the platform's event calls it. */
export interface Repacking {
  readonly change:
    "SPLIT" | "COMBINE" | "CANCEL_COMBINE" | "ADDRESS_UPDATE_SPLIT";
  readonly by: "ROLE_SELLER" | "ROLE_USER" | "ROLE_SYSTEM";
}

/** Every order and package of the shop, findable by id and by time. */
export interface OrderBook {
  add(orders: readonly ShopOrder[]): void;
  all(): readonly ShopOrder[];
  order(id: string): ShopOrder | undefined;
  package(id: string): PackageOfOrders | undefined;
  /** A package made later: of part of an order, or of several orders of one buyer. */
  addPackage(orders: readonly ShopOrder[], shopPackage: ShopPackage): void;
  /** A package that was split, combined or taken apart: its id means nothing any more. */
  dropPackage(id: string): void;
  /** Call after packages were made anew, with what they are now. */
  repacked(what: Repacking, made: readonly ShopPackage[]): void;
  /** Call after a change: the order, and the package if one is named, have been updated now. */
  touched(order: ShopOrder, at: number, shopPackage?: ShopPackage): void;
  inStatus(status: OrderStatus): readonly ShopOrder[];
  readonly ordersBy: Readonly<Record<"create_time" | "update_time", TimeIndex>>;
  readonly packagesBy: Readonly<
    Record<"create_time" | "update_time", TimeIndex>
  >;
}

interface Entry {
  readonly shopPackage: ShopPackage;
  readonly orders: ShopOrder[];
}

export function orderBook(): OrderBook {
  const orders = new Map<string, ShopOrder>();
  const packages = new Map<string, Entry>();
  const ordersBy = { create_time: timeIndex(), update_time: timeIndex() };
  const packagesBy = { create_time: timeIndex(), update_time: timeIndex() };

  return {
    ordersBy,
    packagesBy,
    add(added) {
      for (const order of added) {
        orders.set(order.id, order);
        for (const shopPackage of order.packages) {
          const known = packages.get(shopPackage.id);
          if (known === undefined)
            packages.set(shopPackage.id, { shopPackage, orders: [order] });
          else known.orders.push(order);
        }
      }
      const held = new Set(added.flatMap((order) => order.packages));
      ordersBy.create_time.placeAll(
        added.map(({ id, createTime }) => ({ id, time: createTime })),
      );
      ordersBy.update_time.placeAll(
        added.map(({ id, updateTime }) => ({ id, time: updateTime })),
      );
      packagesBy.create_time.placeAll(
        [...held].map(({ id, createTime }) => ({ id, time: createTime })),
      );
      packagesBy.update_time.placeAll(
        [...held].map(({ id, updateTime }) => ({ id, time: updateTime })),
      );
    },
    all: () => [...orders.values()],
    order: (id) => orders.get(id),
    package(id) {
      const entry = packages.get(id);
      const live = entry?.orders.filter(({ status }) => status !== "CANCELLED");
      const inIt = live?.length === 0 ? entry?.orders : live;
      const [order] = inIt ?? [];
      return entry === undefined || inIt === undefined || order === undefined
        ? undefined
        : { order, orders: inIt, shopPackage: entry.shopPackage };
    },
    addPackage(into, shopPackage) {
      for (const order of into) order.packages.push(shopPackage);
      packages.set(shopPackage.id, { shopPackage, orders: [...into] });
      packagesBy.create_time.place(shopPackage.id, shopPackage.createTime);
      packagesBy.update_time.place(shopPackage.id, shopPackage.updateTime);
    },
    dropPackage(id) {
      for (const { packages: own } of packages.get(id)?.orders ?? []) {
        const at = own.findIndex((one) => one.id === id);
        if (at >= 0) own.splice(at, 1);
      }
      packages.delete(id);
    },
    repacked() {
      // The book has it already; who tells of it listens here.
    },
    touched(order, at, shopPackage) {
      order.updateTime = at;
      ordersBy.update_time.place(order.id, at);
      if (shopPackage === undefined) return;
      shopPackage.updateTime = at;
      packagesBy.update_time.place(shopPackage.id, at);
    },
    inStatus: (status) =>
      [...orders.values()].filter((order) => order.status === status),
  };
}
