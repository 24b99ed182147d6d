import type { Clock } from "../../shared/time.ts";

interface Timer {
  readonly dueAt: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that moves only when the test says so. Timers run in the order they fall due. */
export interface StepClock extends Clock {
  /** Moves time on and runs everything that falls due on the way, timers set by timers included. */
  advance(milliseconds: number): void;
  /** Like advance, and lets promises settle after every timer and at the end. */
  advanceAndSettle(milliseconds: number): Promise<void>;
  /** Sets the wall clock without running anything, as an administrator or a time server may. */
  jumpTo(time: number): void;
  /** How many timers are still waiting: 0 after a clean stop. */
  pending(): number;
}

/** Monday 2 November 2026, 08:00 UTC. */
export const stepClockStart = Date.UTC(2026, 10, 2, 8);

export function stepClock(startAt: number = stepClockStart): StepClock {
  // Timers run on elapsed time, as real ones do, so a jump of the wall clock neither fires nor delays them.
  let elapsed = 0;
  let wallOffset = startAt;
  let made = 0;
  const timers = new Set<Timer>();

  const nextDue = (until: number): Timer | undefined => {
    let next: Timer | undefined;
    for (const timer of timers) {
      if (timer.dueAt > until) continue;
      if (
        next === undefined ||
        timer.dueAt < next.dueAt ||
        (timer.dueAt === next.dueAt && timer.order < next.order)
      ) {
        next = timer;
      }
    }
    return next;
  };

  const fire = (timer: Timer): void => {
    timers.delete(timer);
    elapsed = Math.max(elapsed, timer.dueAt);
    timer.run();
  };

  return {
    now: () => wallOffset + elapsed,
    after(delayMs, run) {
      const timer: Timer = {
        dueAt: elapsed + Math.max(0, delayMs),
        order: made++,
        run,
      };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    advance(milliseconds) {
      const until = elapsed + milliseconds;
      for (let due = nextDue(until); due; due = nextDue(until)) fire(due);
      elapsed = until;
    },
    async advanceAndSettle(milliseconds) {
      const until = elapsed + milliseconds;
      await settle();
      for (let due = nextDue(until); due; due = nextDue(until)) {
        fire(due);
        await settle();
      }
      elapsed = until;
      await settle();
    },
    jumpTo(time) {
      wallOffset = time - elapsed;
    },
    pending: () => timers.size,
  };
}

/** Lets everything that is already resolved, and finished input and output, run on. */
export const settle = async (): Promise<void> => {
  for (let round = 0; round < 3; round++) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
};
