/**
 * A stream of whole states for one listener: a slow one gets the newest and misses nothing that still holds.
 * Ends when the signal aborts or `end` is called.
 */
export interface LatestOnly<State> {
  tell(state: State): void;
  end(): void;
  events(): AsyncGenerator<State, void>;
}

export function latestOnly<State>(
  signal: AbortSignal | undefined,
): LatestOnly<State> {
  let waiting: { readonly state: State } | null = null;
  let ended = false;
  let wake = (): void => undefined;
  const end = (): void => {
    ended = true;
    wake();
  };
  return {
    tell(state) {
      waiting = { state };
      wake();
    },
    end,
    async *events() {
      signal?.addEventListener("abort", end);
      try {
        while (signal?.aborted !== true) {
          if (waiting !== null) {
            const { state } = waiting;
            waiting = null;
            yield state;
            continue;
          }
          if (ended) return;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      } finally {
        signal?.removeEventListener("abort", end);
      }
    },
  };
}
