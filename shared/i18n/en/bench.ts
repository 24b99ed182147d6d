import { calendarDay, counted, grams } from "../figures.ts";
import type { BenchWords } from "../nl/bench.ts";

const count = counted("en");
const calendar = calendarDay("en");
const weight = grams("en");

export const bench = {
  states: {
    do: "Now",
    good: "Good",
    stop: "Stop",
    wait: "Wait",
    ask: "Question",
    trouble: "Attention",
  },
  good: {
    counted: (title: string) => title,
    complete: "Everything is in",
    sealed: "Parcel done",
  },
  parcel: (number: string) => `Parcel ${number}`,
  units: (units: number) => count(units, "unit", "units"),
  doneOfNeeded: (done: number, needed: number) => `${done} of ${needed}`,
  ofNeeded: (needed: number) => `of ${needed}`,
  bin: (bin: string) => `Bin ${bin}`,
  /** What "no" is called where it is not an answer. */
  answers: { back: "Back", done: "Done" },
  quantity: { label: "Number", clear: "Clear", done: "Done" },
  capture: {
    typed: {
      serial: "Cannot be scanned? Type the serial number",
      lot: "Cannot be scanned? Type the lot number",
      expiry: "Expires on",
    },
    dateShape: "31-12-2027",
    done: "Done",
  },
  marks: {
    serial: (serial: string) => `Serial ${serial}`,
    lot: (lot: string) => `Lot ${lot}`,
    expiresOn: (day: string) => `Until ${calendar(day)}`,
  },
  fragile: "Fragile",
  gift: "Gift",
  hazmat: "Dangerous goods",
  giftInside: "With gift",
  services: { express: "Express", standard: "Standard", economy: "Economy" },
  lanes: {
    singles: "One unit",
    multis: "Several units",
    "label-first": "Label first",
  },
  shipping: { tiktok: "TikTok Shipping", seller: "Own shipping" },
  buyerNote: "The buyer asks",
  contents: "Contents",
  noParcel: "No parcel open",
  noParcelHint:
    "Scan an article. The most urgent parcel that needs it appears here.",
  scanned: "Scanned",
  weighed: "Weighed",
  expected: "Expected",
  whatNow: "What now",
  nothingExpected: "No article",
  noPicture: "No picture",
  scale: "Scale",
  scaleStable: "stable",
  scaleMoving: "moving",
  scaleStatus: {
    ok: "",
    motion: "moving",
    overload: "too heavy",
    underload: "below zero",
    "not-zeroed": "not at zero",
    fault: "fault",
    "no-reading": "no weight",
  },
  scaleSilent: "No scale",
  tooLight: "Too light",
  justRight: "Good",
  tooHeavy: "Too heavy",
  expectedWeight: (expected: number, tolerance: number) =>
    `${weight(expected)} ± ${weight(tolerance)}`,
  anyWeight: "any weight",
  learnedFrom: (parcels: number) =>
    `learned from ${count(parcels, "parcel", "parcels")}`,
  fromCatalogue: "from the catalogue",
  takeBox: (name: string) => `Take ${name}`,
  inBox: (name: string) => `In ${name}`,
  expectedNow: "Expected now",
  label: "Label",
  labelPreview: "This is how the label prints",
  ownLabel: "Take a label of your own carrier",
  labelStates: {
    none: "Not asked for yet",
    asked: "On its way",
    ready: "Ready",
    refused: "Not coming",
  },
  printStates: {
    none: "",
    waiting: "Waiting for the printer",
    sent: "Sent to the printer",
    printed: "Printed",
    unsure: "Perhaps printed",
  },
  dropOff: "Drop off",
  pickup: (from: string, until: string) => `Pickup ${from}–${until}`,
  trackingEndsIn: "Its number ends in",
  history: "Just now",
  nothingYet: "Nothing scanned yet.",
  /** What else a scan may mean. */
  doubts: {
    "ean8-or-upce": "Its 8 digits fit an EAN-8 and a UPC-E.",
    "in-store-number":
      "A number a shop gave itself: price or weight may be inside.",
    "incomplete-gtin": "11 digits: one may be missing.",
    "separator-lost": "Lot or serial may be read too long: set up the scanner.",
    contradiction: "The code contradicts itself.",
  },
  /** Codes of our own, as people call what they are on. */
  own: {
    badge: "Badge",
    tote: (tote: string) => `Tote ${tote}`,
    box: (code: string) => `Box ${code}`,
  },
  /** A step that was taken without anything to watch out for. */
  historyDone: "OK",
  historyTones: {
    good: "Good",
    complete: "Complete",
    sealed: "Done",
    stop: "Stop",
    ask: "Question",
    note: "Note",
  },
  sealedCount: (parcels: number) => count(parcels, "parcel", "parcels"),
  sealedByYou: "packed by you",
  sealedToday: "packed today",
  stillWaiting: "still waiting",
  welcome: "Welcome",
  signInHint:
    "Hold your badge to the scanner. No badge with you? Ask your supervisor.",
  chooseHint: "Or scan the code below it.",
  supervisorCalled: "Help is on its way",
  compareLabel: "Compare it with the label from the printer.",
} satisfies BenchWords;
