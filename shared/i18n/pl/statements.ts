import { counted } from "../figures.ts";
import type { StatementsWords } from "../nl/statements.ts";

const count = counted("pl");

const payments: Readonly<Record<string, string>> = {
  PAID: "wypłacone",
  PROCESSING: "wypłata w toku",
  FAILED: "wypłata nieudana",
};

const kinds: Readonly<Record<string, string>> = {
  ORDER: "Zamówienie",
  CUSTOMER_COMPENSATION: "Zwrot dla kupującego",
  LOGISTICS_REIMBURSEMENT: "Zwrot od przewoźnika",
  PLATFORM_REIMBURSEMENT: "Zwrot od TikTok",
};

export const statements: StatementsWords = {
  title: "Pieniądze",
  hint: "Co TikTok rozlicza dzień po dniu. Koszty mają minus.",
  empty: "Nic jeszcze nie rozliczono",
  emptyHint: "Rozliczenie pojawi się tu samo, dzień po odbiorze paczek.",
  unread: "Nie udało się odczytać listy.",
  sale: "Sprzedaż",
  fees: "Prowizja i opłaty",
  shipping: "Wysyłka",
  adjustment: "Korekta",
  settlement: "Wypłata",
  orders: (orders) => count(orders, "zamówienie", "zamówienia", "zamówień"),
  reading: "wiersze są odczytywane",
  unreadable: (lines) =>
    count(
      lines,
      "wiersz nieczytelny",
      "wiersze nieczytelne",
      "wierszy nieczytelnych",
    ),
  payment: (word) => payments[word] ?? word,
  kind: (word) => kinds[word] ?? word,
  parcels: (numbers) =>
    numbers.length === 1
      ? `paczka ${numbers[0] ?? ""}`
      : `paczki ${numbers.join(", ")}`,
  show: "Według zamówień",
  hide: "Zwiń",
  linesUnread: "Nie udało się odczytać wierszy.",
  noLines: "Na tym rozliczeniu nic nie ma.",
  byArticle: "Według artykułów",
  units: (units) => count(units, "sztuka", "sztuki", "sztuk"),
  paidByBuyer: (total, shipping) =>
    `Kupujący zapłacił ${total}, w tym ${shipping} wysyłka`,
};
