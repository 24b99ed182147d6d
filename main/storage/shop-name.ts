import type { ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";

/** What a shop is called; empty while it was not read. */
export async function shopName(
  database: Database,
  shopId: ShopId,
): Promise<string> {
  const row = await database
    .selectFrom("shops")
    .select("name")
    .where("id", "=", shopId)
    .executeTakeFirst();
  return row?.name ?? "";
}
