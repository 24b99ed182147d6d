import type { OrderStatus, ShopOrder, ShopPackage } from "./order.ts";
import { timeIndex, type TimeIndex } from "./time-index.ts";

export interface PackageOfOrder {
  readonly order: ShopOrder;
  readonly shopPackage: ShopPackage;
}

/** Every order and package of the shop, findable by id and by time. */
export interface OrderBook {
  add(orders: readonly ShopOrder[]): void;
  all(): readonly ShopOrder[];
  order(id: string): ShopOrder | undefined;
  package(id: string): PackageOfOrder | undefined;
  /** A package made later, by shipping part of an order. */
  addPackage(order: ShopOrder, shopPackage: ShopPackage): void;
  /** A package that was split: its id means nothing any more. */
  dropPackage(order: ShopOrder, id: string): void;
  /** Call after a change: the order, and the package if one is named, have been updated now. */
  touched(order: ShopOrder, at: number, shopPackage?: ShopPackage): void;
  inStatus(status: OrderStatus): readonly ShopOrder[];
  readonly ordersBy: Readonly<Record<"create_time" | "update_time", TimeIndex>>;
  readonly packagesBy: Readonly<
    Record<"create_time" | "update_time", TimeIndex>
  >;
}

export function orderBook(): OrderBook {
  const orders = new Map<string, ShopOrder>();
  const packages = new Map<string, PackageOfOrder>();
  const ordersBy = { create_time: timeIndex(), update_time: timeIndex() };
  const packagesBy = { create_time: timeIndex(), update_time: timeIndex() };

  return {
    ordersBy,
    packagesBy,
    add(added) {
      const all = added.flatMap((order) =>
        order.packages.map((shopPackage) => ({ order, shopPackage })),
      );
      for (const order of added) orders.set(order.id, order);
      for (const entry of all) packages.set(entry.shopPackage.id, entry);
      ordersBy.create_time.placeAll(
        added.map(({ id, createTime }) => ({ id, time: createTime })),
      );
      ordersBy.update_time.placeAll(
        added.map(({ id, updateTime }) => ({ id, time: updateTime })),
      );
      packagesBy.create_time.placeAll(
        all.map(({ shopPackage: { id, createTime } }) => ({
          id,
          time: createTime,
        })),
      );
      packagesBy.update_time.placeAll(
        all.map(({ shopPackage: { id, updateTime } }) => ({
          id,
          time: updateTime,
        })),
      );
    },
    all: () => [...orders.values()],
    order: (id) => orders.get(id),
    package: (id) => packages.get(id),
    addPackage(order, shopPackage) {
      order.packages.push(shopPackage);
      packages.set(shopPackage.id, { order, shopPackage });
      packagesBy.create_time.place(shopPackage.id, shopPackage.createTime);
      packagesBy.update_time.place(shopPackage.id, shopPackage.updateTime);
    },
    dropPackage(order, id) {
      packages.delete(id);
      const at = order.packages.findIndex((one) => one.id === id);
      if (at >= 0) order.packages.splice(at, 1);
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
