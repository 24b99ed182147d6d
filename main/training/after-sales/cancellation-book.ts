import type { ShopOrder } from "../orders/order.ts";
import type { IdSeries } from "../orders/seeded-choice.ts";
import { timeIndex, type TimeIndex } from "../orders/time-index.ts";

export const cancellationStatuses = [
  "CANCELLATION_REQUEST_PENDING",
  "CANCELLATION_REQUEST_SUCCESS",
  "CANCELLATION_REQUEST_COMPLETE",
  "CANCELLATION_REQUEST_CANCELLED",
] as const;
export type CancellationStatus = (typeof cancellationStatuses)[number];

/** Times in Unix seconds. */
export interface Cancellation {
  readonly id: string;
  readonly order: ShopOrder;
  /** Asked for by the buyer and waiting for an answer, or done at once. */
  readonly type: "BUYER_CANCEL" | "CANCEL";
  readonly role: "BUYER" | "SELLER" | "SYSTEM";
  /** The units it is about; left out where it is the whole order. */
  readonly unitIds?: readonly string[] | undefined;
  readonly reason: { readonly name: string; readonly text: string };
  readonly createTime: number;
  /** Without an answer by then it is approved. Null where there is nothing to answer. */
  readonly deadline: number | null;
  status: CancellationStatus;
  updateTime: number;
}

/** Every cancellation of the shop, findable by id, by order and by time. */
export interface Cancellations {
  add(cancellation: Cancellation): void;
  all(): readonly Cancellation[];
  byId(id: string): Cancellation | undefined;
  pendingOf(order: ShopOrder): Cancellation | undefined;
  settle(
    cancellation: Cancellation,
    status: CancellationStatus,
    at: number,
  ): void;
  readonly ids: IdSeries;
  readonly by: Readonly<Record<"create_time" | "update_time", TimeIndex>>;
}

export function cancellationBook(ids: IdSeries): Cancellations {
  const all = new Map<string, Cancellation>();
  const pending = new Map<string, Cancellation>();
  const by = { create_time: timeIndex(), update_time: timeIndex() };
  return {
    by,
    ids,
    all: () => [...all.values()],
    add(cancellation) {
      all.set(cancellation.id, cancellation);
      if (cancellation.status === "CANCELLATION_REQUEST_PENDING") {
        pending.set(cancellation.order.id, cancellation);
      }
      by.create_time.place(cancellation.id, cancellation.createTime);
      by.update_time.place(cancellation.id, cancellation.updateTime);
    },
    byId: (id) => all.get(id),
    pendingOf: (order) => pending.get(order.id),
    settle(cancellation, status, at) {
      cancellation.status = status;
      cancellation.updateTime = at;
      pending.delete(cancellation.order.id);
      by.update_time.place(cancellation.id, at);
    },
  };
}
