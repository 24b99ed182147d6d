import { counted } from "../figures.ts";
import type { StatementsWords } from "../nl/statements.ts";

const count = counted("en");

const payments: Readonly<Record<string, string>> = {
  PAID: "paid out",
  PROCESSING: "being paid out",
  FAILED: "payout failed",
};

const kinds: Readonly<Record<string, string>> = {
  ORDER: "Order",
  CUSTOMER_COMPENSATION: "Paid to the buyer",
  LOGISTICS_REIMBURSEMENT: "Paid back by the carrier",
  PLATFORM_REIMBURSEMENT: "Paid back by TikTok",
};

export const statements: StatementsWords = {
  title: "Money",
  hint: "What TikTok settles day by day. Costs carry a minus.",
  empty: "Nothing settled yet",
  emptyHint:
    "A statement appears here by itself, a day after parcels are collected.",
  unread: "The list could not be read.",
  sale: "Sales",
  fees: "Commission and fees",
  shipping: "Shipping",
  adjustment: "Adjustment",
  settlement: "Payout",
  orders: (orders) => count(orders, "order", "orders"),
  reading: "lines are being read",
  unreadable: (lines) =>
    count(lines, "line could not be read", "lines could not be read"),
  payment: (word) => payments[word] ?? word,
  kind: (word) => kinds[word] ?? word,
  parcels: (numbers) =>
    numbers.length === 1
      ? `parcel ${numbers[0] ?? ""}`
      : `parcels ${numbers.join(", ")}`,
  show: "By order",
  hide: "Close",
  linesUnread: "The lines could not be read.",
  noLines: "There is nothing on this statement.",
  byArticle: "By article",
  units: (units) => count(units, "unit", "units"),
  paidByBuyer: (total, shipping) =>
    `The buyer paid ${total}, of which ${shipping} shipping`,
};
