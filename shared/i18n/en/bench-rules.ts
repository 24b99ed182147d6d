import type { BenchRulesWords } from "../nl/bench-rules.ts";

export const benchRules: BenchRulesWords = {
  title: "This bench",
  hint: "For everybody who packs here.",
  lock: "Locks without a scan",
  never: "Never",
  minutes: (minutes) => `${minutes} min`,
  lockHint: "The open parcel stays; a badge goes on.",
  weighSingles: "Parcel of one item",
  weigh: { yes: "Weigh", no: "Do not weigh" },
  weighHint:
    "Without weighing, its label comes after one scan. If nobody knows its weight, it is weighed all the same.",
};
