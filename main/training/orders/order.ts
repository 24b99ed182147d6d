import type { Article } from "../catalogue/article.ts";
import type { PackageHandover } from "../packages/handover-slots.ts";
import type { Buyer } from "./buyers.ts";
import type { Deadlines } from "./deadlines.ts";
import type { DeliveryService } from "./delivery-services.ts";
import type { Strangeness } from "./strange-orders.ts";

/** UNPAID, DELIVERED and COMPLETED orders are outside what a bench practises. */
export const orderStatuses = [
  "ON_HOLD",
  "AWAITING_SHIPMENT",
  "PARTIALLY_SHIPPING",
  "AWAITING_COLLECTION",
  "IN_TRANSIT",
  "CANCELLED",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const packageStatuses = [
  "TO_FULFILL",
  "PROCESSING",
  "FULFILLING",
  "CANCELLED",
] as const;
export type PackageStatus = (typeof packageStatuses)[number];

/** One unit: the platform has no quantities. */
export interface OrderUnit {
  readonly id: string;
  readonly article: Article;
  /** "" until its label is bought, where labels are. */
  packageId: string;
  /** Left out while it is wanted; a cancelled order says so of all of them at once. */
  cancelled?: { readonly reason: string; readonly by: "SELLER" } | undefined;
}

export interface ShopPackage {
  readonly id: string;
  readonly createTime: number;
  updateTime: number;
  status: PackageStatus;
  /** Null until shipped. */
  shipped: Shipment | null;
}

export interface Shipment {
  readonly time: number;
  readonly providerId: string;
  readonly providerName: string;
  readonly trackingNumber: string;
  /** When its number was put right; null while it may be. */
  readonly correctedAt: number | null;
  /** UTC milliseconds from which the platform hands out the label; null where the seller's own carrier made it. */
  readonly label: { readonly askedAt: number; readonly readyAt: number } | null;
  /** What the seller said of handing it over; left out where nothing was. */
  readonly handover?: PackageHandover | undefined;
}

/** All times Unix seconds. */
export interface ShopOrder {
  readonly id: string;
  buyer: Buyer;
  readonly units: readonly OrderUnit[];
  readonly packages: ShopPackage[];
  readonly service: DeliveryService;
  readonly fulfilledByPlatform: boolean;
  readonly message: string;
  readonly createTime: number;
  readonly paidTime: number;
  readonly deadlines: Deadlines;
  /** When its hold ends or ended. */
  heldUntil: number;
  status: OrderStatus;
  updateTime: number;
  cancelRequestTime: number | null;
  cancelled: {
    readonly time: number;
    readonly reason: string;
    readonly by: "BUYER" | "SELLER" | "SYSTEM";
  } | null;
  rtsTime: number | null;
  collectionTime: number | null;
  addressUpdated: boolean;
  /** Left out of ordinary orders. */
  strange?: Strangeness | undefined;
}

export const unitsOf = (
  order: ShopOrder,
  shopPackage: Pick<ShopPackage, "id">,
): readonly OrderUnit[] =>
  openUnitsOf(order).filter(({ packageId }) => packageId === shopPackage.id);

/** Units nobody has cancelled one by one. */
export const openUnitsOf = (order: ShopOrder): readonly OrderUnit[] =>
  order.units.filter(({ cancelled }) => cancelled === undefined);

/** Wanted units whose label has not been bought. */
export const unpackedUnits = (order: ShopOrder): readonly OrderUnit[] =>
  openUnitsOf(order).filter(({ packageId }) => packageId === "");

/** What a buyer pays for a unit: gifts are free. */
export const unitPriceCents = ({ article }: OrderUnit): number =>
  article.isGift ? 0 : article.priceCents;
