import {
  nothingLearned,
  type LearnedWeight,
} from "../../shared/domain/learned-weight.ts";
import type { LearnedWeightRow } from "./boxes-schema.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

type Kind = LearnedWeightRow["kind"];

/** What was learned of these; one nothing is known of is missing. */
export async function learnedWeights(
  database: Database | Trx,
  kind: Kind,
  keys: readonly string[],
): Promise<Map<string, LearnedWeight>> {
  if (keys.length === 0) return new Map();
  const rows = await database
    .selectFrom("learned_weights")
    .select(["key", "state"])
    .where("kind", "=", kind)
    .where("key", "in", keys)
    .execute();
  return new Map(
    rows.map(({ key, state }) => [key, JSON.parse(state) as LearnedWeight]),
  );
}

/** Changes what is known of one thing, in the caller's transaction. */
export async function relearn(
  trx: Trx,
  kind: Kind,
  key: string,
  at: number,
  change: (known: LearnedWeight) => LearnedWeight,
): Promise<void> {
  const known = (await learnedWeights(trx, kind, [key])).get(key);
  const state = JSON.stringify(change(known ?? nothingLearned));
  await trx
    .insertInto("learned_weights")
    .values({ kind, key, state, updated_at: at })
    .onConflict((conflict) =>
      conflict.columns(["kind", "key"]).doUpdateSet({ state, updated_at: at }),
    )
    .execute();
}

export async function forgetWeight(
  trx: Trx,
  kind: Kind,
  key: string,
): Promise<void> {
  await trx
    .deleteFrom("learned_weights")
    .where("kind", "=", kind)
    .where("key", "=", key)
    .execute();
}
