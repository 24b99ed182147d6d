import { counted } from "../figures.ts";
import type { HandoverWords } from "../nl/handover.ts";

const count = counted("de");

/** The courier's visit. */
export const handover = {
  title: "Übergabe",
  boxes: (boxes) => count(boxes, "Karton", "Kartons"),
  states: { do: "Jetzt", good: "Gut", stop: "Stopp", ask: "Frage" },
  signIn: "Ausweis scannen",
  signInFollows: "Dann kannst du dem Fahrer Kartons mitgeben.",
  nobodyHere: "Ersten Karton für den Fahrer scannen",
  nobodyHereFollows: "Der erste Karton sagt, wessen Rollbehälter das ist.",
  scanNext: (carrier) => `Nächsten Karton für ${carrier} scannen`,
  allIn: (carrier) => `Alles für ${carrier} ist dabei`,
  allInFollows: "Lass den Fahrer unterschreiben.",
  stillHere: (boxes) =>
    `${count(boxes, "Karton steht", "Kartons stehen")} noch hier.`,
  inCage: (parcel) => `Paket ${parcel} ist im Rollbehälter`,
  inCageFollows: (boxes, carrier) =>
    `${count(boxes, "Karton", "Kartons")} für ${carrier}`,
  takeItOut: (parcel) => `Paket ${parcel} aus dem Rollbehälter nehmen`,
  takeItOutFollows: (why) => `Danach sein Label scannen: ${why}.`,
  takenOut: (parcel) => `Paket ${parcel} ist heraus`,
  takenOutFollows: (why) => `Beiseitestellen: ${why}.`,
  letGo: "Darf es trotzdem mit?",
  cages: "Nach Zusteller",
  noCages: "Es steht nichts bereit.",
  here: "Jetzt hier",
  takeOut: "Darf nicht mit",
  why: {
    cancelled: "storniert",
    "cancel-requested": "Käufer will stornieren",
    "on-hold": "bei TikTok angehalten",
    "address-changed": "Adresse geändert",
  },
  where: {
    bench: "steht am Packplatz",
    cage: "liegt im Rollbehälter: herausnehmen",
  },
  missing: "Noch nicht im Rollbehälter",
  past: "Frühere Abholungen",
  signed: "unterschrieben",
  notSigned: "nicht unterschrieben",
  openPaper: "Beleg",
  sign: {
    title: (carrier) => `Fahrer von ${carrier}: hier unterschreiben`,
    pad: "Feld für die Unterschrift",
    clear: "Neu unterschreiben",
    back: "Noch nicht fertig",
    finish: "Abschließen",
    unsigned: "Ohne Unterschrift abschließen",
    busy: "Beleg wird erstellt",
  },
  paper: {
    title: (carrier) => `Übergabe an ${carrier}`,
    when: (day, from, until) => `${day}, von ${from} bis ${until}`,
    where: (station, operator) => `${station}, ${operator}`,
    parcel: "Paket",
    tracking: "Sendungsnummer",
    at: "Übergeben um",
    left: (boxes) => `Nicht dabei: ${count(boxes, "Karton", "Kartons")}`,
    signature: (carrier) => `Unterschrift des Fahrers (${carrier})`,
    unsigned: "Nicht unterschrieben.",
  },
} satisfies HandoverWords;
