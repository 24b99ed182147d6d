import { counted } from "../figures.ts";
import type { TroubleWords } from "../trouble-words.ts";

const count = counted("nl");

export const trouble: TroubleWords = {
  settle: [
    "Een ander halen",
    "Laten wachten op voorraad",
    "Teamleider beslist",
  ],
  settleHints: [
    "Het pakket blijft open.",
    "De doos gaat naar de wachtplank.",
    "Nu, met de badge.",
  ],
  unit: ["Nog niet gescand", "Al in de doos"],
  unitHints: ["Het was in je hand.", "Het wordt niet meer meegeteld."],
  reasons: {
    "paper-jam": "Papier vastgelopen",
    unreadable: "Niet leesbaar",
    lost: "Kwijt",
    other: "Iets anders",
  },
  decisions: {
    release: "Voorraad is er weer",
    "ship-without": "Versturen zonder wat ontbreekt",
    "cancel-lines": "Ontbrekende annuleren",
    "cancel-order": "Hele bestelling annuleren",
  },
  decisionHints: {
    release: "Het pakket gaat verder met wat in de doos ligt.",
    "ship-without": "De rest wordt een eigen pakket dat wacht.",
    "cancel-lines": "Telt mee als annulering door de verkoper.",
    "cancel-order": "Telt mee als annulering door de verkoper.",
  },
  chooseLine: {
    short: {
      title: "Van welk artikel is er te weinig?",
      follows: "Kies hieronder, of scan het artikel.",
    },
    damaged: {
      title: "Welk artikel is beschadigd?",
      follows: "Kies hieronder, of scan het artikel.",
    },
  },
  chooseUnit: (title) => ({
    title: "Welk stuk is beschadigd?",
    follows: `${title}: nog niet gescand, of al in de doos?`,
  }),
  settleTrouble: (kind, title, missing) =>
    kind === "short"
      ? {
          title: `${count(missing, "stuk", "stuks")} ${title} te weinig`,
          follows: "Is er nog iets van? Scan dat eerst. Kies daarna.",
        }
      : {
          title: `Leg ${title} bij de schade`,
          follows: "Genoteerd. Kies wat er nu gebeurt, of scan een ander.",
        },
  chooseReason: {
    reprint: {
      title: "Waarom moet het label opnieuw?",
      follows: "Het oude label gaat weg.",
    },
    "void-label": {
      title: "Waarom geldt het label niet meer?",
      follows: "Haal het van de doos. Er komt een nieuw label.",
    },
  },
  held: {
    title: "Vastgehouden",
    hint: "Pakketten die wachten, met waarom en waar de doos staat.",
    unread: "De lijst kon niet worden gelezen.",
    empty: "Niets wordt vastgehouden",
    emptyHint: "Wat niet verder kan, verschijnt hier vanzelf.",
    parcel: (number) => `Pakket ${number}`,
    since: (ago) => `sinds ${ago}`,
    where: {
      shelves: "Nog niets ingepakt",
      "hold-shelf": "Op de wachtplank",
      bench: "Nu op een tafel",
    },
    inBox: (done, needed) => `${done} van ${needed} in de doos`,
    leavesIn: (time) => `vertrekt over ${time}`,
    late: "te laat",
    underWay: "Wacht op antwoord van TikTok",
    calls: (station, parcel) =>
      parcel === null
        ? `${station} roept hulp`
        : `${station} roept hulp bij pakket ${parcel}`,
  },
  decideHeld: (says, approved) => ({
    title: approved
      ? "Wat gebeurt er met dit pakket?"
      : "Laat je teamleider de badge scannen",
    follows: says,
  }),
};
