import { oneOf } from "../../main/training/orders/seeded-choice.ts";
import type { Randomness } from "../../shared/time.ts";
import { callKinds } from "./call-kinds.ts";

/** Where in a call the station dies, in the order they come. */
export const killPoints = [
  /** It has sent its call; the shop has not heard it. */
  "unheard",
  /** The shop has done it; the answer is not sent. */
  "unanswered",
  /** The answer is on its way to the station. */
  "answered",
  /** It has decided what the answer means, and the decision is not on disk. */
  "before commit",
  /** The decision is on disk, and nothing was done about it. */
  "after commit",
] as const;
export type KillPoint = (typeof killPoints)[number];

export interface KillPlan {
  /** This call is being made now: where in it the station dies, or null to let it live. */
  strikes(kind: string): KillPoint | null;
  struck(): number;
  /** How often it died in each kind of call, at each point. */
  table(): readonly {
    readonly kind: string;
    readonly times: readonly number[];
  }[];
}

/** So many calls may pass while a kill waits for a kind of call that comes seldom. */
const mostPatience = 25;
/** The last kill has fallen before this share of the orders is done: some must be left to befall. */
const lastShare = 0.9;

/**
 * Spreads the kills over the whole run, one in every equal stretch of it, and over all kinds of calls and all points in
 * them: each falls where the fewest have fallen.
 *
 * @param doneShare of the orders, 0 to 1
 */
export function killPlan(
  kills: number,
  doneShare: () => number,
  random: Randomness,
): KillPlan {
  const counted = new Map(
    callKinds.map((kind) => [kind, killPoints.map(() => 0)]),
  );
  const timesOf = (kind: string): number[] => counted.get(kind) ?? [];
  const total = (kind: string): number =>
    timesOf(kind).reduce((sum, times) => sum + times, 0);
  let struck = 0;
  let dueAtShare = (random() * lastShare) / kills;
  let wanted = oneOf(random, callKinds);
  let patience = Math.floor(random() * mostPatience);

  const next = (): void => {
    dueAtShare = ((struck + random()) * lastShare) / kills;
    const fewest = Math.min(...callKinds.map(total));
    wanted = oneOf(
      random,
      callKinds.filter((kind) => total(kind) === fewest),
    );
    patience = mostPatience;
  };

  return {
    strikes(kind) {
      if (struck >= kills || doneShare() < dueAtShare) return null;
      if (kind !== wanted && patience-- > 0) return null;
      const times = timesOf(kind);
      const fewest = Math.min(...times);
      const point = oneOf(
        random,
        killPoints.filter((_, place) => times[place] === fewest),
      );
      times[killPoints.indexOf(point)] = fewest + 1;
      struck += 1;
      next();
      return point;
    },
    struck: () => struck,
    table: () => callKinds.map((kind) => ({ kind, times: [...timesOf(kind)] })),
  };
}
