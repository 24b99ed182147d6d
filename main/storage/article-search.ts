import { sql } from "kysely";
import type { SkuId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";

const ordered = (database: Database) =>
  database.selectFrom("articles").select("sku_id").orderBy("title");

/** Articles by name, variant or seller SKU, whatever their letters' case; "" finds the first of all. */
export async function articlesByText(
  database: Database,
  text: string,
  most: number,
): Promise<SkuId[]> {
  const like = `%${text.trim().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await ordered(database)
    .where((eb) =>
      eb.or(
        (["title", "variant", "seller_sku"] as const).map(
          (column) => sql<boolean>`${eb.ref(column)} like ${like} escape '\\'`,
        ),
      ),
    )
    .limit(most)
    .execute();
  return rows.map((row) => row.sku_id);
}
