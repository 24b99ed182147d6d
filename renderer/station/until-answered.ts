import { ORPCError } from "@orpc/client";
import type { Clock } from "../../shared/time.ts";

const firstPauseMs = 150;
const longestPauseMs = 2_000;

export const stopped = Symbol("stopped");

/** The station spoke: whether it agreed or not, the call has been answered and is not repeated. */
const isAnswer = (error: unknown): boolean => error instanceof ORPCError;

/**
 * Gives a command until the station answers it. Only for commands that carry an id, so that a second arrival
 * gets the first answer; a lost connection is the one reason to repeat.
 *
 * @returns the answer, or `stopped` when `signal` ended the waiting; throws what the station itself threw
 */
export async function untilAnswered<Answer>(
  call: () => Promise<Answer>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Answer | typeof stopped> {
  for (let pauseMs = firstPauseMs; ;) {
    if (signal.aborted) return stopped;
    try {
      return await call();
    } catch (error) {
      if (isAnswer(error)) throw error;
    }
    await pause(pauseMs, clock, signal);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
}

/** Ends early, without a word, when the signal says so. */
export const pause = (
  milliseconds: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve) => {
    const cancel = clock.after(milliseconds, () => {
      signal.removeEventListener("abort", end);
      resolve();
    });
    const end = (): void => {
      cancel();
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
