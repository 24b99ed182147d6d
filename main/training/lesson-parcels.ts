import type { TrainingState } from "../../shared/contract/training-view.ts";
import type { Lesson } from "../../shared/domain/lesson.ts";
import { asId, type ParcelId, type SkuId } from "../../shared/ids.ts";
import type { Database } from "../storage/open-database.ts";
import { shipsBySeller } from "../storage/seller-shipping-queries.ts";
import { urgentIds } from "../workflows/queue-board.ts";

type Barcodes = TrainingState["barcodes"];

/** Units and articles a lesson's parcel may have: enough to learn from, few enough to be done soon. */
const fits: {
  readonly [Name in Lesson]: (units: number, articles: number) => boolean;
} = {
  single: (units) => units === 1,
  multi: (units, articles) => articles >= 2 && units <= 6,
  "wrong-item": (units) => units <= 4,
  "out-of-paper": (units) => units <= 2,
  // Time enough for the buyer to change her mind.
  cancelled: (units, articles) => articles >= 2 && units >= 3,
  shortage: (units, articles) => articles >= 2 && units <= 6,
};

export interface LessonGoods {
  readonly parcelId: ParcelId;
  /** The article to be scanned by mistake, or the one that is missing. */
  readonly skuId: SkuId | null;
}

/** An article's barcode that means no other article and leaves nothing to be noted of the unit. */
export const ownBarcode = (barcodes: Barcodes, skuId: string) => {
  const own = barcodes.find((one) => one.skuId === skuId);
  const sharing = barcodes.filter(({ text }) => text === own?.text);
  const isNoted = barcodes.some(
    (one) => one.skuId === skuId && one.group === "unit",
  );
  return sharing.length === 1 && !isNoted ? own : undefined;
};

/** The most urgent waiting parcel that leaves no question but the lesson's; null while there is none. */
export async function lessonGoods(
  database: Database,
  barcodes: Barcodes,
  lesson: Lesson,
): Promise<LessonGoods | null> {
  for (const parcelId of await urgentIds(database, ["waiting"])) {
    const lines = await database
      .selectFrom("parcel_lines")
      .select(["sku_id", "needed"])
      .where("parcel_id", "=", parcelId)
      .execute();
    const units = lines.reduce((sum, { needed }) => sum + needed, 0);
    const isFit =
      fits[lesson](units, lines.length) &&
      lines.every(({ sku_id: sku }) => ownBarcode(barcodes, sku) !== undefined);
    if (!isFit || (await shipsBySeller(database, parcelId))) continue;
    const skuIds = lines.map((line) => line.sku_id);
    if (lesson === "shortage")
      return { parcelId, skuId: skuIds.at(-1) ?? null };
    if (lesson !== "wrong-item") return { parcelId, skuId: null };
    const stranger = barcodes.find(
      ({ skuId }) =>
        skuId !== null &&
        !skuIds.includes(asId<SkuId>(skuId)) &&
        ownBarcode(barcodes, skuId) !== undefined,
    )?.skuId;
    return stranger === undefined || stranger === null
      ? null
      : { parcelId, skuId: asId<SkuId>(stranger) };
  }
  return null;
}
