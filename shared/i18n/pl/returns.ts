import type { ReturnQuestion } from "../../contract/returns-view.ts";
import { counted } from "../figures.ts";
import type { ReturnsWords } from "../nl/returns.ts";

const count = counted("pl");

const statuses: Readonly<Record<string, string>> = {
  RETURN_OR_REFUND_REQUEST_PENDING: "czeka na odpowiedź",
  AWAITING_BUYER_SHIP: "kupujący musi odesłać",
  BUYER_SHIPPED_ITEM: "wraca do nas",
  AWAITING_BUYER_RESPONSE: "kupujący musi odpowiedzieć",
  REPLACEMENT_REQUEST_PENDING: "czeka na odpowiedź",
};

const questions: Readonly<Record<ReturnQuestion, string>> = {
  refund: "Zwrot pieniędzy bez odsyłania?",
  return: "Czy można odesłać?",
  "received-package": "Czy dotarło w porządku?",
  replacement: "Wysłać inny?",
};

export const returns: ReturnsWords = {
  title: "Zwroty",
  hint: "Co odsyłają kupujący. Bez odpowiedzi decyduje TikTok.",
  empty: "Nikt nic nie odsyła",
  emptyHint: "Nowy zwrot pojawi się tu sam.",
  unread: "Nie udało się odczytać listy.",
  question: (asked) => questions[asked],
  status: (word) => statuses[word] ?? word,
  units: (units) => count(units, "sztuka", "sztuki", "sztuk"),
  parcels: (numbers) =>
    numbers.length === 1
      ? `paczka ${numbers[0] ?? ""}`
      : `paczki ${numbers.join(", ")}`,
  order: (id) => `zamówienie ${id}`,
  buyerSays: (reason) => `Kupujący: ${reason}`,
  answerIn: (time) => `na odpowiedź zostało: ${time}`,
  late: "czas na odpowiedź minął",
  noDeadline: "TikTok nie podaje czasu",
  answered: "Twoja odpowiedź jest w drodze",
  approve: "Zgoda",
  reject: "Odmów",
  why: "Dlaczego odmawiasz?",
  asking: "Pytamy TikToka o powody",
  comment: "Uwagi",
  photos: "Zdjęcia",
  photosAdded: (photos) => count(photos, "zdjęcie", "zdjęcia", "zdjęć"),
  adding: "Zapisujemy zdjęcia",
  confirmReject: "Odmów z tego powodu",
  back: "Wstecz",
};
