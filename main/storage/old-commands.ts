import type { Database } from "./open-database.ts";
import { dayMs } from "../../shared/time.ts";

/** A screen that was away repeats its commands within minutes; nobody repeats one after a week. */
const keptMs = 7 * dayMs;

/** Answers to commands are kept so that a repeated one gets the first answer, but not for ever. */
export async function forgetOldCommands(
  database: Database,
  now: number,
): Promise<void> {
  await database
    .deleteFrom("commands")
    .where("at", "<", now - keptMs)
    .execute();
}
