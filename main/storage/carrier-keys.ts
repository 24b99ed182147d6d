import { z } from "zod";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Vault } from "../station-ports.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** How a carrier account knows its seller. */
export interface CarrierKeys {
  readonly publicKey: string;
  readonly secretKey: string;
}

const key = "carrier-account.sendcloud";
const stored = z.object({ publicKey: z.string(), secretKey: z.string() });

export async function hasCarrierKeys(
  database: Database | Trx,
): Promise<boolean> {
  const row = await database
    .selectFrom("settings")
    .select("key")
    .where("key", "=", key)
    .executeTakeFirst();
  return row !== undefined;
}

/** Null when no account is connected. Refuses with `storage.damaged` when the row cannot be opened. */
export async function loadCarrierKeys(
  database: Database | Trx,
  vault: Vault,
): Promise<Result<CarrierKeys | null>> {
  const row = await database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  if (row === undefined) return ok(null);
  const opened = vault.open(Buffer.from(row.value, "base64"));
  if (!opened.ok) return opened;
  const keys = stored.safeParse(JSON.parse(opened.value));
  return keys.success
    ? ok(keys.data)
    : refused(refusal("storage.damaged", { folder: "" }));
}

export async function saveCarrierKeys(
  trx: Trx,
  vault: Vault,
  keys: CarrierKeys,
): Promise<void> {
  const sealed = vault.seal(JSON.stringify(keys));
  const value = Buffer.from(sealed).toString("base64");
  await trx
    .insertInto("settings")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}

export async function forgetCarrierKeys(trx: Trx): Promise<void> {
  await trx.deleteFrom("settings").where("key", "=", key).execute();
}
