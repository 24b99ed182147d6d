import { calendarDay, counted, grams } from "../figures.ts";
import type { BenchWords } from "../nl/bench.ts";

const count = counted("pl");
const calendar = calendarDay("pl");
const weight = grams("pl");

export const bench = {
  states: {
    do: "Teraz",
    good: "Dobrze",
    stop: "Stop",
    wait: "Czekaj",
    ask: "Pytanie",
    trouble: "Uwaga",
  },
  good: {
    counted: (title: string) => title,
    complete: "Wszystko jest w środku",
    sealed: "Paczka gotowa",
  },
  parcel: (number: string) => `Paczka ${number}`,
  units: (units: number) => count(units, "sztuka", "sztuki", "sztuk"),
  doneOfNeeded: (done: number, needed: number) => `${done} z ${needed}`,
  ofNeeded: (needed: number) => `z ${needed}`,
  bin: (bin: string) => `Miejsce ${bin}`,
  /** What "no" is called where it is not an answer. */
  answers: { back: "Wstecz", done: "Gotowe" },
  quantity: { label: "Liczba", clear: "Usuń", done: "Gotowe" },
  capture: {
    typed: {
      serial: "Nie da się zeskanować? Wpisz numer seryjny",
      lot: "Nie da się zeskanować? Wpisz numer partii",
      expiry: "Ważne do",
    },
    dateShape: "31-12-2027",
    done: "Gotowe",
  },
  marks: {
    serial: (serial: string) => `Nr seryjny ${serial}`,
    lot: (lot: string) => `Partia ${lot}`,
    expiresOn: (day: string) => `Do ${calendar(day)}`,
  },
  fragile: "Kruche",
  gift: "Prezent",
  hazmat: "Towar niebezpieczny",
  giftInside: "Z prezentem",
  services: {
    express: "Ekspres",
    standard: "Standard",
    economy: "Ekonomiczna",
  },
  lanes: {
    singles: "Jedna sztuka",
    multis: "Kilka sztuk",
    "label-first": "Najpierw etykieta",
  },
  shipping: { tiktok: "Wysyłka TikTok", seller: "Własna wysyłka" },
  buyerNote: "Prośba kupującego",
  contents: "Zawartość",
  noParcel: "Brak otwartej paczki",
  noParcelHint:
    "Zeskanuj artykuł. Pojawi się tu najpilniejsza paczka, która go potrzebuje.",
  scanned: "Zeskanowano",
  weighed: "Zważono",
  expected: "Oczekiwano",
  whatNow: "Co teraz",
  nothingExpected: "Brak artykułu",
  noPicture: "Brak zdjęcia",
  scale: "Waga",
  scaleStable: "stabilna",
  scaleMoving: "rusza się",
  scaleStatus: {
    ok: "",
    motion: "rusza się",
    overload: "za ciężko",
    underload: "poniżej zera",
    "not-zeroed": "nie na zerze",
    fault: "awaria",
    "no-reading": "brak wagi",
  },
  scaleSilent: "Brak wagi",
  tooLight: "Za lekka",
  justRight: "Dobrze",
  tooHeavy: "Za ciężka",
  expectedWeight: (expected: number, tolerance: number) =>
    `${weight(expected)} ± ${weight(tolerance)}`,
  anyWeight: "każda masa",
  learnedFrom: (parcels: number) =>
    `z ${count(parcels, "paczki", "paczek", "paczek")}`,
  fromCatalogue: "z katalogu",
  takeBox: (name: string) => `Weź ${name}`,
  inBox: (name: string) => `W ${name}`,
  expectedNow: "Teraz powinno być",
  label: "Etykieta",
  labelPreview: "Tak wyjdzie etykieta z drukarki",
  ownLabel: "Weź etykietę swojego przewoźnika",
  labelStates: {
    none: "Jeszcze niezamówiona",
    asked: "W drodze",
    ready: "Gotowa",
    refused: "Nie przyjdzie",
  },
  printStates: {
    none: "",
    waiting: "Czeka na drukarkę",
    sent: "Wysłana do drukarki",
    printed: "Wydrukowana",
    unsure: "Może wydrukowana",
  },
  dropOff: "Nadanie w punkcie",
  pickup: (from: string, until: string) => `Odbiór ${from}–${until}`,
  trackingEndsIn: "Numer kończy się na",
  history: "Przed chwilą",
  nothingYet: "Jeszcze nic nie zeskanowano.",
  /** What else a scan may mean. */
  doubts: {
    "ean8-or-upce": "Te 8 cyfr pasuje do EAN-8 i do UPC-E.",
    "in-store-number": "Własny numer sklepu: może zawierać cenę lub wagę.",
    "incomplete-gtin": "11 cyfr: może brakować jednej.",
    "separator-lost":
      "Partia lub numer seryjny mogą być za długie: ustaw skaner.",
    contradiction: "Kod sam sobie przeczy.",
  },
  /** Codes of our own, as people call what they are on. */
  own: {
    badge: "Identyfikator",
    tote: (tote: string) => `Pojemnik ${tote}`,
    box: (code: string) => `Karton ${code}`,
  },
  /** A step that was taken without anything to watch out for. */
  historyDone: "OK",
  historyTones: {
    good: "Dobrze",
    complete: "Komplet",
    sealed: "Gotowe",
    stop: "Stop",
    ask: "Pytanie",
    note: "Uwaga",
  },
  sealedCount: (parcels: number) =>
    count(parcels, "paczka", "paczki", "paczek"),
  sealedByYou: "spakowane przez ciebie",
  sealedToday: "spakowane dzisiaj",
  stillWaiting: "jeszcze czeka",
  welcome: "Witaj",
  signInHint:
    "Przyłóż identyfikator do skanera. Nie masz go? Zapytaj kierownika.",
  chooseHint: "Albo zeskanuj kod poniżej.",
  supervisorCalled: "Pomoc jest w drodze",
  compareLabel: "Porównaj z etykietą z drukarki.",
} satisfies BenchWords;
