import type { ReturnQuestion } from "../../contract/returns-view.ts";
import { counted } from "../figures.ts";

const count = counted("nl");

const statuses: Readonly<Record<string, string>> = {
  RETURN_OR_REFUND_REQUEST_PENDING: "wacht op antwoord",
  AWAITING_BUYER_SHIP: "koper moet nog versturen",
  BUYER_SHIPPED_ITEM: "onderweg terug",
  AWAITING_BUYER_RESPONSE: "koper moet nog antwoorden",
  REPLACEMENT_REQUEST_PENDING: "wacht op antwoord",
};

const questions: Readonly<Record<ReturnQuestion, string>> = {
  refund: "Geld terug zonder retour?",
  return: "Mag het terug?",
  "received-package": "Is het goed aangekomen?",
  replacement: "Een ander sturen?",
};

export const returns = {
  title: "Retouren",
  hint: "Wat kopers terugsturen. Antwoordt niemand, dan beslist TikTok.",
  empty: "Niemand stuurt iets terug",
  emptyHint: "Een nieuwe retour verschijnt hier vanzelf.",
  unread: "De lijst kon niet worden gelezen.",
  question: (asked: ReturnQuestion) => questions[asked],
  status: (word: string) => statuses[word] ?? word,
  units: (units: number) => count(units, "stuk", "stuks"),
  parcels: (numbers: readonly string[]) =>
    numbers.length === 1
      ? `pakket ${numbers[0] ?? ""}`
      : `pakketten ${numbers.join(", ")}`,
  order: (id: string) => `bestelling ${id}`,
  buyerSays: (reason: string) => `Koper: ${reason}`,
  answerIn: (time: string) => `nog ${time} om te antwoorden`,
  late: "de tijd om te antwoorden is voorbij",
  noDeadline: "TikTok noemt geen tijd",
  answered: "Je antwoord is onderweg",
  approve: "Akkoord",
  reject: "Afwijzen",
  why: "Waarom wijs je het af?",
  asking: "TikTok wordt om de redenen gevraagd",
  comment: "Toelichting",
  photos: "Foto's",
  photosAdded: (photos: number) => count(photos, "foto", "foto's"),
  adding: "Foto's worden bewaard",
  confirmReject: "Afwijzen om deze reden",
  back: "Terug",
};

export type ReturnsWords = typeof returns;
