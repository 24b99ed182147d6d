import { goodsAreBack } from "../../shared/domain/goods-back.ts";
import type { ParcelId, SkuId } from "../../shared/ids.ts";
import type { Trx } from "./store.ts";

/** Whether units of the article that left in this parcel were sent back and are the seller's again. */
export async function wasSentBack(
  trx: Trx,
  parcelId: ParcelId,
  skuId: SkuId,
): Promise<boolean> {
  const rows = await trx
    .selectFrom("parcel_orders")
    .innerJoin("returns", "returns.order_id", "parcel_orders.order_id")
    .select(["returns.id", "type", "status", "lines"])
    .where("parcel_orders.parcel_id", "=", parcelId)
    .execute();
  for (const { id, type, status, lines } of rows) {
    const articles = JSON.parse(lines) as readonly { readonly skuId: string }[];
    if (!articles.some((line) => line.skuId === skuId)) continue;
    const taken = await trx
      .selectFrom("return_decisions")
      .select("id")
      .where("return_id", "=", id)
      .where("question", "=", "received-package")
      .where("kind", "=", "approve")
      .executeTakeFirst();
    if (goodsAreBack({ type, status, accepted: taken !== undefined }))
      return true;
  }
  return false;
}
