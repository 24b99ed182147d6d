import {
  firstRunSchema,
  type FirstRun,
} from "../../shared/contract/first-run-contract.ts";
import { firstSteps } from "../../shared/domain/first-run.ts";
import type { Database } from "./open-database.ts";

const key = "first-run";

/** Where a newcomer is: at the beginning in a folder nobody has used. */
export async function readFirstRun(database: Database): Promise<FirstRun> {
  const kept = await database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  if (kept !== undefined) {
    const read = firstRunSchema.safeParse(JSON.parse(kept.value));
    return read.success ? read.data : { step: null, language: null };
  }
  const used = await database
    .selectFrom("journal")
    .select("seq")
    .where("kind", "=", "operator.signed-in")
    .limit(1)
    .executeTakeFirst();
  return { step: used === undefined ? firstSteps[0] : null, language: null };
}

export async function keepFirstRun(
  database: Database,
  at: FirstRun,
): Promise<void> {
  const value = JSON.stringify(at);
  await database
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
