import type { RefusalSentences } from "../refusal-sentences.ts";

export const laneRefusals = {
  "label.printed-already": {
    says: ({ parcel }) => `Etykieta paczki ${parcel} jest już wydrukowana.`,
    remedy: "Weź ją ze stosu etykiet i zeskanuj.",
  },
  "tote.of-other": {
    says: ({ tote, parcel }) => `W pojemniku ${tote} leży paczka ${parcel}.`,
    remedy: "Najpierw dokończ otwartą paczkę.",
  },
  "parcel.at-other-bench": {
    says: ({ parcel, station }) =>
      `Paczka ${parcel} leży w połowie spakowana: ${station}.`,
    remedy: "Przejąć: tak lub nie.",
  },
  "parcel.taken-over": {
    says: ({ parcel, station }) => `${station}: tu przejęto paczkę ${parcel}.`,
    remedy: "Zanieś tam karton. Potem zeskanuj następną.",
  },
  "run.none-fits": {
    says: () => "Żadna czekająca paczka nie pasuje do tej serii.",
    remedy: "Wybierz więcej paczek albo inną wysyłkę.",
  },
  "run.busy": {
    says: () => "Na tym stanowisku trwa jeszcze seria etykiet.",
    remedy: "Poczekaj na jej koniec albo ją zatrzymaj.",
  },
  "run.over": {
    says: () => "Ta seria już się skończyła.",
    remedy: "Zacznij nową serię.",
  },
  "run.unsure": {
    says: ({ label }) => `Czy ${label}, ostatnia, jest na papierze?`,
    remedy: "Spójrz na drukarkę i wybierz tak lub nie.",
  },
} satisfies Partial<RefusalSentences>;
