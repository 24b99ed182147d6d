import type { RefusalSentences } from "../refusal-sentences.ts";

export const laneRefusals = {
  "label.printed-already": {
    says: ({ parcel }) => `Het label van pakket ${parcel} is al geprint.`,
    remedy: "Pak het van de stapel labels en scan het.",
  },
  "tote.of-other": {
    says: ({ tote, parcel }) => `In bak ${tote} ligt pakket ${parcel}.`,
    remedy: "Maak eerst het open pakket af.",
  },
  "parcel.at-other-bench": {
    says: ({ parcel, station }) =>
      `Pakket ${parcel} ligt half ingepakt bij ${station}.`,
    remedy: "Overnemen: ja of nee.",
  },
  "parcel.taken-over": {
    says: ({ parcel, station }) =>
      `${station} heeft pakket ${parcel} overgenomen.`,
    remedy: "Breng de doos daarheen. Scan daarna de volgende.",
  },
  "run.none-fits": {
    says: () => "Geen wachtend pakket past in deze reeks.",
    remedy: "Kies meer pakketten, of een andere vervoerder.",
  },
  "run.busy": {
    says: () => "Aan deze tafel loopt nog een reeks labels.",
    remedy: "Laat die aflopen, of stop hem.",
  },
  "run.over": {
    says: () => "Deze reeks is al afgelopen.",
    remedy: "Begin een nieuwe reeks.",
  },
  "run.unsure": {
    says: ({ label }) => `Ligt ${label}, het laatste, op papier?`,
    remedy: "Kijk bij de printer en kies ja of nee.",
  },
} satisfies Partial<RefusalSentences>;
