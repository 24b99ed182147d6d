import { counted } from "../figures.ts";
import type { MessagesWords } from "../nl/messages.ts";

const count = counted("pl");

export const messages: MessagesWords = {
  outbox: {
    title: "Komunikaty do TikToka",
    hint: "Co trzeba jeszcze wysłać i co się nie udało.",
    empty: "Wszystko wysłane",
    emptyHint: "Bez internetu komunikaty same tu czekają.",
    unread: "Nie udało się odczytać listy.",
    kinds: {
      ship: "Zgłoszenie wysyłki",
      "buy-package": "Zakup etykiety w TikToku",
      "fetch-label": "Pobranie etykiety",
      "answer-cancellation": "Odpowiedź na anulowanie",
      "answer-return": "Odpowiedź na zwrot",
      "buy-label": "Zakup etykiety u przewoźnika",
      "fetch-carrier-label": "Pobranie etykiety przewoźnika",
      "void-label": "Anulowanie etykiety u przewoźnika",
      "mark-shipped": "Zgłoszenie nadania",
      "correct-shipping": "Poprawa numeru przesyłki",
      "split-order": "Podział zamówienia",
      "combine-packages": "Łączenie paczek",
      "uncombine-package": "Rozdzielenie paczki",
      "cancel-units": "Anulowanie z braku towaru",
    },
    parcel: (number) => `paczka ${number}`,
    states: {
      due: "czeka",
      "in-flight": "w drodze",
      failed: "spróbujemy ponownie",
      "given-up": "zatrzymano",
    },
    attempts: (tries) => count(tries, "próba", "próby", "prób"),
    since: (ago) => `od: ${ago}`,
    nextAt: (time) => `następna próba o ${time}`,
    reference: (requestId) => `Znak dla TikToka: ${requestId}`,
    retry: "Spróbuj teraz",
    giveUp: "Nie próbuj więcej",
  },
  cancellations: {
    title: "Anulowania",
    hint: "Kupujący, którzy chcą anulować. Bez odpowiedzi decyduje TikTok.",
    empty: "Nikt nie chce anulować",
    emptyHint: "Nowa prośba pojawi się tu sama.",
    unread: "Nie udało się odczytać listy.",
    parcels: (numbers) =>
      numbers.length === 1
        ? `Paczka ${numbers[0] ?? ""}`
        : `Paczki ${numbers.join(", ")}`,
    noParcel: "Jeszcze bez paczki",
    order: (id) => `Zamówienie ${id}`,
    answerIn: (time) => `na odpowiedź zostało: ${time}`,
    late: "czas na odpowiedź minął",
    noDeadline: "TikTok nie podaje czasu",
    answered: "Twoja odpowiedź jest w drodze",
    approve: "Pozwól anulować",
    reject: "Odmów",
    why: "Dlaczego odmawiasz?",
    asking: "Pytamy TikToka o powody",
    confirmReject: "Odmów z tego powodu",
    back: "Wstecz",
  },
};
