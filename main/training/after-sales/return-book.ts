import type { OrderUnit, ShopOrder } from "../orders/order.ts";
import type { IdSeries } from "../orders/seeded-choice.ts";
import { timeIndex, type TimeIndex } from "../orders/time-index.ts";

/** Source: TikTok Shop, Search Returns (202309); the others belong to replacements and partial refunds. */
export const returnStatuses = [
  "RETURN_OR_REFUND_REQUEST_PENDING",
  "REFUND_OR_RETURN_REQUEST_REJECT",
  "AWAITING_BUYER_SHIP",
  "BUYER_SHIPPED_ITEM",
  "REJECT_RECEIVE_PACKAGE",
  "RETURN_OR_REFUND_REQUEST_COMPLETE",
  "RETURN_OR_REFUND_REQUEST_CANCEL",
] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

export const returnTypes = ["REFUND", "RETURN_AND_REFUND"] as const;

export const returnActions = [
  "SELLER_RESPOND_REFUND",
  "SELLER_RESPOND_RETURN",
  "SELLER_RESPOND_RECEIVE_PACKAGE",
] as const;

/** Times in Unix seconds. */
export interface ShopReturn {
  readonly id: string;
  readonly order: ShopOrder;
  readonly units: readonly OrderUnit[];
  readonly type: (typeof returnTypes)[number];
  readonly reason: { readonly name: string; readonly text: string };
  readonly createTime: number;
  status: ReturnStatus;
  updateTime: number;
  /** What the seller has to answer, and by when it is answered in the seller's place. */
  next: {
    readonly action: (typeof returnActions)[number];
    readonly deadline: number;
  } | null;
  /** Given when the buyer has sent the goods. */
  trackingNumber: string | null;
  /** The key of the last answer: the same key again is the same answer again. */
  lastKey: string | null;
}

/** Every return of the shop, findable by id and by time. */
export interface Returns {
  add(found: ShopReturn): void;
  all(): readonly ShopReturn[];
  byId(id: string): ShopReturn | undefined;
  /** The one that is not over yet. */
  openOf(order: ShopOrder): ShopReturn | undefined;
  /** Call after a change. */
  touched(found: ShopReturn, at: number): void;
  readonly ids: IdSeries;
  readonly by: Readonly<Record<"create_time" | "update_time", TimeIndex>>;
}

export const isOver = ({ status }: Pick<ShopReturn, "status">): boolean =>
  status === "RETURN_OR_REFUND_REQUEST_COMPLETE" ||
  status === "RETURN_OR_REFUND_REQUEST_CANCEL" ||
  status === "REFUND_OR_RETURN_REQUEST_REJECT" ||
  status === "REJECT_RECEIVE_PACKAGE";

export function returnBook(ids: IdSeries): Returns {
  const all = new Map<string, ShopReturn>();
  const by = { create_time: timeIndex(), update_time: timeIndex() };
  return {
    by,
    ids,
    all: () => [...all.values()],
    add(found) {
      all.set(found.id, found);
      by.create_time.place(found.id, found.createTime);
      by.update_time.place(found.id, found.updateTime);
    },
    byId: (id) => all.get(id),
    openOf: (order) =>
      [...all.values()].find((one) => one.order === order && !isOver(one)),
    touched(found, at) {
      found.updateTime = at;
      by.update_time.place(found.id, at);
    },
  };
}
