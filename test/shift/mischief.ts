import type { Randomness } from "../../shared/time.ts";
import type { Hands } from "./hands.ts";
import { pick, type Incident, type Memory, type Outcome } from "./incident.ts";
import { articleMistakes } from "./article-mistakes.ts";
import { deviceTroubles } from "./device-troubles.ts";
import { goodsMistakes } from "./goods-mistakes.ts";
import { labelMistakes } from "./label-mistakes.ts";
import { moves } from "./move-mistakes.ts";
import { runMistakes } from "./run-mistakes.ts";
import { runTroubles } from "./run-troubles.ts";
import { nameMistakes } from "./name-mistakes.ts";
import type { NotedUnits } from "./noted-units.ts";
import type { TimeSpent } from "./time-spent.ts";
import { platformTroubles } from "./platform-troubles.ts";
import { scaleMistakes } from "./scale-mistakes.ts";
import { stationKilled } from "./station-killed.ts";

/** What a hand gets wrong in the course of a shift. */
const mistakes = [
  ...articleMistakes,
  ...scaleMistakes,
  ...labelMistakes,
  ...nameMistakes,
  ...goodsMistakes,
  ...runMistakes,
  ...moves,
];
/** What breaks in its course. */
const troubles = [
  ...deviceTroubles,
  ...platformTroubles,
  ...runTroubles,
  stationKilled,
];

export interface Tally {
  readonly group: "mistake" | "fault";
  readonly kind: string;
  readonly injected: number;
  readonly caught: number;
}

/** Decides when a hand goes wrong or something breaks, and counts what the bench made of it. */
export interface Mischief {
  /** Lets something happen now, or not; true when the bench may look different. */
  perhaps(): Promise<boolean>;
  /** For what is judged later than it happens. */
  judged(kind: string, outcome: Outcome): void;
  tallies(): readonly Tally[];
  /** What happened last, in the order it happened. */
  readonly recent: readonly string[];
  /** What got through, in sentences. */
  readonly missed: readonly string[];
}

/** Chances at each question of the bench. */
export interface MischiefRates {
  /** That a hand gets something wrong. */
  readonly mistakes: number;
  /** That something breaks. */
  readonly faults: number;
}

export function createMischief(
  hands: Hands,
  memory: Memory,
  units: NotedUnits,
  random: Randomness,
  spent: TimeSpent,
  { mistakes: mistakeRate, faults: faultRate }: MischiefRates,
): Mischief {
  const counts = new Map<string, { injected: number; caught: number }>();
  const missed: string[] = [];
  const recent: string[] = [];

  const countOf = (kind: string) => {
    const count = counts.get(kind) ?? { injected: 0, caught: 0 };
    counts.set(kind, count);
    return count;
  };
  function judged(kind: string, { caught, seen }: Outcome): void {
    const count = countOf(kind);
    count.injected++;
    if (caught) count.caught++;
    else
      missed.push(
        `${kind}, after ${memory.sealed.length} parcels: the bench said "${seen}"`,
      );
  }

  /** Of what can happen here, what has happened least: a short shift meets as much as possible. */
  function rarest(from: readonly Incident[]): Incident | undefined {
    const { kind: asked } = hands.view().instruction;
    const possible = from.filter(({ at }) => at.includes(asked));
    const least = Math.min(
      ...possible.map(({ kind }) => countOf(kind).injected),
    );
    return random() < 0.5
      ? pick(random, possible)
      : pick(
          random,
          possible.filter(({ kind }) => countOf(kind).injected === least),
        );
  }

  return {
    async perhaps() {
      const chance = random();
      // One thing at a time: a shop that is offline explains everything.
      if (memory.mend.length > 0 || chance >= mistakeRate + faultRate)
        return false;
      const incident = rarest(chance < mistakeRate ? mistakes : troubles);
      if (incident === undefined) return false;
      recent.push(incident.kind);
      recent.splice(0, recent.length - 5);
      const outcome = await spent.during(incident.kind, () =>
        incident.happen({ hands, view: hands.view(), memory, units }),
      );
      if (outcome !== null) judged(incident.kind, outcome);
      return true;
    },
    judged,
    tallies: () =>
      (
        [
          ["mistake", mistakes],
          ["fault", troubles],
        ] as const
      ).flatMap(([group, kinds]) =>
        kinds.map(({ kind }) => ({ group, kind, ...countOf(kind) })),
      ),
    recent,
    missed,
  };
}
