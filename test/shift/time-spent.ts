/** Where the hours of a shift went, by what was waited for. */
export interface TimeSpent {
  /** Runs it, and books how long it took. */
  during<Answer>(what: string, run: () => Promise<Answer>): Promise<Answer>;
  /** Longest first. */
  sums(): readonly SpentOn[];
}

export interface SpentOn {
  readonly what: string;
  readonly times: number;
  readonly seconds: number;
}

export function createTimeSpent(): TimeSpent {
  const booked = new Map<string, { times: number; seconds: number }>();
  return {
    async during(what, run) {
      const from = performance.now();
      try {
        return await run();
      } finally {
        const so = booked.get(what) ?? { times: 0, seconds: 0 };
        booked.set(what, so);
        so.times++;
        so.seconds += (performance.now() - from) / 1000;
      }
    },
    sums: () =>
      [...booked]
        .map(([what, { times, seconds }]) => ({ what, times, seconds }))
        .toSorted((left, right) => right.seconds - left.seconds),
  };
}
