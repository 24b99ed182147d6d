/** How one bench works, whoever stands at it. */
export const benchRuleChoices = {
  /** Without a scan or a key for this long, the bench may stand open for anybody. */
  lockAfterMinutes: [5, 10, 20, 30, 60, "never"],
  /** A parcel of one unit is on the scale only to catch what one scan already proved. */
  weighSingles: ["yes", "no"],
} as const;

export type BenchRules = {
  readonly [
    Rule in keyof typeof benchRuleChoices
  ]: (typeof benchRuleChoices)[Rule][number];
};

export const usualBenchRules: BenchRules = {
  lockAfterMinutes: 10,
  weighSingles: "yes",
};

/** Null: it stays open until somebody locks it. */
export const lockAfterMs = ({ lockAfterMinutes }: BenchRules): number | null =>
  lockAfterMinutes === "never" ? null : lockAfterMinutes * 60_000;
