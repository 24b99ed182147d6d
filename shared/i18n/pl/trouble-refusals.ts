import type { RefusalSentences } from "../refusal-sentences.ts";

/** Goods that are not there or broken, and what is taken back. */
export const troubleRefusals = {
  "parcel.short": {
    says: ({ parcel, title, missing }) =>
      `W paczce ${parcel} brakuje ${missing} szt. ${title}.`,
    remedy: "Odstaw na regał wstrzymanych. Decyduje kierownik.",
  },
  "parcel.nothing-missing": {
    says: ({ title }) => `Niczego z ${title} tu nie brakuje.`,
    remedy: "Rób dalej to, co mówi ekran.",
  },
  "parcel.label-made": {
    says: ({ parcel }) => `TikTok zrobił już etykietę paczki ${parcel}.`,
    remedy: "Nie da się podzielić ani anulować. Czekaj na towar.",
  },
  "order.whole-only": {
    says: ({ parcel }) => `Paczka ${parcel}: tu anuluje się całe zamówienie.`,
    remedy: "Wyślij bez brakujących albo anuluj całość.",
  },
  "order.cannot-cancel": {
    says: ({ parcel, reason }) =>
      `TikTok nie anuluje paczki ${parcel}${reason === "" ? "." : `: ${reason}`}`,
    remedy: "Czekaj na towar albo poproś kupującego o anulowanie.",
  },
  "label.cannot-void": {
    says: ({ parcel }) => `Paczka ${parcel} ma jedną etykietę i ją zachowuje.`,
    remedy: "Wydrukuj tę samą etykietę ponownie.",
  },
} satisfies Partial<RefusalSentences>;
