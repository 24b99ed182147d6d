import { calendarDay } from "../figures.ts";
import type { VerifyRefusalSentences } from "../nl/verify-refusals.ts";

const day = calendarDay("de");

export const verifyRefusals = {
  "scan.other-variant": {
    says: ({ scanned, expected }) =>
      `Gleiches Produkt, andere Variante: ${scanned}. Nötig: ${expected}.`,
    remedy: "Zurücklegen und die richtige Variante nehmen.",
  },
  "quantity.scan-each": {
    says: ({ title }) => `${title} wird einzeln gescannt.`,
    remedy: "Jedes Stück scannen.",
  },
  "quantity.too-many": {
    says: ({ title, asked, left }) =>
      `${asked} × ${title}, und nur noch ${left} nötig.`,
    remedy: "Neu zählen und die richtige Anzahl wählen.",
  },
  "unit.serial-seen": {
    says: ({ serial, parcel }) =>
      `Seriennummer ${serial} ist schon in Paket ${parcel}.`,
    remedy: "Ein anderes nehmen oder die Teamleitung rufen.",
  },
  "unit.expired": {
    says: ({ title, expiresOn }) =>
      `${title} ist abgelaufen: ${day(expiresOn)}.`,
    remedy: "Zur Seite legen und ein anderes nehmen.",
  },
  "unit.expires-soon": {
    says: ({ title, expiresOn, days }) =>
      `${title} hält bis ${day(expiresOn)}; nötig sind noch ${days} ${days === 1 ? "Tag" : "Tage"}.`,
    remedy: "Zur Seite legen und ein länger haltbares nehmen.",
  },
  "unit.not-a-number": {
    says: ({ scanned }) => `${scanned} ist nicht die gefragte Nummer.`,
    remedy: "Die Nummer auf diesem Stück scannen oder tippen.",
  },
  "unit.not-a-date": {
    says: ({ scanned }) => `${scanned} ist kein Datum.`,
    remedy: "Tag, Monat, Jahr tippen: 31-12-2027.",
  },
  "teach.not-an-article": {
    says: ({ scanned }) => `${scanned} ist kein Barcode eines Artikels.`,
    remedy: "Den Barcode auf dem Artikel scannen.",
  },
  "teach.means-another": {
    says: ({ scanned, title }) =>
      `${scanned} ist schon ein Barcode von ${title}.`,
    remedy: "Nur für beide nutzen, wenn er auf beiden steht.",
  },
  "teach.learned": {
    says: ({ scanned, title }) =>
      `${scanned} ist jetzt ein Barcode von ${title}.`,
    remedy: "Den Artikel nochmals scannen, dann zählt er.",
  },
  "article.not-known": {
    says: () => "Dieser Artikel ist nicht mehr im Shop.",
    remedy: "Noch einmal suchen.",
  },
} satisfies VerifyRefusalSentences;
