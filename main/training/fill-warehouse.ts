import {
  asId,
  type OperatorId,
  type ShopId,
  type SkuId,
} from "../../shared/ids.ts";
import type { IdSource } from "../../shared/time.ts";
import type { Database } from "../storage/open-database.ts";
import { badgeHash } from "../workflows/scan-at-bench.ts";
import { practicePeople } from "./practice-people.ts";
import { setPracticeRules } from "./practice-rules.ts";
import { practiceSeller, practiceShop } from "./practice-shop.ts";
import { stackBoxes } from "./sample-boxes.ts";
import type { TrainingShop } from "./training-shop.ts";

/** What a practice warehouse starts with: its people, boxes, and where its articles lie and how they are verified. */
export async function fillWarehouse(
  database: Database,
  ids: IdSource,
  shop: TrainingShop | null,
): Promise<void> {
  await hirePeople(database, ids);
  if (shop !== null) {
    await fillShelves(database, shop);
    await setPracticeRules(database, shop.articles);
  }
  await stackBoxes(database);
}

async function hirePeople(database: Database, ids: IdSource): Promise<void> {
  const rows = practicePeople.map(({ name, role, language, badgeCode }) => ({
    id: asId<OperatorId>(ids()),
    merchant_id: practiceSeller.name,
    name,
    role,
    language,
    badge_hash: badgeHash(badgeCode),
  }));
  await database
    .insertInto("operators")
    .values(rows)
    .onConflict((conflict) => conflict.column("badge_hash").doNothing())
    .execute();
}

const shelvesPerRow = 12;

/** Shelf positions are the bench's own: the platform does not know where goods lie. */
async function fillShelves(
  database: Database,
  shop: TrainingShop,
): Promise<void> {
  const rows = shop.articles.map((article, index) => ({
    shop_id: asId<ShopId>(practiceShop.id),
    sku_id: asId<SkuId>(article.skuId),
    bin: binOf(index),
  }));
  await database
    .insertInto("bins")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["shop_id", "sku_id"]).doNothing(),
    )
    .execute();
}

const binOf = (index: number): string => {
  const row = String.fromCharCode(
    "A".charCodeAt(0) + Math.floor(index / shelvesPerRow),
  );
  const shelf = String((index % shelvesPerRow) + 1).padStart(2, "0");
  return `${row}-${shelf}-${(index % 3) + 1}`;
};
