import type { ShopId } from "../shared/ids.ts";
import type { Database } from "./storage/open-database.ts";
import { countOpenCalls } from "./storage/outbox-queries.ts";

export interface OutboxCount {
  /** Calls to the platform that have not been made yet, as last counted. */
  due(shopId: ShopId): number;
  /** Rows may have changed. */
  changed(): void;
  stop(): Promise<void>;
}

/** Keeps the number of waiting calls of each shop at hand. A burst of changes is counted once after it. */
export function keepOutboxCounted(
  database: Database,
  shown: () => void,
): OutboxCount {
  let due: ReadonlyMap<ShopId, number> = new Map();
  let counting: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const count = async (): Promise<void> => {
    do {
      again = false;
      const found = await countOpenCalls(database);
      if (areEqual(found, due)) continue;
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
    due: (shopId) => due.get(shopId) ?? 0,
    changed,
    async stop() {
      stopped = true;
      await counting;
    },
  };
}

const areEqual = (
  left: ReadonlyMap<ShopId, number>,
  right: ReadonlyMap<ShopId, number>,
): boolean =>
  left.size === right.size &&
  [...left].every(([shopId, calls]) => right.get(shopId) === calls);
