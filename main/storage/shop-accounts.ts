import type { ShopId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Vault } from "../station-ports.ts";
import type { Database } from "./open-database.ts";
import type { ShopAccountRow } from "./shop-account-rows.ts";
import type { Trx } from "./store.ts";

/** One seller's authorisation of the user's own app: a token pair, and the shops that go by it. */
export interface ShopAccount extends Omit<ShopAccountRow, "app_secret"> {
  readonly appSecret: string;
}

/** A shop the owner connected, as the store knows it. */
export interface KeptShop {
  readonly id: ShopId;
  readonly name: string;
  readonly region: string;
  readonly cipher: string;
  readonly merchant_id: string;
  readonly account_id: string;
}

export async function writeAccount(
  trx: Trx,
  vault: Vault,
  { appSecret, ...account }: ShopAccount,
): Promise<void> {
  await trx
    .insertInto("shop_accounts")
    .values({ ...account, app_secret: vault.seal(appSecret) })
    .execute();
}

/** Null when there is none of this id. Refuses with `storage.damaged` when its secret cannot be opened. */
export async function readAccount(
  database: Database | Trx,
  vault: Vault,
  id: string,
): Promise<Result<ShopAccount | null>> {
  const row = await database
    .selectFrom("shop_accounts")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return ok(null);
  const { app_secret: sealed, ...account } = row;
  const secret = vault.open(sealed);
  return secret.ok ? ok({ ...account, appSecret: secret.value }) : secret;
}

/** By name, so that they stand in the same order every day. */
export async function keptShops(database: Database): Promise<KeptShop[]> {
  const rows = await database
    .selectFrom("shops")
    .select(["id", "name", "region", "cipher", "merchant_id", "account_id"])
    .where("account_id", "is not", null)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.flatMap((row) =>
    row.account_id === null ? [] : [{ ...row, account_id: row.account_id }],
  );
}

/** Ties a shop to an authorisation; null unties it. */
export async function tieShop(
  trx: Trx,
  shopId: ShopId,
  accountId: string | null,
): Promise<void> {
  await trx
    .updateTable("shops")
    .set({ account_id: accountId })
    .where("id", "=", shopId)
    .execute();
}

/** Forgets authorisations no shop goes by any more, with their secrets and tokens. */
export async function dropUnusedAccounts(trx: Trx): Promise<void> {
  const unused = await trx
    .selectFrom("shop_accounts")
    .select("id")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("shops")
            .select("shops.id")
            .whereRef("shops.account_id", "=", "shop_accounts.id"),
        ),
      ),
    )
    .execute();
  for (const { id } of unused) {
    await trx.deleteFrom("settings").where("key", "=", tokenKey(id)).execute();
    await trx.deleteFrom("shop_accounts").where("id", "=", id).execute();
  }
}

/** Where an authorisation's tokens lie among the settings. */
export const tokenKey = (accountId: string): string =>
  `tiktok.tokens.${accountId}`;
