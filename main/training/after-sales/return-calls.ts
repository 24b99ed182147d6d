import { z } from "zod";
import { picturePath } from "../catalogue/article.ts";
import { unitPriceCents } from "../orders/order.ts";
import { decimal } from "../orders/order-answer.ts";
import { practiceSender } from "../practice-shop.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import { pagedSearch, timeWindow } from "../server/paged-search.ts";
import { marketOf } from "../market.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import type { ShopReturn } from "./return-book.ts";
import { agree, disagree } from "./returning.ts";

type Action = NonNullable<ShopReturn["next"]>["action"];

/** EU names and what they mean. Source: TikTok Shop, "Return reasons". */
const requestReasons = [
  {
    name: "reverse_reject_request_reason_1_uk",
    text: "The item does not meet the return policy.",
  },
  {
    name: "reverse_reject_request_reason_5",
    text: "The buyer and the seller reached an agreement.",
  },
];
const parcelReasons = [
  "The buyer sent back another product.",
  "The product was used.",
  "Parts of the product are missing.",
  "The parcel did not arrive.",
  "The buyer damaged the product.",
].map((text, index) => ({
  name: `reverse_reject_return_parcel_reason_${index + 1}`,
  text,
}));

const searchSchema = z.object({
  ...timeWindow,
  order_ids: z.array(z.string()).optional(),
  return_ids: z.array(z.string()).optional(),
  return_status: z.array(z.string()).optional(),
  return_types: z.array(z.string()).optional(),
});

const refund = (shop: ShopState, cents: number): object => ({
  currency: marketOf(shop).currency,
  refund_total: decimal(cents),
  refund_subtotal: decimal(cents),
  refund_shipping_fee: "0.00",
  refund_tax: "0",
});

const returnAnswer = (one: ShopReturn, shop: ShopState): object => ({
  return_id: one.id,
  order_id: one.order.id,
  return_type: one.type,
  return_status: one.status,
  role: "BUYER",
  return_reason: one.reason.name,
  return_reason_text: one.reason.text,
  create_time: one.createTime,
  update_time: one.updateTime,
  is_combined_return: false,
  ...(one.type === "RETURN_AND_REFUND" && {
    shipment_type: "PLATFORM",
    return_method: "PLATFORM_SHIPPED",
    handover_method: "DROP_OFF",
    return_warehouse_address: {
      full_address: `${practiceSender.street}, ${practiceSender.postalCode} ${practiceSender.city}`,
    },
  }),
  ...(one.trackingNumber !== null && {
    return_tracking_number: one.trackingNumber,
    return_provider_id: "6617675021119438849",
    return_provider_name: "PostNL",
  }),
  refund_amount: refund(
    shop,
    one.units.reduce((sum, unit) => sum + unitPriceCents(unit), 0),
  ),
  return_line_items: one.units.map((unit, index) => ({
    return_line_item_id: String(BigInt(one.id) + BigInt(index + 1)),
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
    refund_amount: refund(shop, unitPriceCents(unit)),
  })),
  seller_next_action_response: one.next === null ? [] : [one.next],
});

/** POST /return_refund/202309/returns/search */
export function searchReturns(call: ApiCall, shop: ShopState): Answer {
  const body = searchSchema.safeParse(call.body);
  if (!body.success) return failure(25001001);
  const wanted = body.data;
  const fits = (list: readonly string[] | undefined, value: string): boolean =>
    list === undefined || list.length === 0 || list.includes(value);
  return pagedSearch(
    call,
    shop,
    {
      minPageSize: 10,
      maxPageSize: 50,
      defaultPageSize: 10,
      defaultOrder: "ASC",
      parameterError: 25001001,
    },
    {
      window: wanted,
      indexes: shop.returns.by,
      entry: shop.returns.byId,
      times: (one) => ({
        create_time: one.createTime,
        update_time: one.updateTime,
      }),
      accept: (one) =>
        fits(wanted.order_ids, one.order.id) &&
        fits(wanted.return_ids, one.id) &&
        fits(wanted.return_types, one.type) &&
        fits(wanted.return_status, one.status),
      listName: "return_orders",
      answer: (one) => returnAnswer(one, shop),
    },
  );
}

/** Which decisions answer which question. Source: Approve Return and Reject Return (202309). */
const decisions: Readonly<Record<Action, { approve: string; reject: string }>> =
  {
    SELLER_RESPOND_REFUND: {
      approve: "APPROVE_REFUND",
      reject: "REJECT_REFUND",
    },
    SELLER_RESPOND_RETURN: {
      approve: "APPROVE_RETURN",
      reject: "REJECT_RETURN",
    },
    SELLER_RESPOND_RECEIVE_PACKAGE: {
      approve: "APPROVE_RECEIVED_PACKAGE",
      reject: "REJECT_RECEIVED_PACKAGE",
    },
  };

const approveSchema = z.object({ decision: z.string() });

/** POST /return_refund/202309/returns/{return_id}/approve */
export function approveReturn(call: ApiCall, shop: ShopState): Answer {
  const found = shop.returns.byId(call.pathId);
  if (found === undefined) return failure(25007006);
  const body = approveSchema.safeParse(call.body);
  if (!body.success) return failure(25001001);
  if (isRepeated(call, found)) return success({});
  if (found.next === null) return failure(25020009);
  if (decisions[found.next.action].approve !== body.data.decision)
    return failure(25020003);
  agree(shop, found, nowSeconds(shop));
  found.lastKey = keyOf(call);
  return success({});
}

const rejectSchema = z.object({
  decision: z.string(),
  reject_reason: z.string(),
  images: z
    .array(
      z.object({
        image_id: z.string(),
        mime_type: z.string(),
        height: z.int().positive(),
        width: z.int().positive(),
      }),
    )
    .optional(),
});

/** POST /return_refund/202309/returns/{return_id}/reject */
export function rejectReturn(call: ApiCall, shop: ShopState): Answer {
  const found = shop.returns.byId(call.pathId);
  if (found === undefined) return failure(25007006);
  const body = rejectSchema.safeParse(call.body);
  if (!body.success) return failure(25001001);
  if (isRepeated(call, found)) return success({});
  if (found.next === null) return failure(25020010);
  const { decision, reject_reason: reason, images = [] } = body.data;
  if (decisions[found.next.action].reject !== decision)
    return failure(25020004);
  if (!reasonsFor(found).some(({ name }) => name === reason))
    return failure(25001014);
  if (!images.every(({ image_id: uri }) => shop.photos.has(uri)))
    return failure(25001001);
  disagree(shop, found, nowSeconds(shop));
  found.lastKey = keyOf(call);
  return success({});
}

const keyOf = (call: ApiCall): string | null =>
  call.query.get("idempotency_key") ?? null;

const isRepeated = (call: ApiCall, found: ShopReturn): boolean =>
  found.lastKey !== null && found.lastKey === keyOf(call);

const reasonsFor = ({ next }: ShopReturn): typeof requestReasons =>
  next?.action === "SELLER_RESPOND_RECEIVE_PACKAGE"
    ? parcelReasons
    : requestReasons;

/** Null when the id is not a return's. */
export function returnRejectReasons(
  id: string,
  shop: ShopState,
): Answer | null {
  const found = shop.returns.byId(id);
  return found === undefined ? null : success({ reasons: reasonsFor(found) });
}
