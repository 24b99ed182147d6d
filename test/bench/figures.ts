/** The share of values at or below the answer is at least `share` (nearest rank); NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export type Unit = "ms" | "µs" | "kB" | "MB" | "orders/s" | "calls" | "s" | "%";

/** What a budget is about, and the most (or least) it allows. */
export interface Budget {
  readonly of: "median" | "p95" | "p99";
  readonly most?: number;
  readonly least?: number;
}

/** One line of the table. */
export interface Row {
  readonly moment: string;
  readonly unit: Unit;
  /** Null: measured to be known, promised to nobody. */
  readonly budget: Budget | null;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly n: number;
  readonly verdict: "within" | "over" | null;
}

/** Sums up the values measured; a budget without a value is over. */
export function rowOf(
  moment: string,
  unit: Unit,
  values: readonly number[],
  budget: Budget | null = null,
): Row {
  const figures = {
    median: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    p99: quantile(values, 0.99),
  };
  return {
    moment,
    unit,
    budget,
    ...figures,
    n: values.length,
    verdict: budget === null ? null : judge(figures[budget.of], budget),
  };
}

const judge = (
  value: number,
  { most = Infinity, least = -Infinity }: Budget,
): "within" | "over" => (value <= most && value >= least ? "within" : "over");
