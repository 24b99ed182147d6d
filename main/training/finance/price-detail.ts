import {
  decimal,
  feeCents,
  goodsCents,
  totalCents,
} from "../orders/order-answer.ts";
import { marketOf } from "../market.ts";
import { unitPriceCents } from "../orders/order.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import type { ShopState } from "../shop-state.ts";

/** An amount shared out to the cent: the first shares are a cent larger where it does not divide. */
const shares = (cents: number, among: number): number[] =>
  Array.from(
    { length: among },
    (_, at) => Math.floor(cents / among) + (at < cents % among ? 1 : 0),
  );

/** GET /order/202407/orders/{order_id}/price_detail: what the buyer paid, by line. */
export function priceDetail(call: ApiCall, shop: ShopState): Answer {
  const order = shop.book.order(call.pathId);
  if (order === undefined) return failure(21011031);
  const { currency } = marketOf(shop);
  const goods = decimal(goodsCents(order));
  const shipping = decimal(feeCents(order));
  const total = decimal(totalCents(order));
  const shippingOf = shares(feeCents(order), order.units.length);
  return success({
    currency,
    sku_list_price: goods,
    sku_sale_price: goods,
    subtotal: goods,
    subtotal_deduction_seller: "0.00",
    subtotal_deduction_platform: "0.00",
    subtotal_tax_amount: "0.00",
    shipping_list_price: shipping,
    shipping_sale_price: shipping,
    shipping_fee_deduction_seller: "0.00",
    shipping_fee_deduction_platform: "0.00",
    tax_amount: "0.00",
    net_price_amount: total,
    payment: total,
    total,
    line_items: order.units.map((unit, at) => {
      const price = unitPriceCents(unit);
      const sent = shippingOf[at] ?? 0;
      return {
        id: unit.id,
        currency,
        sku_list_price: decimal(price),
        sku_sale_price: decimal(price),
        subtotal: decimal(price),
        shipping_list_price: decimal(sent),
        shipping_sale_price: decimal(sent),
        tax_amount: "0.00",
        payment: decimal(price + sent),
        total: decimal(price + sent),
      };
    }),
  });
}
