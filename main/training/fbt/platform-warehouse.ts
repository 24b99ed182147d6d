import type { Article } from "../catalogue/article.ts";
import {
  platformWarehouseId,
  practiceSeller,
  practiceShop,
} from "../practice-shop.ts";
import type { ShopState } from "../shop-state.ts";

export const fbtWarehouse = {
  fbt_warehouse_id: "7232382932030232",
  name: "TikTok_Leipzig(DE)",
  type: "PLATFORM_WAREHOUSE",
} as const;

export const fbtAddress = {
  address_line_1: "Erfundene Allee 1",
  address_line_2: "",
  address_line_3: "",
  city: "Leipzig",
  district: "",
  postal_code: "04109",
  region_code: "DE",
  state: "Sachsen",
} as const;

export const shopWarehouseIds = [platformWarehouseId];
export const merchant = {
  id: "7494049642642440001",
  name: practiceSeller.name,
} as const;

/** Only the practice shop itself keeps goods at the platform; its neighbours send everything themselves. */
export const keepsGoodsThere = ({
  identity,
}: Pick<ShopState, "identity">): boolean => identity.id === practiceShop.id;

/** The best sellers lie at the platform: what it has of them, before anything was sold out of it. */
const stocked = 6;
const unitsAtFirst = 121;
export const unitsOnTheWay = 48;

export const goodsThere = ({
  catalogue,
}: Pick<ShopState, "catalogue">): readonly Article[] =>
  catalogue.articles
    .filter(({ isGift, contents }) => !isGift && contents.length === 0)
    .slice(0, stocked);

export const goodsIdOf = (article: Article): string =>
  `865${article.skuId.slice(-8)}`;

export interface UnitsThere {
  readonly available: number;
  readonly reserved: number;
  /** Damaged on arrival. */
  readonly unfulfillable: number;
}

/** Of one article: what orders the platform sends take away, open ones as reserved. */
export function unitsThere(shop: ShopState, article: Article): UnitsThere {
  let [reserved, gone] = [0, 0];
  for (const order of shop.book.all()) {
    if (!order.fulfilledByPlatform || order.status === "CANCELLED") continue;
    const units = order.units.filter(
      (unit) => unit.article.skuId === article.skuId,
    ).length;
    if (order.status === "ON_HOLD" || order.status === "AWAITING_SHIPMENT")
      reserved += units;
    else gone += units;
  }
  const unfulfillable = 1;
  const available = Math.max(0, unitsAtFirst - unfulfillable - reserved - gone);
  return { available, reserved, unfulfillable };
}
