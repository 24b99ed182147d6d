import type { BenchRulesWords } from "../nl/bench-rules.ts";

export const benchRules: BenchRulesWords = {
  title: "Dieser Tisch",
  hint: "Gilt für alle, die hier packen.",
  lock: "Sperrt ohne Scan",
  never: "Nie",
  minutes: (minutes) => `${minutes} min`,
  lockHint: "Das offene Paket bleibt liegen; ein Ausweis macht weiter.",
  weighSingles: "Paket mit einem Artikel",
  weigh: { yes: "Wiegen", no: "Nicht wiegen" },
  weighHint:
    "Ohne Wiegen kommt das Label nach einem Scan. Kennt niemand das Gewicht, wird trotzdem gewogen.",
};
