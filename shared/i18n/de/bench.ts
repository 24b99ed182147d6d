import { calendarDay, counted, grams } from "../figures.ts";
import type { BenchWords } from "../nl/bench.ts";

const count = counted("de");
const calendar = calendarDay("de");
const weight = grams("de");

export const bench = {
  states: {
    do: "Jetzt",
    good: "Gut",
    stop: "Stopp",
    wait: "Warten",
    ask: "Frage",
    trouble: "Achtung",
  },
  good: {
    counted: (title: string) => title,
    complete: "Alles ist drin",
    sealed: "Paket fertig",
  },
  parcel: (number: string) => `Paket ${number}`,
  units: (units: number) => count(units, "Stück", "Stück"),
  doneOfNeeded: (done: number, needed: number) => `${done} von ${needed}`,
  ofNeeded: (needed: number) => `von ${needed}`,
  bin: (bin: string) => `Fach ${bin}`,
  /** What "no" is called where it is not an answer. */
  answers: { back: "Zurück", done: "Fertig" },
  quantity: { label: "Anzahl", clear: "Löschen", done: "Fertig" },
  capture: {
    typed: {
      serial: "Nicht lesbar? Seriennummer tippen",
      lot: "Nicht lesbar? Charge tippen",
      expiry: "Haltbar bis",
    },
    dateShape: "31-12-2027",
    done: "Fertig",
  },
  marks: {
    serial: (serial: string) => `Seriennr. ${serial}`,
    lot: (lot: string) => `Charge ${lot}`,
    expiresOn: (day: string) => `Bis ${calendar(day)}`,
  },
  fragile: "Zerbrechlich",
  gift: "Geschenk",
  hazmat: "Gefahrgut",
  giftInside: "Mit Geschenk",
  services: {
    express: "Express",
    standard: "Standard",
    economy: "Sparversand",
  },
  lanes: {
    singles: "Ein Stück",
    multis: "Mehrere Stück",
    "label-first": "Label zuerst",
  },
  shipping: { tiktok: "TikTok-Versand", seller: "Eigener Versand" },
  buyerNote: "Wunsch des Käufers",
  contents: "Inhalt",
  noParcel: "Kein Paket offen",
  noParcelHint:
    "Artikel scannen. Das dringendste Paket, das ihn braucht, kommt hierher.",
  scanned: "Gescannt",
  weighed: "Gewogen",
  expected: "Erwartet",
  whatNow: "Was nun",
  nothingExpected: "Kein Artikel",
  noPicture: "Kein Bild",
  scale: "Waage",
  scaleStable: "ruhig",
  scaleMoving: "bewegt sich",
  scaleStatus: {
    ok: "",
    motion: "bewegt sich",
    overload: "zu schwer",
    underload: "unter null",
    "not-zeroed": "nicht auf null",
    fault: "Störung",
    "no-reading": "kein Gewicht",
  },
  scaleSilent: "Keine Waage",
  tooLight: "Zu leicht",
  justRight: "Gut",
  tooHeavy: "Zu schwer",
  expectedWeight: (expected: number, tolerance: number) =>
    `${weight(expected)} ± ${weight(tolerance)}`,
  anyWeight: "jedes Gewicht",
  learnedFrom: (parcels: number) =>
    `gelernt aus ${count(parcels, "Paket", "Paketen")}`,
  fromCatalogue: "aus dem Katalog",
  takeBox: (name: string) => `${name} nehmen`,
  inBox: (name: string) => `In ${name}`,
  expectedNow: "Jetzt erwartet",
  label: "Label",
  labelPreview: "So kommt das Label aus dem Drucker",
  ownLabel: "Label deines eigenen Paketdienstes nehmen",
  labelStates: {
    none: "Noch nicht angefragt",
    asked: "Unterwegs",
    ready: "Liegt bereit",
    refused: "Kommt nicht",
  },
  printStates: {
    none: "",
    waiting: "Wartet auf den Drucker",
    sent: "An den Drucker gesendet",
    printed: "Gedruckt",
    unsure: "Vielleicht gedruckt",
  },
  dropOff: "Hinbringen",
  pickup: (from: string, until: string) => `Abholung ${from}–${until}`,
  trackingEndsIn: "Die Nummer endet auf",
  history: "Gerade eben",
  nothingYet: "Noch nichts gescannt.",
  /** What else a scan may mean. */
  doubts: {
    "ean8-or-upce": "Die 8 Ziffern passen auf EAN-8 und auf UPC-E.",
    "in-store-number":
      "Eigene Nummer eines Geschäfts: Preis oder Gewicht kann darin stecken.",
    "incomplete-gtin": "11 Ziffern: vielleicht fehlt eine.",
    "separator-lost":
      "Charge oder Seriennummer evtl. zu lang gelesen: Scanner einstellen.",
    contradiction: "Der Code widerspricht sich.",
  },
  /** Codes of our own, as people call what they are on. */
  own: {
    badge: "Ausweis",
    tote: (tote: string) => `Wanne ${tote}`,
    box: (code: string) => `Karton ${code}`,
  },
  /** A step that was taken without anything to watch out for. */
  historyDone: "OK",
  historyTones: {
    good: "Gut",
    complete: "Komplett",
    sealed: "Fertig",
    stop: "Stopp",
    ask: "Frage",
    note: "Hinweis",
  },
  sealedCount: (parcels: number) => count(parcels, "Paket", "Pakete"),
  sealedByYou: "von dir gepackt",
  sealedToday: "heute gepackt",
  stillWaiting: "warten noch",
  welcome: "Willkommen",
  signInHint:
    "Ausweis vor den Scanner halten. Keinen dabei? Frag deine Teamleitung.",
  chooseHint: "Oder den Code darunter scannen.",
  supervisorCalled: "Hilfe ist unterwegs",
  compareLabel: "Mit dem Label aus dem Drucker vergleichen.",
} satisfies BenchWords;
