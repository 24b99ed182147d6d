import { deliveryServices } from "../orders/delivery-services.ts";
import { salesWarehouseId } from "../practice-shop.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";

const platformTypes = {
  standard: "STANDARD",
  express: "EXPRESS",
  seller: "SEND_BY_SELLER",
} as const;

/** What each way takes at most; invented, of the size the platform publishes for its own. */
const limits = {
  standard: { cm: [120, 60, 60], grams: 20_000 },
  express: { cm: [100, 50, 50], grams: 10_000 },
  seller: { cm: [175, 78, 58], grams: 23_000 },
} as const;

/** GET /logistics/202309/warehouses/{warehouse_id}/delivery_options */
export function listDeliveryOptions(call: ApiCall): Answer {
  // Goods come back to the other warehouse, and leave it by no way at all.
  if (call.pathId !== salesWarehouseId) return success({});
  const scope = call.query.get("scope") ?? "WAREHOUSE";
  if (scope !== "WAREHOUSE" && scope !== "PRODUCT") return failure(36009004);
  return success({
    delivery_options: Object.values(deliveryServices).map((service) => {
      const { cm, grams } = limits[service.kind];
      return {
        id: service.optionId,
        name: service.name,
        type: platformTypes[service.kind],
        description: service.name,
        dimension_limit: {
          max_length: cm[0],
          max_width: cm[1],
          max_height: cm[2],
          unit: "CM",
        },
        weight_limit: { min_weight: 0, max_weight: grams, unit: "GRAM" },
        platform: ["TIKTOK_SHOP"],
      };
    }),
  });
}
