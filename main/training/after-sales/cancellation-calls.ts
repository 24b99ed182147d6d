import { z } from "zod";
import { picturePath } from "../catalogue/article.ts";
import { unitPriceCents } from "../orders/order.ts";
import { decimal, goodsCents, totalCents } from "../orders/order-answer.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import { pagedSearch, timeWindow } from "../server/paged-search.ts";
import { marketOf } from "../market.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import type { Cancellation } from "./cancellation-book.ts";
import { approve, reject } from "./cancelling.ts";
import { returnRejectReasons } from "./return-calls.ts";

/** EU names; the second really ends in _uk. Source: TikTok Shop, "Cancel reasons". */
const rejectReasons = [
  {
    name: "ecom_reverse_reject_cancel_reason_product_packed",
    text: "Your product has been shipped. Please wait for tracking updates.",
  },
  {
    name: "ecom_refund_reject_reason_cancel_unacceptable_uk",
    text: "The seller didn't accept your cancellation request.",
  },
] as const;

const searchSchema = z.object({
  ...timeWindow,
  order_ids: z.array(z.string()).optional(),
  cancel_ids: z.array(z.string()).optional(),
  cancel_status: z.array(z.string()).optional(),
  cancel_types: z.array(z.string()).optional(),
});

const refund = (
  currency: string,
  subtotalCents: number,
  totalRefundCents: number,
): object => ({
  currency,
  refund_total: decimal(totalRefundCents),
  refund_subtotal: decimal(subtotalCents),
  refund_shipping_fee: decimal(totalRefundCents - subtotalCents),
  refund_tax: "0",
});

const unitsCancelled = ({ order, unitIds }: Cancellation) =>
  order.units.filter(({ id }) => unitIds?.includes(id) ?? true);

/** What a buyer gets back: everything with the whole order, else the price of the units. */
function refundOf(one: Cancellation, currency: string): object {
  if (one.unitIds === undefined)
    return refund(currency, goodsCents(one.order), totalCents(one.order));
  const cents = unitsCancelled(one).reduce(
    (sum, unit) => sum + unitPriceCents(unit),
    0,
  );
  return refund(currency, cents, cents);
}

function cancellationAnswer(one: Cancellation, shop: ShopState): object {
  const { currency } = marketOf(shop);
  const waiting = one.status === "CANCELLATION_REQUEST_PENDING";
  return {
    cancel_id: one.id,
    order_id: one.order.id,
    cancel_type: one.type,
    cancel_status: one.status,
    role: one.role,
    cancel_reason: one.reason.name,
    cancel_reason_text: one.reason.text,
    create_time: one.createTime,
    update_time: one.updateTime,
    refund_amount: refundOf(one, currency),
    cancel_line_items: unitsCancelled(one).map((unit, index) => ({
      cancel_line_item_id: String(BigInt(one.id) + BigInt(index + 1)),
      order_line_item_id: unit.id,
      sku_id: unit.article.skuId,
      seller_sku: unit.article.sellerSku,
      sku_name: unit.article.skuName,
      product_name: unit.article.title,
      product_image: {
        url: shop.baseUrl() + picturePath(unit.article),
        height: 200,
        width: 200,
      },
      refund_amount: refund(
        currency,
        unitPriceCents(unit),
        unitPriceCents(unit),
      ),
    })),
    seller_next_action_response: waiting
      ? [{ action: "SELLER_RESPOND_CANCEL", deadline: one.deadline }]
      : [],
  };
}

/** POST /return_refund/202309/cancellations/search */
export function searchCancellations(call: ApiCall, shop: ShopState): Answer {
  const body = searchSchema.safeParse(call.body);
  if (!body.success) return failure(25001001);
  const wanted = body.data;
  const fits = (list: readonly string[] | undefined, value: string): boolean =>
    list === undefined || list.length === 0 || list.includes(value);
  return pagedSearch(
    call,
    shop,
    {
      maxPageSize: 50,
      defaultPageSize: 10,
      defaultOrder: "ASC",
      parameterError: 25001001,
    },
    {
      window: wanted,
      indexes: shop.cancellations.by,
      entry: shop.cancellations.byId,
      times: (one) => ({
        create_time: one.createTime,
        update_time: one.updateTime,
      }),
      accept: (one) =>
        fits(wanted.order_ids, one.order.id) &&
        fits(wanted.cancel_ids, one.id) &&
        fits(wanted.cancel_types, one.type) &&
        // The withdrawn status is spelled with one L in requests and with two in answers.
        fits(
          wanted.cancel_status?.map((status) =>
            status === "CANCELLATION_REQUEST_CANCEL"
              ? "CANCELLATION_REQUEST_CANCELLED"
              : status,
          ),
          one.status,
        ),
      listName: "cancellations",
      answer: (one) => cancellationAnswer(one, shop),
    },
  );
}

/** POST /return_refund/202309/cancellations/{cancel_id}/approve */
export function approveCancellation(call: ApiCall, shop: ShopState): Answer {
  const request = shop.cancellations.byId(call.pathId);
  if (request === undefined) return failure(25007006);
  if (request.status === "CANCELLATION_REQUEST_CANCELLED") {
    return failure(25020009);
  }
  // Said twice is said once: the first answer stands.
  if (request.status === "CANCELLATION_REQUEST_PENDING") {
    approve(shop, request, nowSeconds(shop));
  }
  return success({});
}

const rejectSchema = z.object({ reject_reason: z.string() });

/** POST /return_refund/202309/cancellations/{cancel_id}/reject */
export function rejectCancellation(call: ApiCall, shop: ShopState): Answer {
  const request = shop.cancellations.byId(call.pathId);
  if (request === undefined) return failure(25007006);
  const body = rejectSchema.safeParse(call.body);
  if (!body.success) return failure(25001001);
  if (!rejectReasons.some(({ name }) => name === body.data.reject_reason)) {
    return failure(25001014);
  }
  if (request.status === "CANCELLATION_REQUEST_CANCELLED") return success({});
  if (request.status !== "CANCELLATION_REQUEST_PENDING") {
    return failure(25020010);
  }
  reject(shop, request, nowSeconds(shop));
  return success({});
}

/** GET /return_refund/202309/reject_reasons, for returns as well as for cancellations */
export const rejectReasonsOf = (call: ApiCall, shop: ShopState): Answer =>
  returnRejectReasons(call.query.get("return_or_cancel_id") ?? "", shop) ??
  success({ reasons: rejectReasons });
