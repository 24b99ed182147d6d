import { asId, type StationId } from "../../shared/ids.ts";
import type { IdSource } from "../../shared/time.ts";
import type { Database } from "./open-database.ts";

/** This bench's id, made once: claims and the journal's chain belong to it. */
export async function stationIdentity(
  database: Database,
  ids: IdSource,
): Promise<StationId> {
  await database
    .insertInto("settings")
    .values({ key: "station-id", value: ids() })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const row = await database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", "station-id")
    .executeTakeFirstOrThrow();
  return asId<StationId>(row.value);
}
