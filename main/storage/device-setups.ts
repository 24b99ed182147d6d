import { z } from "zod";
import {
  deviceSetupSchema,
  type DeviceSetup,
} from "../../shared/contract/devices-view.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

const key = "devices";

/** The devices of this bench; null until somebody has added or removed one. */
export async function loadDeviceSetups(
  database: Database,
): Promise<DeviceSetup[] | null> {
  const row = await database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  if (row === undefined) return null;
  // A driver that is gone stays in the list: the devices screen says so, instead of forgetting the scale.
  return z.array(deviceSetupSchema).parse(JSON.parse(row.value));
}

export async function saveDeviceSetups(
  trx: Database | Trx,
  setups: readonly DeviceSetup[],
): Promise<void> {
  const value = JSON.stringify(setups);
  await trx
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
