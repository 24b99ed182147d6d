import {
  attributeRest,
  estimateOf,
  learn,
  nothingLearned,
} from "../../shared/domain/learned-weight.ts";
import type { SilentState } from "../../shared/domain/silent-state.ts";
import { hasBoxes } from "../storage/box-queries.ts";
import { learnedWeights, relearn } from "../storage/learned-weights.ts";
import type { Turn } from "./turn.ts";

/** What the scale saw while the box was packed on it. */
export interface SeenOnScale {
  readonly steps: SilentState["steps"];
  /** Box and filling by themselves; null where the box was not seen empty. */
  readonly packagingGrams: number | null;
}

export const nothingSeen: SeenOnScale = { steps: [], packagingGrams: null };

/**
 * Learns from an accepted weight, in its transaction. Steps on the scale are the article and nothing else; without them the
 * parcel's total is attributed where only one answer is possible. A total says nothing of the goods while nobody knows
 * which of several boxes they are in.
 */
export async function learnWeights(
  turn: Turn,
  grams: number,
  seen: SeenOnScale,
): Promise<void> {
  const { trx, desk } = turn;
  const at = turn.parts.clock.now();
  const { box, packaging } = desk.box;
  if (box !== null && seen.packagingGrams !== null) {
    const { packagingGrams } = seen;
    await relearn(trx, "box", box.code, at, (known) =>
      learn(known, "step", packagingGrams),
    );
  }
  if (seen.steps.length > 0) {
    for (const step of seen.steps)
      await relearn(trx, "article", step.skuId, at, (known) =>
        learn(known, "step", step.grams),
      );
    return;
  }
  if (packaging.known === "unknown" && (await hasBoxes(trx))) return;
  const units = new Map<string, number>();
  for (const { skuId, needed } of desk.stored?.parcel.lines ?? [])
    units.set(skuId, (units.get(skuId) ?? 0) + needed);
  const known = await learnedWeights(trx, "article", [...units.keys()]);
  const rest = attributeRest(
    grams,
    packaging.grams,
    [...units].map(([key, count]) => ({
      key,
      units: count,
      learned: estimateOf(known.get(key) ?? nothingLearned),
    })),
  );
  if (rest === null) return;
  await relearn(trx, "article", rest.key, at, (before) =>
    learn(before, "parcel", rest.gramsPerUnit),
  );
}
