import { counted } from "../figures.ts";

const count = counted("nl");

/** The supervisor's two lists: what TikTok still has to be told, and who wants to cancel. */
export const messages = {
  outbox: {
    title: "Berichten aan TikTok",
    hint: "Wat nog verstuurd moet worden, en wat niet is gelukt.",
    empty: "Alles is verstuurd",
    emptyHint: "Zonder internet wachten berichten hier vanzelf.",
    unread: "De lijst kon niet worden gelezen.",
    kinds: {
      ship: "Verzending aanmelden",
      "buy-package": "Label kopen bij TikTok",
      "fetch-label": "Label ophalen",
      "answer-cancellation": "Antwoord op annulering",
      "answer-return": "Antwoord op retour",
      "buy-label": "Label kopen bij de vervoerder",
      "fetch-carrier-label": "Label van de vervoerder ophalen",
      "void-label": "Label bij de vervoerder annuleren",
      "mark-shipped": "Verzending melden",
      "correct-shipping": "Trackingnummer verbeteren",
      "split-order": "Bestelling splitsen",
      "combine-packages": "Pakketten samenvoegen",
      "uncombine-package": "Pakket weer uit elkaar halen",
      "cancel-units": "Annuleren wegens geen voorraad",
    } as Readonly<Record<string, string>>,
    parcel: (number: string) => `pakket ${number}`,
    states: {
      due: "wacht",
      "in-flight": "onderweg",
      failed: "wordt opnieuw geprobeerd",
      "given-up": "gestopt",
    },
    attempts: (tries: number) => count(tries, "poging", "pogingen"),
    since: (ago: string) => `sinds ${ago}`,
    nextAt: (time: string) => `volgende poging om ${time}`,
    reference: (requestId: string) => `Kenmerk voor TikTok: ${requestId}`,
    retry: "Nu proberen",
    giveUp: "Niet meer proberen",
  },
  cancellations: {
    title: "Annuleringen",
    hint: "Kopers die willen annuleren. Antwoordt niemand, dan beslist TikTok.",
    empty: "Niemand wil annuleren",
    emptyHint: "Een nieuw verzoek verschijnt hier vanzelf.",
    unread: "De lijst kon niet worden gelezen.",
    parcels: (numbers: readonly string[]) =>
      numbers.length === 1
        ? `Pakket ${numbers[0] ?? ""}`
        : `Pakketten ${numbers.join(", ")}`,
    noParcel: "Nog geen pakket",
    order: (id: string) => `Bestelling ${id}`,
    answerIn: (time: string) => `nog ${time} om te antwoorden`,
    late: "de tijd om te antwoorden is voorbij",
    noDeadline: "TikTok noemt geen tijd",
    answered: "Je antwoord is onderweg",
    approve: "Annuleren toestaan",
    reject: "Afwijzen",
    why: "Waarom wijs je het af?",
    asking: "TikTok wordt om de redenen gevraagd",
    confirmReject: "Afwijzen om deze reden",
    back: "Terug",
  },
};

export type MessagesWords = typeof messages;
