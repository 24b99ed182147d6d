import type { ReturnQuestion } from "../../contract/returns-view.ts";
import { counted } from "../figures.ts";
import type { ReturnsWords } from "../nl/returns.ts";

const count = counted("de");

const statuses: Readonly<Record<string, string>> = {
  RETURN_OR_REFUND_REQUEST_PENDING: "wartet auf Antwort",
  AWAITING_BUYER_SHIP: "der Käufer muss noch senden",
  BUYER_SHIPPED_ITEM: "auf dem Rückweg",
  AWAITING_BUYER_RESPONSE: "der Käufer muss noch antworten",
  REPLACEMENT_REQUEST_PENDING: "wartet auf Antwort",
};

const questions: Readonly<Record<ReturnQuestion, string>> = {
  refund: "Geld zurück ohne Retoure?",
  return: "Darf es zurück?",
  "received-package": "Ist es gut angekommen?",
  replacement: "Ein anderes schicken?",
};

export const returns: ReturnsWords = {
  title: "Retouren",
  hint: "Was Käufer zurückschicken. Antwortet niemand, entscheidet TikTok.",
  empty: "Niemand schickt etwas zurück",
  emptyHint: "Eine neue Retoure erscheint hier von selbst.",
  unread: "Die Liste konnte nicht gelesen werden.",
  question: (asked) => questions[asked],
  status: (word) => statuses[word] ?? word,
  units: (units) => count(units, "Stück", "Stück"),
  parcels: (numbers) =>
    numbers.length === 1
      ? `Paket ${numbers[0] ?? ""}`
      : `Pakete ${numbers.join(", ")}`,
  order: (id) => `Bestellung ${id}`,
  buyerSays: (reason) => `Käufer: ${reason}`,
  answerIn: (time) => `noch ${time} zum Antworten`,
  late: "die Zeit zum Antworten ist vorbei",
  noDeadline: "TikTok nennt keine Zeit",
  answered: "Deine Antwort ist unterwegs",
  approve: "Einverstanden",
  reject: "Ablehnen",
  why: "Warum lehnst du ab?",
  asking: "TikTok wird nach den Gründen gefragt",
  comment: "Bemerkung",
  photos: "Fotos",
  photosAdded: (photos) => count(photos, "Foto", "Fotos"),
  adding: "Fotos werden gespeichert",
  confirmReject: "Aus diesem Grund ablehnen",
  back: "Zurück",
};
