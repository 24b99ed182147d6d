import { calendarDay, counted, grams } from "../figures.ts";

const count = counted("nl");
const calendar = calendarDay("nl");
const weight = grams("nl");

/** The bench and its sign-in. */
export const bench = {
  /** The one word that goes with a band's colour and shape. */
  states: {
    do: "Nu",
    good: "Goed",
    stop: "Stop",
    wait: "Wacht",
    ask: "Vraag",
    trouble: "Let op",
  },
  good: {
    counted: (title: string) => title,
    complete: "Alles zit erin",
    sealed: "Pakket klaar",
  },
  parcel: (number: string) => `Pakket ${number}`,
  units: (units: number) => count(units, "stuk", "stuks"),
  doneOfNeeded: (done: number, needed: number) => `${done} van ${needed}`,
  ofNeeded: (needed: number) => `van ${needed}`,
  bin: (bin: string) => `Vak ${bin}`,
  /** What "no" is called where it is not an answer. */
  answers: { back: "Terug", done: "Klaar" },
  quantity: { label: "Aantal", clear: "Wis", done: "Klaar" },
  capture: {
    typed: {
      serial: "Niet te scannen? Typ het serienummer",
      lot: "Niet te scannen? Typ het batchnummer",
      expiry: "Houdbaar tot",
    },
    dateShape: "31-12-2027",
    done: "Klaar",
  },
  marks: {
    serial: (serial: string) => `Serienr. ${serial}`,
    lot: (lot: string) => `Batch ${lot}`,
    expiresOn: (day: string) => `Tot ${calendar(day)}`,
  },
  fragile: "Breekbaar",
  gift: "Cadeau",
  hazmat: "Gevaarlijke stof",
  giftInside: "Met cadeau",
  services: { express: "Express", standard: "Standaard", economy: "Voordelig" },
  lanes: {
    singles: "Een stuk",
    multis: "Meer stuks",
    "label-first": "Label eerst",
  },
  shipping: { tiktok: "TikTok-verzending", seller: "Eigen verzending" },
  buyerNote: "Wens van de koper",
  contents: "Inhoud",
  noParcel: "Geen pakket open",
  noParcelHint:
    "Scan een artikel. Het dringendste pakket dat het nodig heeft, komt hier.",
  scanned: "Gescand",
  weighed: "Gewogen",
  expected: "Verwacht",
  whatNow: "Wat nu",
  nothingExpected: "Geen artikel",
  noPicture: "Geen foto",
  scale: "Weegschaal",
  scaleStable: "stabiel",
  scaleMoving: "beweegt",
  scaleStatus: {
    ok: "",
    motion: "beweegt",
    overload: "te zwaar",
    underload: "onder nul",
    "not-zeroed": "niet op nul",
    fault: "storing",
    "no-reading": "geen gewicht",
  },
  scaleSilent: "Geen weegschaal",
  tooLight: "Te licht",
  justRight: "Goed",
  tooHeavy: "Te zwaar",
  expectedWeight: (expected: number, tolerance: number) =>
    `${weight(expected)} ± ${weight(tolerance)}`,
  anyWeight: "elk gewicht",
  learnedFrom: (parcels: number) =>
    `geleerd van ${count(parcels, "pakket", "pakketten")}`,
  fromCatalogue: "uit de catalogus",
  takeBox: (name: string) => `Neem ${name}`,
  inBox: (name: string) => `In ${name}`,
  expectedNow: "Nu verwacht",
  label: "Label",
  labelPreview: "Zo komt het label uit de printer",
  ownLabel: "Neem een label van je eigen vervoerder",
  labelStates: {
    none: "Nog niet aangevraagd",
    asked: "Onderweg",
    ready: "Staat klaar",
    refused: "Komt niet",
  },
  printStates: {
    none: "",
    waiting: "Wacht op de printer",
    sent: "Verstuurd naar de printer",
    printed: "Geprint",
    unsure: "Misschien geprint",
  },
  dropOff: "Wegbrengen",
  pickup: (from: string, until: string) => `Ophalen ${from}–${until}`,
  trackingEndsIn: "Het nummer eindigt op",
  history: "Net gebeurd",
  nothingYet: "Nog niets gescand.",
  /** What else a scan may mean. */
  doubts: {
    "ean8-or-upce": "De 8 cijfers passen op een EAN-8 en op een UPC-E.",
    "in-store-number":
      "Een eigen nummer van een winkel: er kan prijs of gewicht in zitten.",
    "incomplete-gtin": "11 cijfers: er ontbreekt er misschien een.",
    "separator-lost":
      "Lot of serienummer kan te lang gelezen zijn: stel de scanner in.",
    contradiction: "De code spreekt zichzelf tegen.",
  },
  /** Codes of our own, as people call what they are on. */
  own: {
    badge: "Badge",
    tote: (tote: string) => `Bak ${tote}`,
    box: (code: string) => `Doos ${code}`,
  },
  /** A step that was taken without anything to watch out for. */
  historyDone: "Oké",
  historyTones: {
    good: "Goed",
    complete: "Compleet",
    sealed: "Klaar",
    stop: "Stop",
    ask: "Vraag",
    note: "Let op",
  },
  sealedCount: (parcels: number) => count(parcels, "pakket", "pakketten"),
  sealedByYou: "door jou ingepakt",
  sealedToday: "vandaag ingepakt",
  stillWaiting: "wachten nog",
  welcome: "Welkom",
  signInHint:
    "Houd je badge voor de scanner. Geen badge bij je? Vraag je teamleider.",
  chooseHint: "Of scan de code eronder.",
  supervisorCalled: "Hulp is onderweg",
  compareLabel: "Vergelijk met het label uit de printer.",
};

export type BenchWords = typeof bench;
