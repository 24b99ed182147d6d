import { z } from "zod";
import { refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { Vault } from "../station-ports.ts";
import type { TokenStore } from "../tiktok/access-tokens.ts";
import { freeLease, takeLease } from "./leases.ts";
import { tokenKey } from "./shop-accounts.ts";
import type { Store } from "./store.ts";

const pair = z.object({
  accessToken: z.string(),
  accessExpiresAt: z.number(),
  refreshToken: z.string(),
  refreshExpiresAt: z.number(),
  scopes: z.array(z.string()),
});

const stored = z.object({ current: pair, previous: pair.nullable() });

/** A refresh asks at most twice, ten seconds each; a program that died in one keeps the others waiting no longer. */
const refreshTurnMs = 30_000;

/**
 * One authorisation's tokens in a settings row, sealed. Shops of one seller share an authorisation, and so a key.
 *
 * @param turn who asks for the right to refresh: a name of this run of the program
 *
 * Refuses with `storage.damaged` when the row cannot be opened, and with what the disk says when it cannot be written.
 */
export function createTokenStore(
  store: Store,
  vault: Vault,
  authorisation: string,
  turn: { readonly clock: Clock; readonly owner: string },
): TokenStore {
  const key = tokenKey(authorisation);
  const lease = `${key}.refresh`;
  return {
    async load() {
      const row = await store.database
        .selectFrom("settings")
        .select("value")
        .where("key", "=", key)
        .executeTakeFirst();
      if (row === undefined) return ok(null);
      const opened = vault.open(Buffer.from(row.value, "base64"));
      if (!opened.ok) return opened;
      const tokens = stored.safeParse(JSON.parse(opened.value));
      return tokens.success
        ? ok(tokens.data)
        : refused(refusal("storage.damaged", { folder: "" }));
    },
    save(tokens) {
      const sealed = vault.seal(JSON.stringify(tokens));
      const value = Buffer.from(sealed).toString("base64");
      return store.transact(async (trx) => {
        await trx
          .insertInto("settings")
          .values({ key, value })
          .onConflict((conflict) =>
            conflict.column("key").doUpdateSet({ value }),
          )
          .execute();
        return done;
      });
    },
    takeTurn: () =>
      store.transact(async (trx) => {
        const now = turn.clock.now();
        return ok(
          await takeLease(trx, lease, turn.owner, now, now + refreshTurnMs),
        );
      }),
    endTurn: () => freeLease(store.database, lease, turn.owner),
  };
}
