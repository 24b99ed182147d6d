import type { Database } from "./storage/open-database.ts";
import { countOpenCalls } from "./storage/outbox-queries.ts";

export interface OutboxCount {
  /** Calls to the platform that have not been made yet, as last counted. */
  due(): number;
  /** Rows may have changed. */
  changed(): void;
  stop(): Promise<void>;
}

/** Keeps the number of waiting calls at hand. A burst of changes is counted once after it. */
export function keepOutboxCounted(
  database: Database,
  shown: () => void,
): OutboxCount {
  let due = 0;
  let counting: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const count = async (): Promise<void> => {
    do {
      again = false;
      const found = await countOpenCalls(database);
      if (found === due) continue;
      due = found;
      shown();
    } while (again && !stopped);
    counting = null;
  };
  const changed = (): void => {
    again = true;
    if (!stopped) counting ??= count();
  };
  changed();
  return {
    due: () => due,
    changed,
    async stop() {
      stopped = true;
      await counting;
    },
  };
}
