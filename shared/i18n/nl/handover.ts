import { counted } from "../figures.ts";

const count = counted("nl");

/** Het bezoek van de koerier. */
export const handover = {
  title: "Overdracht",
  boxes: (boxes: number) => count(boxes, "doos", "dozen"),
  states: { do: "Nu", good: "Goed", stop: "Stop", ask: "Vraag" },
  signIn: "Scan je badge",
  signInFollows: "Dan kun je dozen aan de koerier meegeven.",
  nobodyHere: "Scan de eerste doos voor de koerier",
  nobodyHereFollows: "De eerste doos zegt van welke vervoerder de kooi is.",
  scanNext: (carrier: string) => `Scan de volgende doos voor ${carrier}`,
  allIn: (carrier: string) => `Alles voor ${carrier} is mee`,
  allInFollows: "Laat de chauffeur tekenen.",
  stillHere: (boxes: number) =>
    `Nog ${count(boxes, "doos staat", "dozen staan")} hier.`,
  inCage: (parcel: string) => `Pakket ${parcel} in de kooi`,
  inCageFollows: (boxes: number, carrier: string) =>
    `${count(boxes, "doos", "dozen")} voor ${carrier}`,
  takeItOut: (parcel: string) => `Haal pakket ${parcel} uit de kooi`,
  takeItOutFollows: (why: string) => `Scan daarna zijn label: ${why}.`,
  takenOut: (parcel: string) => `Pakket ${parcel} is uit de kooi`,
  takenOutFollows: (why: string) => `Zet het apart: ${why}.`,
  letGo: "Mag het toch mee?",
  cages: "Per vervoerder",
  noCages: "Er staat niets klaar.",
  here: "Nu hier",
  takeOut: "Mag niet mee",
  why: {
    cancelled: "geannuleerd",
    "cancel-requested": "koper wil annuleren",
    "on-hold": "staat bij TikTok in de wacht",
    "address-changed": "adres gewijzigd",
  },
  where: {
    bench: "staat bij de tafel",
    cage: "ligt in de kooi: haal eruit",
  },
  missing: "Nog niet in de kooi",
  past: "Eerdere bezoeken",
  signed: "getekend",
  notSigned: "niet getekend",
  openPaper: "Papier",
  sign: {
    title: (carrier: string) => `Chauffeur van ${carrier}: teken hier`,
    pad: "Vlak voor de handtekening",
    clear: "Opnieuw tekenen",
    back: "Nog niet klaar",
    finish: "Afronden",
    unsigned: "Zonder handtekening afronden",
    busy: "Papier maken",
  },
  paper: {
    title: (carrier: string) => `Overdracht aan ${carrier}`,
    when: (day: string, from: string, until: string) =>
      `${day}, van ${from} tot ${until}`,
    where: (station: string, operator: string) => `${station}, ${operator}`,
    parcel: "Pakket",
    tracking: "Trackingnummer",
    at: "In de kooi",
    left: (boxes: number) => `Niet mee: ${count(boxes, "doos", "dozen")}`,
    signature: (carrier: string) =>
      `Handtekening van de chauffeur (${carrier})`,
    unsigned: "Niet getekend.",
  },
};

export type HandoverWords = typeof handover;
