import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/**
 * Takes or renews a lease: whoever holds it does what only one program on the database may do at a time.
 * False while another owner's has not run out.
 */
export async function takeLease(
  trx: Trx,
  name: string,
  owner: string,
  now: number,
  expiresAt: number,
): Promise<boolean> {
  const taken = await trx
    .insertInto("leases")
    .values({ name, owner, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet({ owner, expires_at: expiresAt })
        .where((eb) =>
          eb.or([
            eb("leases.owner", "=", owner),
            eb("leases.expires_at", "<=", now),
          ]),
        ),
    )
    .returning("name")
    .execute();
  return taken.length > 0;
}

/** Frees it at once instead of when it runs out. */
export async function freeLease(
  database: Database | Trx,
  name: string,
  owner: string,
): Promise<void> {
  await database
    .deleteFrom("leases")
    .where("name", "=", name)
    .where("owner", "=", owner)
    .execute();
}
