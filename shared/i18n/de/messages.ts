import { counted } from "../figures.ts";
import type { MessagesWords } from "../nl/messages.ts";

const count = counted("de");

export const messages: MessagesWords = {
  outbox: {
    title: "Meldungen an TikTok",
    hint: "Was noch gesendet werden muss und was nicht geklappt hat.",
    empty: "Alles ist gesendet",
    emptyHint: "Ohne Internet warten Meldungen hier von selbst.",
    unread: "Die Liste konnte nicht gelesen werden.",
    kinds: {
      ship: "Versand anmelden",
      "buy-package": "Label bei TikTok kaufen",
      "fetch-label": "Label holen",
      "answer-cancellation": "Antwort auf Stornierung",
      "answer-return": "Antwort auf Retoure",
      "buy-label": "Label beim Paketdienst kaufen",
      "fetch-carrier-label": "Label des Paketdienstes holen",
      "void-label": "Label beim Paketdienst stornieren",
      "mark-shipped": "Versand melden",
      "correct-shipping": "Sendungsnummer berichtigen",
      "split-order": "Bestellung teilen",
      "combine-packages": "Pakete zusammenlegen",
      "uncombine-package": "Paket wieder trennen",
      "cancel-units": "Storno wegen fehlender Ware",
    },
    parcel: (number) => `Paket ${number}`,
    states: {
      due: "wartet",
      "in-flight": "unterwegs",
      failed: "wird nochmal versucht",
      "given-up": "beendet",
    },
    attempts: (tries) => count(tries, "Versuch", "Versuche"),
    since: (ago) => `seit ${ago}`,
    nextAt: (time) => `nächster Versuch um ${time}`,
    reference: (requestId) => `Kennzeichen für TikTok: ${requestId}`,
    retry: "Jetzt versuchen",
    giveUp: "Nicht mehr versuchen",
  },
  cancellations: {
    title: "Stornierungen",
    hint: "Käufer, die stornieren wollen. Antwortet niemand, entscheidet TikTok.",
    empty: "Niemand will stornieren",
    emptyHint: "Eine neue Anfrage erscheint hier von selbst.",
    unread: "Die Liste konnte nicht gelesen werden.",
    parcels: (numbers) =>
      numbers.length === 1
        ? `Paket ${numbers[0] ?? ""}`
        : `Pakete ${numbers.join(", ")}`,
    noParcel: "Noch kein Paket",
    order: (id) => `Bestellung ${id}`,
    answerIn: (time) => `noch ${time} zum Antworten`,
    late: "die Zeit zum Antworten ist vorbei",
    noDeadline: "TikTok nennt keine Zeit",
    answered: "Deine Antwort ist unterwegs",
    approve: "Stornierung erlauben",
    reject: "Ablehnen",
    why: "Warum lehnst du ab?",
    asking: "TikTok wird nach den Gründen gefragt",
    confirmReject: "Aus diesem Grund ablehnen",
    back: "Zurück",
  },
};
