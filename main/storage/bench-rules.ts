import { benchRulesSchema } from "../../shared/contract/bench-rules-contract.ts";
import {
  usualBenchRules,
  type BenchRules,
} from "../../shared/domain/bench-rules.ts";
import type { StationId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

const keyOf = (stationId: StationId): string => `bench-rules:${stationId}`;

/** How this bench works; as usual where nobody said, or said what this version no longer knows. */
export async function loadBenchRules(
  database: Database,
  stationId: StationId,
): Promise<BenchRules> {
  const row = await database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", keyOf(stationId))
    .executeTakeFirst();
  if (row === undefined) return usualBenchRules;
  const kept = benchRulesSchema.safeParse(JSON.parse(row.value));
  return kept.success ? kept.data : usualBenchRules;
}

export async function saveBenchRules(
  trx: Trx,
  stationId: StationId,
  rules: BenchRules,
): Promise<void> {
  const value = JSON.stringify(rules);
  await trx
    .insertInto("settings")
    .values({ key: keyOf(stationId), value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
