import { counted } from "../figures.ts";

const count = counted("nl");

const payments: Readonly<Record<string, string>> = {
  PAID: "uitbetaald",
  PROCESSING: "uitbetaling onderweg",
  FAILED: "uitbetaling mislukt",
};

const kinds: Readonly<Record<string, string>> = {
  ORDER: "Bestelling",
  CUSTOMER_COMPENSATION: "Vergoeding aan de koper",
  LOGISTICS_REIMBURSEMENT: "Vergoeding van de vervoerder",
  PLATFORM_REIMBURSEMENT: "Vergoeding van TikTok",
};

export const statements = {
  title: "Geld",
  hint: "Wat TikTok per dag afrekent. Kosten staan met een min.",
  empty: "Nog niets afgerekend",
  emptyHint:
    "Een afrekening verschijnt hier vanzelf, een dag nadat de pakketten zijn opgehaald.",
  unread: "De lijst kon niet worden gelezen.",
  sale: "Verkoop",
  fees: "Commissie en kosten",
  shipping: "Verzending",
  adjustment: "Correctie",
  settlement: "Uitbetaling",
  orders: (orders: number) => count(orders, "bestelling", "bestellingen"),
  reading: "regels worden gelezen",
  unreadable: (lines: number) =>
    count(lines, "regel was niet te lezen", "regels waren niet te lezen"),
  payment: (word: string) => payments[word] ?? word,
  kind: (word: string) => kinds[word] ?? word,
  parcels: (numbers: readonly string[]) =>
    numbers.length === 1
      ? `pakket ${numbers[0] ?? ""}`
      : `pakketten ${numbers.join(", ")}`,
  show: "Per bestelling",
  hide: "Inklappen",
  linesUnread: "De regels konden niet worden gelezen.",
  noLines: "Op deze afrekening staat niets.",
  byArticle: "Per artikel",
  units: (units: number) => count(units, "stuk", "stuks"),
  paidByBuyer: (total: string, shipping: string) =>
    `De koper betaalde ${total}, waarvan ${shipping} verzending`,
};

export type StatementsWords = typeof statements;
