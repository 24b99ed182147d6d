import { calendarDay } from "../figures.ts";
import type { VerifyRefusalSentences } from "../nl/verify-refusals.ts";

const day = calendarDay("pl");

export const verifyRefusals = {
  "scan.other-variant": {
    says: ({ scanned, expected }) =>
      `Ten sam produkt, inny wariant: ${scanned}. Potrzebny: ${expected}.`,
    remedy: "Odłóż i weź właściwy wariant.",
  },
  "quantity.scan-each": {
    says: ({ title }) => `${title} skanuje się sztuka po sztuce.`,
    remedy: "Zeskanuj każdą sztukę.",
  },
  "quantity.too-many": {
    says: ({ title, asked, left }) =>
      `${asked} × ${title}, a potrzeba jeszcze tylko ${left}.`,
    remedy: "Policz jeszcze raz i podaj właściwą liczbę.",
  },
  "unit.serial-seen": {
    says: ({ serial, parcel }) =>
      `Numer seryjny ${serial} jest już w paczce ${parcel}.`,
    remedy: "Weź inną sztukę albo zawołaj kierownika.",
  },
  "unit.expired": {
    says: ({ title, expiresOn }) =>
      `${title} jest po terminie: ${day(expiresOn)}.`,
    remedy: "Odłóż na bok i weź inną sztukę.",
  },
  "unit.expires-soon": {
    says: ({ title, expiresOn, days }) =>
      `${title}: ważne do ${day(expiresOn)}; potrzebne jeszcze dni: ${days}.`,
    remedy: "Odłóż na bok i weź z dłuższym terminem.",
  },
  "unit.not-a-number": {
    says: ({ scanned }) => `${scanned} to nie ten numer.`,
    remedy: "Zeskanuj lub wpisz numer z tej sztuki.",
  },
  "unit.not-a-date": {
    says: ({ scanned }) => `${scanned} to nie data.`,
    remedy: "Wpisz dzień, miesiąc i rok: 31-12-2027.",
  },
  "teach.not-an-article": {
    says: ({ scanned }) => `${scanned} to nie kod artykułu.`,
    remedy: "Zeskanuj kod nadrukowany na artykule.",
  },
  "teach.means-another": {
    says: ({ scanned, title }) => `${scanned} to już kod artykułu ${title}.`,
    remedy: "Użyj dla obu tylko, jeśli oba go mają.",
  },
  "teach.learned": {
    says: ({ scanned, title }) => `${scanned} to teraz kod artykułu ${title}.`,
    remedy: "Zeskanuj artykuł jeszcze raz, aby policzyć.",
  },
  "article.not-known": {
    says: () => "Tego artykułu nie ma już w sklepie.",
    remedy: "Wyszukaj go ponownie.",
  },
} satisfies VerifyRefusalSentences;
