import type { CaptureField } from "../../shared/domain/captured-unit.ts";
import type { OrderStatus } from "../../main/training/orders/order.ts";
import type { LabelFlaw } from "../../main/training/packages/label-office.ts";

/** A shop that hands labels out at once: nobody learns anything from a robot that waits. A late one is a fault of its own. */
export const usualLabelDelayMs = 0;

/** What crosses between a shift and its shop, which is a program of its own. */
export interface ShopOpening {
  readonly seed: number;
  readonly orderCount: number;
  readonly labelDelayMs: number;
}

/** An article as it lies on the shelf. */
export interface ShelfArticle {
  readonly skuId: string;
  /** What a scanner reads off it. */
  readonly code: string;
  readonly weightGrams: number;
  /** What the shop wants noted of every unit. */
  readonly marks: readonly CaptureField[];
}

export interface ShopOpened {
  readonly apiUrl: string;
  readonly authUrl: string;
  readonly authCode: string;
  readonly shelf: readonly ShelfArticle[];
}

export type ShopWish =
  /** One of them of goods that are noted unit by unit. */
  | { readonly kind: "add-orders"; readonly count: number }
  | { readonly kind: "offline"; readonly offline: boolean }
  /** The platform cancels it. */
  | { readonly kind: "cancel"; readonly orderId: string }
  /** Its buyer asks to. */
  | { readonly kind: "request-cancel"; readonly orderId: string }
  | { readonly kind: "label-delay"; readonly delayMs: number }
  | { readonly kind: "next-label"; readonly flaw: LabelFlaw };

export interface BookedOrder {
  readonly orderId: string;
  readonly status: OrderStatus;
  /** Not fulfilled by the platform. */
  readonly ours: boolean;
  /** It goes by the seller's own carrier. */
  readonly seller: boolean;
  readonly cancelRequested: boolean;
  readonly packages: readonly {
    readonly packageId: string;
    readonly trackingNumber: string | null;
  }[];
  /** By SKU, bundles unfolded. */
  readonly units: Readonly<Record<string, number>>;
}

export interface ShopBooks {
  readonly orders: readonly BookedOrder[];
  /** Ship calls that did something, by package. */
  readonly shipCalls: Readonly<Record<string, number>>;
  /** Packages somebody tried to ship a second time. */
  readonly shippedTwice: readonly string[];
}

export interface ShopQuestion {
  readonly id: number;
  readonly wish: ShopWish | { readonly kind: "books" };
}

export interface ShopAnswer {
  readonly id: number;
  /** The books, or whether the shop would do it. */
  readonly answer: boolean | ShopBooks;
}

/** What can and must be packed by us, and has not left. */
export const isToPack = ({
  status,
  ours,
  cancelRequested,
}: BookedOrder): boolean =>
  ours &&
  !cancelRequested &&
  (status === "AWAITING_SHIPMENT" || status === "PARTIALLY_SHIPPING");
