import { z } from "zod";
import { marketOf } from "../market.ts";
import type { ShopOrder } from "../orders/order.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import { platformErrors } from "../server/platform-errors.ts";
import type { ShopState } from "../shop-state.ts";
import {
  combinableOrders,
  combine,
  mayCombine,
  uncombine,
  type Repacked,
} from "./combining.ts";

const repackedAnswer = ({ shopPackage, orders }: Repacked): object => ({
  id: shopPackage.id,
  order_ids: orders.map(({ id }) => id),
});

const pageSchema = z.object({
  page_size: z.coerce.number().int().min(1).max(50),
  page_token: z.string().default(""),
});

const tokenOf = (id: string): string => Buffer.from(id).toString("base64url");

/**
 * GET /fulfillment/202309/combinable_packages/search
 * A suggestion goes by the package of its oldest order. Empty where orders are combined while shipping, by one number.
 */
export function searchCombinable(call: ApiCall, shop: ShopState): Answer {
  const query = pageSchema.safeParse(Object.fromEntries(call.query));
  if (!query.success) return failure(21001001);
  const { page_size: size, page_token: token } = query.data;
  const all = marketOf(shop).combinesBeforeShipping
    ? combinableOrders(shop).map((orders) => ({
        id: orders[0]?.packages[0]?.id ?? "",
        order_ids: orders.map(({ id }) => id),
      }))
    : [];
  const from = all.findIndex(({ id }) => tokenOf(id) === token) + 1;
  const page = all.slice(from, from + size);
  const last = page.at(-1);
  return success({
    combinable_packages: page,
    total_count: all.length,
    next_page_token:
      last === undefined || from + size >= all.length ? "" : tokenOf(last.id),
  });
}

const combineSchema = z.object({
  combinable_packages: z
    .array(z.object({ id: z.string(), order_ids: z.array(z.string()) }))
    .min(1),
});

/** POST /fulfillment/202309/packages/combine: code 0 also when nothing was combined. */
export function combinePackages(call: ApiCall, shop: ShopState): Answer {
  const body = combineSchema.safeParse(call.body);
  if (!body.success) return failure(21001001);
  const [, message] = platformErrors[10007014];
  const packages: object[] = [];
  const errors: object[] = [];
  for (const { id, order_ids } of body.data.combinable_packages) {
    const orders = suggested(shop, id, order_ids);
    if (orders === null)
      errors.push({ code: 10007014, message, detail: { package_id: id } });
    else packages.push(repackedAnswer(combine(shop, orders, "ROLE_SELLER")));
  }
  return success({ packages, ...(errors.length > 0 && { errors }) });
}

/** The orders of a suggestion that still holds; null for one that does not, or was never made. */
function suggested(
  shop: ShopState,
  id: string,
  orderIds: readonly string[],
): readonly ShopOrder[] | null {
  if (!marketOf(shop).combinesBeforeShipping) return null;
  const wanted = new Set(orderIds);
  const orders = [...wanted].flatMap((one) => shop.book.order(one) ?? []);
  const isNamed = orders.some(({ packages }) =>
    packages.some((one) => one.id === id),
  );
  return orders.length === wanted.size && isNamed && mayCombine(shop, orders)
    ? orders
    : null;
}

const uncombineSchema = z.object({ order_ids: z.array(z.string()).min(1) });

/** POST /fulfillment/202309/packages/{package_id}/uncombine: the orders named leave the package. */
export function uncombinePackage(call: ApiCall, shop: ShopState): Answer {
  const body = uncombineSchema.safeParse(call.body);
  if (!body.success) return failure(21001001);
  const found = shop.book.package(call.pathId);
  if (found === undefined) return failure(21011028);
  const named = new Set(body.data.order_ids);
  const leaving = found.orders.filter(({ id }) => named.has(id));
  if (leaving.length < named.size) return failure(21001001);
  const made = uncombine(shop, found, leaving, {
    change: "CANCEL_COMBINE",
    by: "ROLE_SELLER",
  });
  return made === null
    ? failure(21011036)
    : success({ packages: made.map(repackedAnswer) });
}
