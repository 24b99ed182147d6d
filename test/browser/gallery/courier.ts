import { refusal } from "../../../shared/contract/refusals.ts";
import type {
  HandoverBoard,
  HandoverView,
  PastVisit,
} from "../../../shared/contract/handover-contract.ts";

/** A courier who is loading, while a buyer has changed her mind. */
export const handoverBoard = (now: number): HandoverBoard => ({
  open: { carrier: "PostNL", since: now - 4 * 60_000, parcels: 23 },
  waiting: [
    { carrier: "DHL eCommerce", parcels: 8 },
    { carrier: "PostNL", parcels: 31 },
  ],
  missing: [
    {
      parcel: "0058",
      shop: "De Groene Plank",
      trackingNumber: "3SPBTR000000058",
    },
    { parcel: "0063", shop: "Zilverlicht", trackingNumber: "3SPBTR000000063" },
    {
      parcel: "0077",
      shop: "De Groene Plank",
      trackingNumber: "3SPBTR000000077",
    },
  ].map((box, index) => ({
    ...box,
    sealedAt: now - (90 - index * 12) * 60_000,
  })),
  takeOut: [
    {
      parcel: "0061",
      shop: "De Groene Plank",
      trackingNumber: "3SPBTR000000061",
      carrier: "PostNL",
      why: "cancelled",
      where: "cage",
    },
    {
      parcel: "0074",
      shop: "Zilverlicht",
      trackingNumber: "3SPBTR000000074",
      carrier: "PostNL",
      why: "cancel-requested",
      where: "bench",
    },
  ],
});

/** What the gallery's address may ask of the courier's screen. */
export function handoverView(now: number, wanted: string | null): HandoverView {
  const board = handoverBoard(now);
  const calm = { ...board, takeOut: [], missing: [] };
  switch (wanted) {
    case "nobody":
      return { board: { ...calm, open: null }, last: null };
    case "all":
      return {
        board: { ...calm, waiting: board.waiting.slice(0, 1) },
        last: null,
      };
    case "stop":
      return {
        board,
        last: {
          sequence: 7,
          scanned: "3SPBTR000000074",
          answer: {
            ok: false,
            refusal: refusal("parcel.cancel-requested", { parcel: "0074" }),
          },
        },
      };
    case "ask":
      return {
        board,
        last: {
          sequence: 7,
          scanned: "3SPBTR000000077",
          answer: {
            ok: false,
            refusal: refusal("handover.unchecked", { parcel: "0077" }),
          },
        },
      };
    default:
      return { board, last: null };
  }
}

export const pastVisits = (now: number): PastVisit[] =>
  [1, 2, 3].map((days) => ({
    handoverId: `visit-${days}`,
    carrier: days === 2 ? "DHL eCommerce" : "PostNL",
    closedAt: now - days * 86_400_000,
    parcels: 118 + days * 7,
    signed: days !== 3,
    hasPaper: true,
  }));
