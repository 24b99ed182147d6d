import type { RefusalSentences } from "../refusal-sentences.ts";

export const laneRefusals = {
  "label.printed-already": {
    says: ({ parcel }) => `Das Label von Paket ${parcel} ist schon gedruckt.`,
    remedy: "Es vom Labelstapel nehmen und scannen.",
  },
  "tote.of-other": {
    says: ({ tote, parcel }) => `In Wanne ${tote} liegt Paket ${parcel}.`,
    remedy: "Zuerst das offene Paket fertig machen.",
  },
  "parcel.at-other-bench": {
    says: ({ parcel, station }) =>
      `Paket ${parcel} liegt halb gepackt bei ${station}.`,
    remedy: "Übernehmen: ja oder nein.",
  },
  "parcel.taken-over": {
    says: ({ parcel, station }) => `${station} hat Paket ${parcel} übernommen.`,
    remedy: "Den Karton dorthin bringen. Dann das nächste scannen.",
  },
  "run.none-fits": {
    says: () => "Kein wartendes Paket passt in diese Serie.",
    remedy: "Mehr Pakete oder einen anderen Versand wählen.",
  },
  "run.busy": {
    says: () => "An diesem Packplatz läuft noch eine Labelserie.",
    remedy: "Sie zu Ende laufen lassen oder stoppen.",
  },
  "run.over": {
    says: () => "Diese Serie ist schon zu Ende.",
    remedy: "Eine neue Serie beginnen.",
  },
  "run.unsure": {
    says: ({ label }) => `Ist ${label}, das letzte, auf Papier?`,
    remedy: "Am Drucker nachsehen und ja oder nein wählen.",
  },
} satisfies Partial<RefusalSentences>;
