import type { OrderStatus } from "./order.ts";

interface Move {
  readonly from: readonly OrderStatus[];
  readonly to: OrderStatus;
}

/** How an order's status changes. Source: TikTok Shop, "Order API overview", transitions outside the US. */
export const orderMoves = {
  release: { from: ["ON_HOLD"], to: "AWAITING_SHIPMENT" },
  /** Not the platform's: a teacher's way to see a held order appear. */
  hold: { from: ["AWAITING_SHIPMENT"], to: "ON_HOLD" },
  "ship-some": {
    from: ["AWAITING_SHIPMENT", "PARTIALLY_SHIPPING"],
    to: "PARTIALLY_SHIPPING",
  },
  "ship-rest": {
    from: ["AWAITING_SHIPMENT", "PARTIALLY_SHIPPING"],
    to: "AWAITING_COLLECTION",
  },
  collect: { from: ["AWAITING_COLLECTION"], to: "IN_TRANSIT" },
  cancel: {
    from: [
      "ON_HOLD",
      "AWAITING_SHIPMENT",
      "PARTIALLY_SHIPPING",
      "AWAITING_COLLECTION",
      "IN_TRANSIT",
    ],
    to: "CANCELLED",
  },
} as const satisfies Record<string, Move>;

export type OrderMove = keyof typeof orderMoves;

/** The status after the move, or null when it cannot be made from here. */
export function statusAfter(
  status: OrderStatus,
  move: OrderMove,
): OrderStatus | null {
  const { from, to }: Move = orderMoves[move];
  return from.includes(status) ? to : null;
}
