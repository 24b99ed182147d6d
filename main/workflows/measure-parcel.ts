import type { SizeMm } from "../../shared/domain/fit-box.ts";
import { expectWeight } from "../../shared/domain/weighing.ts";
import type { Database } from "../storage/open-database.ts";
import { articleFacts, type StoredParcel } from "../storage/parcel-queries.ts";
import type { Trx } from "../storage/store.ts";
import { likelyBox } from "./desk-box.ts";

export interface ParcelMeasures {
  readonly weightGrams: number;
  readonly sizeMm: SizeMm;
}

/**
 * What a parcel weighs and measures, box included: on the scale where it was weighed, else by the catalogue; its box, or the
 * only thing in it where it goes in none. Null when one of them is unknown: a label bought for a wrong size is charged for twice.
 */
export async function measureParcel(
  database: Database | Trx,
  stored: StoredParcel,
): Promise<ParcelMeasures | null> {
  const { lines, weighedGrams } = stored.parcel;
  const articles = await articleFacts(
    database,
    lines.map((line) => line.skuId),
  );
  const likely = await likelyBox(database, stored, articles);
  const [only] = lines;
  const alone = lines.length === 1 && only?.needed === 1;
  const sizeMm =
    likely?.box.innerMm ??
    (alone ? (articles.get(only.skuId)?.sizeMm ?? null) : null);
  const expected = expectWeight(
    lines.map(({ skuId, needed }) => ({
      title: "",
      needed,
      weightGrams: articles.get(skuId)?.weightGrams ?? null,
    })),
    likely?.packaging,
  );
  const weightGrams = weighedGrams ?? expected?.grams ?? null;
  return sizeMm === null || weightGrams === null || weightGrams <= 0
    ? null
    : { weightGrams, sizeMm };
}
