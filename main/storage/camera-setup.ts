import { cameraSetupSchema } from "../../shared/contract/photos-contract.ts";
import {
  noCamera,
  type CameraSetup,
} from "../../shared/domain/bench-camera.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

const key = "bench-camera";

/** How this bench's camera is set up; off where nobody did, or did as this version no longer knows. */
export async function loadCameraSetup(
  database: Database,
): Promise<CameraSetup> {
  const row = await database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  if (row === undefined) return noCamera;
  const kept = cameraSetupSchema.safeParse(JSON.parse(row.value));
  return kept.success ? kept.data : noCamera;
}

export async function saveCameraSetup(
  trx: Trx,
  setup: CameraSetup,
): Promise<void> {
  const value = JSON.stringify(setup);
  await trx
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}
