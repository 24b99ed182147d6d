import type { VerifyRefusalSentences } from "../nl/verify-refusals.ts";
import { calendarDay } from "../figures.ts";

const day = calendarDay("en");

export const verifyRefusals = {
  "scan.other-variant": {
    says: ({ scanned, expected }) =>
      `Same product, other variant: ${scanned}. Wanted: ${expected}.`,
    remedy: "Put it back and take the right variant.",
  },
  "quantity.scan-each": {
    says: ({ title }) => `${title} is scanned one by one.`,
    remedy: "Scan each unit.",
  },
  "quantity.too-many": {
    says: ({ title, asked, left }) =>
      `${asked} × ${title}, and only ${left} ${left === 1 ? "is" : "are"} still needed.`,
    remedy: "Count again, then give the right number.",
  },
  "unit.serial-seen": {
    says: ({ serial, parcel }) =>
      `Serial number ${serial} is in parcel ${parcel} already.`,
    remedy: "Take another one, or call your supervisor.",
  },
  "unit.expired": {
    says: ({ title, expiresOn }) => `${title} expired on ${day(expiresOn)}.`,
    remedy: "Lay it apart and take another one.",
  },
  "unit.expires-soon": {
    says: ({ title, expiresOn, days }) =>
      `${title} expires on ${day(expiresOn)}; it must keep ${days} more ${days === 1 ? "day" : "days"}.`,
    remedy: "Lay it apart and take one that keeps longer.",
  },
  "unit.not-a-number": {
    says: ({ scanned }) => `${scanned} is not the number that is asked for.`,
    remedy: "Scan or type the number on this unit.",
  },
  "unit.not-a-date": {
    says: ({ scanned }) => `${scanned} is not a date.`,
    remedy: "Type day, month and year: 31-12-2027.",
  },
  "teach.not-an-article": {
    says: ({ scanned }) => `${scanned} is not a barcode of an article.`,
    remedy: "Scan the barcode printed on the article.",
  },
  "teach.means-another": {
    says: ({ scanned, title }) =>
      `${scanned} is already a barcode of ${title}.`,
    remedy: "Use it for both only if both carry it.",
  },
  "teach.learned": {
    says: ({ scanned, title }) => `${scanned} is now a barcode of ${title}.`,
    remedy: "Scan the article again to count it.",
  },
  "article.not-known": {
    says: () => "This article is no longer in the shop.",
    remedy: "Look for it again.",
  },
} satisfies VerifyRefusalSentences;
