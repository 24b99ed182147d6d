import { z } from "zod";
import { salesWarehouseId } from "../practice-shop.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import type { ShopState } from "../shop-state.ts";
import type { Article } from "./article.ts";

/** Limits: "Search Inventory" (202309). */
const searchSchema = z.object({
  product_ids: z.array(z.string()).max(100).default([]),
  sku_ids: z.array(z.string()).max(600).default([]),
});

/** POST /product/202309/inventory/search. SKU ids win over product ids; what is unknown is simply missing. */
export function searchStock(call: ApiCall, shop: ShopState): Answer {
  const body = searchSchema.safeParse(call.body);
  if (!body.success) return failure(12059001);
  const { sku_ids, product_ids } = body.data;
  const [skuIds, productIds] = [new Set(sku_ids), new Set(product_ids)];
  const sold = soldUnits(shop);
  const inventory = shop.catalogue.products.flatMap((product) => {
    const skus = product.articles.filter(({ skuId }) =>
      skuIds.size > 0 ? skuIds.has(skuId) : productIds.has(product.id),
    );
    return skus.length === 0
      ? []
      : [
          {
            product_id: product.id,
            skus: skus.map((sku) => stockOf(sku, sold)),
          },
        ];
  });
  return success({ ...(inventory.length > 0 && { inventory }) });
}

interface Sold {
  /** Of orders that are not cancelled. */
  readonly all: number;
  /** Of those, not sent yet. */
  readonly open: number;
}

function stockOf(article: Article, sold: ReadonlyMap<string, Sold>): object {
  const { all, open } = sold.get(article.skuId) ?? { all: 0, open: 0 };
  const available = Math.max(0, article.stock - all);
  return {
    id: article.skuId,
    seller_sku: article.sellerSku,
    total_available_quantity: available,
    total_committed_quantity: open,
    total_available_inventory_distribution: {
      in_shop_inventory: { quantity: available },
      campaign_inventory: [],
      creator_inventory: [],
    },
    warehouse_inventory: [
      {
        warehouse_id: salesWarehouseId,
        available_quantity: available,
        committed_quantity: open,
      },
    ],
  };
}

/** Units by SKU. What the platform sends lies in its own warehouse. */
function soldUnits(shop: ShopState): ReadonlyMap<string, Sold> {
  const sold = new Map<string, Sold>();
  for (const order of shop.book.all()) {
    if (order.status === "CANCELLED" || order.fulfilledByPlatform) continue;
    const isOpen =
      order.status === "ON_HOLD" || order.status === "AWAITING_SHIPMENT";
    for (const { article } of order.units) {
      const before = sold.get(article.skuId) ?? { all: 0, open: 0 };
      sold.set(article.skuId, {
        all: before.all + 1,
        open: before.open + (isOpen ? 1 : 0),
      });
    }
  }
  return sold;
}
