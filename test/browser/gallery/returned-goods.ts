import type { ReturnRequest } from "../../../shared/contract/returns-view.ts";

const hour = 3_600_000;

/** One of each thing a return may want. */
export const returnRequests = (now: number): ReturnRequest[] => [
  {
    returnId: "4035318504086605001",
    orderId: "576461413038785700",
    shop: "De Bonte Kraai",
    parcels: ["0061"],
    status: "BUYER_SHIPPED_ITEM",
    reason: "Package or product is damaged",
    lines: [
      {
        title: "Geurkaars XL Zeebries, 60 branduren",
        variant: "Default",
        sellerSku: "KAARS-XL",
        units: 1,
      },
    ],
    refund: { amount: "24.99", currency: "EUR" },
    trackingNumber: "3SRTRN000000777",
    carrier: "PostNL",
    question: "received-package",
    answerBy: now + 1.5 * hour,
    answered: false,
  },
  {
    returnId: "4035318504086605002",
    orderId: "576461413038785701",
    shop: "De Bonte Kraai",
    parcels: [],
    status: "RETURN_OR_REFUND_REQUEST_PENDING",
    reason: "Package wasn't received",
    lines: [
      {
        title: "Vrolijke Enkelsokken Tulp",
        variant: "Rood, 39-42",
        sellerSku: "SOK-ROOD-39",
        units: 2,
      },
    ],
    refund: { amount: "10.45", currency: "EUR" },
    trackingNumber: null,
    carrier: "",
    question: "refund",
    answerBy: now + 40 * hour,
    answered: false,
  },
  {
    returnId: "4035318504086605003",
    orderId: "576461413038785702",
    shop: "Zilverlicht",
    parcels: ["0048"],
    status: "AWAITING_BUYER_SHIP",
    reason: "Wrong size",
    lines: [
      {
        title: "Vrolijke Enkelsokken Tulp",
        variant: "Rood, 43-46",
        sellerSku: "SOK-ROOD-43",
        units: 1,
      },
    ],
    refund: null,
    trackingNumber: null,
    carrier: "",
    question: null,
    answerBy: null,
    answered: false,
  },
];

export const returnReasons = [
  {
    name: "reverse_reject_return_parcel_reason_1",
    text: "The buyer sent back another product.",
  },
  {
    name: "reverse_reject_return_parcel_reason_5",
    text: "The buyer damaged the product.",
  },
];
