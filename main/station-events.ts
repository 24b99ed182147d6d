import type { StationEvent } from "../shared/contract/contract.ts";

type EventKind = StationEvent["kind"];

export interface StationEvents {
  /** Tells every watching screen. Each event is a whole state, so a slow screen gets the newest and misses nothing. */
  tell(event: StationEvent): void;
  /** The latest of every kind at once, then each change, until the signal aborts. */
  watch(
    signal: AbortSignal | undefined,
  ): AsyncGenerator<StationEvent, void, void>;
  stop(): void;
}

interface Watcher {
  readonly waiting: Map<EventKind, StationEvent>;
  wake(): void;
}

export function createStationEvents(): StationEvents {
  const latest = new Map<EventKind, StationEvent>();
  const watchers = new Set<Watcher>();
  let stopped = false;
  return {
    tell(event) {
      latest.set(event.kind, event);
      for (const watcher of watchers) {
        // Deleted first, so that a kind told again moves behind what was told in between.
        watcher.waiting.delete(event.kind);
        watcher.waiting.set(event.kind, event);
        watcher.wake();
      }
    },
    async *watch(signal) {
      let wake = (): void => undefined;
      const watcher: Watcher = { waiting: new Map(latest), wake: () => wake() };
      const woken = (): void => wake();
      watchers.add(watcher);
      signal?.addEventListener("abort", woken);
      try {
        while (!stopped && signal?.aborted !== true) {
          const [next] = watcher.waiting;
          if (next === undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
            continue;
          }
          const [kind, event] = next;
          watcher.waiting.delete(kind);
          yield event;
        }
      } finally {
        watchers.delete(watcher);
        signal?.removeEventListener("abort", woken);
      }
    },
    stop() {
      stopped = true;
      for (const watcher of watchers) watcher.wake();
    },
  };
}
