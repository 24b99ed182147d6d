import type { VerifyRefusals } from "../../contract/verify-refusals.ts";
import { calendarDay } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const day = calendarDay("nl");

export type VerifyRefusalSentences = Pick<
  RefusalSentences,
  keyof VerifyRefusals
>;

export const verifyRefusals = {
  "scan.other-variant": {
    says: ({ scanned, expected }) =>
      `Zelfde product, andere variant: ${scanned}. Nodig: ${expected}.`,
    remedy: "Leg het terug en pak de goede variant.",
  },
  "quantity.scan-each": {
    says: ({ title }) => `${title} scan je stuk voor stuk.`,
    remedy: "Scan elk stuk.",
  },
  "quantity.too-many": {
    says: ({ title, asked, left }) =>
      `${asked} × ${title}, en er ${left === 1 ? "is" : "zijn"} er nog maar ${left} nodig.`,
    remedy: "Tel opnieuw en kies het goede aantal.",
  },
  "unit.serial-seen": {
    says: ({ serial, parcel }) =>
      `Serienummer ${serial} zit al in pakket ${parcel}.`,
    remedy: "Pak een andere, of roep je teamleider.",
  },
  "unit.expired": {
    says: ({ title, expiresOn }) =>
      `${title} is over de datum: ${day(expiresOn)}.`,
    remedy: "Leg het apart en pak een andere.",
  },
  "unit.expires-soon": {
    says: ({ title, expiresOn, days }) =>
      `${title} is houdbaar tot ${day(expiresOn)}; dat moet nog ${days} ${days === 1 ? "dag" : "dagen"} zijn.`,
    remedy: "Leg het apart en pak een die langer houdbaar is.",
  },
  "unit.not-a-number": {
    says: ({ scanned }) => `${scanned} is niet het gevraagde nummer.`,
    remedy: "Scan of typ het nummer op dit stuk.",
  },
  "unit.not-a-date": {
    says: ({ scanned }) => `${scanned} is geen datum.`,
    remedy: "Typ dag, maand en jaar: 31-12-2027.",
  },
  "teach.not-an-article": {
    says: ({ scanned }) => `${scanned} is geen barcode van een artikel.`,
    remedy: "Scan de barcode die op het artikel staat.",
  },
  "teach.means-another": {
    says: ({ scanned, title }) => `${scanned} is al een barcode van ${title}.`,
    remedy: "Gebruik hem alleen voor beide als hij op beide staat.",
  },
  "teach.learned": {
    says: ({ scanned, title }) => `${scanned} is nu een barcode van ${title}.`,
    remedy: "Scan het artikel opnieuw om het te tellen.",
  },
  "article.not-known": {
    says: () => "Dit artikel is niet meer in de winkel.",
    remedy: "Zoek het opnieuw op.",
  },
} satisfies VerifyRefusalSentences;
