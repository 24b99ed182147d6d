import type { StationId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

const keyOf = (stationId: StationId): string => `station-name:${stationId}`;

/** What people call this bench, for what other benches say of it. */
export async function keepStationName(
  database: Database,
  stationId: StationId,
  name: string,
): Promise<void> {
  await database
    .insertInto("settings")
    .values({ key: keyOf(stationId), value: name })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({ value: name }),
    )
    .execute();
}

/** A bench that never said its name is called by its id. */
export async function stationName(
  database: Database | Trx,
  stationId: StationId,
): Promise<string> {
  const row = await database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", keyOf(stationId))
    .executeTakeFirst();
  return row?.value ?? stationId;
}
