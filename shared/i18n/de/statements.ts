import { counted } from "../figures.ts";
import type { StatementsWords } from "../nl/statements.ts";

const count = counted("de");

const payments: Readonly<Record<string, string>> = {
  PAID: "ausgezahlt",
  PROCESSING: "Auszahlung läuft",
  FAILED: "Auszahlung fehlgeschlagen",
};

const kinds: Readonly<Record<string, string>> = {
  ORDER: "Bestellung",
  CUSTOMER_COMPENSATION: "Erstattung an den Käufer",
  LOGISTICS_REIMBURSEMENT: "Erstattung vom Versender",
  PLATFORM_REIMBURSEMENT: "Erstattung von TikTok",
};

export const statements: StatementsWords = {
  title: "Geld",
  hint: "Was TikTok Tag für Tag abrechnet. Kosten stehen mit Minus.",
  empty: "Noch nichts abgerechnet",
  emptyHint:
    "Eine Abrechnung erscheint hier von selbst, einen Tag nach der Abholung.",
  unread: "Die Liste war nicht lesbar.",
  sale: "Verkauf",
  fees: "Provision und Gebühren",
  shipping: "Versand",
  adjustment: "Korrektur",
  settlement: "Auszahlung",
  orders: (orders) => count(orders, "Bestellung", "Bestellungen"),
  reading: "Zeilen werden gelesen",
  unreadable: (lines) =>
    count(lines, "Zeile war nicht lesbar", "Zeilen waren nicht lesbar"),
  payment: (word) => payments[word] ?? word,
  kind: (word) => kinds[word] ?? word,
  parcels: (numbers) =>
    numbers.length === 1
      ? `Paket ${numbers[0] ?? ""}`
      : `Pakete ${numbers.join(", ")}`,
  show: "Je Bestellung",
  hide: "Schließen",
  linesUnread: "Die Zeilen waren nicht lesbar.",
  noLines: "Auf dieser Abrechnung steht nichts.",
  byArticle: "Je Artikel",
  units: (units) => count(units, "Stück", "Stück"),
  paidByBuyer: (total, shipping) =>
    `Der Käufer zahlte ${total}, davon ${shipping} Versand`,
};
