import type { QueueBoard } from "../../shared/contract/queue-view.ts";
import type { Clock } from "../../shared/time.ts";
import type { Database } from "../storage/open-database.ts";
import { localDay } from "./local-day.ts";
import { readQueueBoard } from "./queue-board.ts";

/** A burst of changes is drawn once: nobody reads a board faster, and drawing takes time a scan may want. */
const settleMs = 250;

/** Deadlines pass without anything changing. */
const redrawMs = 30_000;

export interface QueueWatch {
  changed(): void;
  stop(): void;
}

/** Keeps the screens' queue board up to date. */
export function keepQueueShown(parts: {
  readonly database: Database;
  readonly clock: Clock;
  shown(board: QueueBoard): void;
}): QueueWatch {
  const { clock } = parts;
  let cancel = (): void => undefined;
  let waiting = false;
  let stopped = false;

  const draw = async (): Promise<void> => {
    waiting = false;
    const now = clock.now();
    const { beganAt, endsAt } = localDay(now);
    const board = await readQueueBoard(parts.database, now, beganAt, endsAt);
    if (stopped) return;
    parts.shown(board);
    if (!waiting) cancel = clock.after(redrawMs, () => void draw());
  };

  const changed = (): void => {
    if (waiting || stopped) return;
    waiting = true;
    cancel();
    cancel = clock.after(settleMs, () => void draw());
  };
  changed();
  return {
    changed,
    stop() {
      stopped = true;
      cancel();
    },
  };
}
