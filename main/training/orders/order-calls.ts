import { z } from "zod";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import { pagedSearch, timeWindow } from "../server/paged-search.ts";
import type { ShopState } from "../shop-state.ts";
import { orderAnswer } from "./order-answer.ts";

const searchSchema = z.object({
  ...timeWindow,
  order_status: z.string().optional(),
  shipping_type: z.enum(["TIKTOK", "SELLER"]).optional(),
  buyer_user_id: z.string().optional(),
  is_buyer_request_cancel: z.boolean().optional(),
});

/** POST /order/202309/orders/search */
export function searchOrders(call: ApiCall, shop: ShopState): Answer {
  const body = searchSchema.safeParse(call.body);
  if (!body.success) return failure(11001002);
  const wanted = body.data;
  return pagedSearch(
    call,
    shop,
    {
      maxPageSize: 100,
      defaultPageSize: 20,
      defaultOrder: "DESC",
      parameterError: 11001002,
    },
    {
      window: wanted,
      indexes: shop.book.ordersBy,
      entry: shop.book.order,
      times: (order) => ({
        create_time: order.createTime,
        update_time: order.updateTime,
      }),
      accept: (order) =>
        (wanted.order_status ?? order.status) === order.status &&
        (wanted.shipping_type === undefined ||
          (wanted.shipping_type === "SELLER") ===
            (order.service.kind === "seller")) &&
        (wanted.buyer_user_id ?? order.buyer.userId) === order.buyer.userId &&
        (wanted.is_buyer_request_cancel === undefined ||
          wanted.is_buyer_request_cancel ===
            (order.cancelRequestTime !== null)),
      listName: "orders",
      answer: (order) => orderAnswer(order, "list", shop),
    },
  );
}

const maxDetailIds = 50;

/** GET /order/202507/orders and /order/202309/orders: ids unknown to the shop are simply missing. */
export function orderDetails(call: ApiCall, shop: ShopState): Answer {
  const ids = (call.query.get("ids") ?? "").split(",").filter(Boolean);
  if (ids.length === 0 || ids.length > maxDetailIds) {
    return failure(11001002, `ids must hold 1 to ${maxDetailIds} order ids.`);
  }
  const orders = [...new Set(ids)].flatMap((id) => shop.book.order(id) ?? []);
  return success({
    orders: orders.map((order) => orderAnswer(order, "detail", shop)),
  });
}
