/** How one bench works, whoever stands at it. */
export const benchRules = {
  title: "Deze tafel",
  hint: "Geldt voor iedereen die hier inpakt.",
  lock: "Op slot zonder scan",
  never: "Nooit",
  minutes: (minutes: number) => `${minutes} min`,
  lockHint: "Het open pakket blijft liggen; een badge gaat verder.",
  weighSingles: "Pakket met één artikel",
  weigh: { yes: "Wegen", no: "Niet wegen" },
  weighHint:
    "Zonder wegen komt het label na één scan. Kent niemand het gewicht, dan wordt er toch gewogen.",
};

export type BenchRulesWords = typeof benchRules;
