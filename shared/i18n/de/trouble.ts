import { counted } from "../figures.ts";
import type { TroubleWords } from "../trouble-words.ts";

const count = counted("de");

export const trouble: TroubleWords = {
  settle: [
    "Ein anderes holen",
    "Auf Ware warten lassen",
    "Teamleitung entscheidet",
  ],
  settleHints: [
    "Das Paket bleibt offen.",
    "Die Kiste kommt ins Warteregal.",
    "Jetzt, mit dem Ausweis.",
  ],
  unit: ["Noch nicht gescannt", "Schon im Paket"],
  unitHints: ["Es war in der Hand.", "Es zählt nicht mehr mit."],
  reasons: {
    "paper-jam": "Papierstau",
    unreadable: "Nicht lesbar",
    lost: "Verloren",
    other: "Etwas anderes",
  },
  decisions: {
    release: "Ware ist wieder da",
    "ship-without": "Ohne das Fehlende senden",
    "cancel-lines": "Das Fehlende stornieren",
    "cancel-order": "Ganze Bestellung stornieren",
  },
  decisionHints: {
    release: "Es geht weiter mit dem, was im Paket liegt.",
    "ship-without": "Der Rest wird ein eigenes Paket und wartet.",
    "cancel-lines": "Zählt als Storno durch den Verkäufer.",
    "cancel-order": "Zählt als Storno durch den Verkäufer.",
  },
  chooseLine: {
    short: {
      title: "Von welchem Artikel ist zu wenig da?",
      follows: "Unten wählen oder den Artikel scannen.",
    },
    damaged: {
      title: "Welcher Artikel ist beschädigt?",
      follows: "Unten wählen oder den Artikel scannen.",
    },
  },
  chooseUnit: (title) => ({
    title: "Welches Stück ist beschädigt?",
    follows: `${title}: noch nicht gescannt oder schon im Paket?`,
  }),
  settleTrouble: (kind, title, missing) =>
    kind === "short"
      ? {
          title: `${count(missing, "Stück", "Stück")} ${title} zu wenig`,
          follows: "Ist noch etwas da? Erst scannen, dann wählen.",
        }
      : {
          title: `${title} zur beschädigten Ware legen`,
          follows:
            "Notiert. Wählen, wie es weitergeht, oder ein anderes scannen.",
        },
  chooseReason: {
    reprint: {
      title: "Warum das Label noch einmal?",
      follows: "Das alte Label kommt weg.",
    },
    "void-label": {
      title: "Warum gilt das Label nicht mehr?",
      follows: "Vom Paket abziehen. Es kommt ein neues.",
    },
  },
  held: {
    title: "Angehalten",
    hint: "Pakete, die warten: warum, und wo die Kiste steht.",
    unread: "Die Liste konnte nicht gelesen werden.",
    empty: "Nichts ist angehalten",
    emptyHint: "Was nicht weiter kann, erscheint hier von selbst.",
    parcel: (number) => `Paket ${number}`,
    since: (ago) => `seit ${ago}`,
    where: {
      shelves: "Noch nichts gepackt",
      "hold-shelf": "Im Warteregal",
      bench: "Jetzt an einem Packplatz",
    },
    inBox: (done, needed) => `${done} von ${needed} im Paket`,
    leavesIn: (time) => `geht in ${time}`,
    late: "zu spät",
    underWay: "Wartet auf die Antwort von TikTok",
    calls: (station, parcel) =>
      parcel === null
        ? `${station} ruft Hilfe`
        : `${station} ruft Hilfe bei Paket ${parcel}`,
  },
  decideHeld: (says, approved) => ({
    title: approved
      ? "Was passiert mit diesem Paket?"
      : "Teamleitung bitten, den Ausweis zu scannen",
    follows: says,
  }),
};
