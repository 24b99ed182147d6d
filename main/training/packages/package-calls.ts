import { z } from "zod";
import type { PackageOfOrders } from "../orders/order-book.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import { pagedSearch, timeWindow } from "../server/paged-search.ts";
import {
  platformErrors,
  type PlatformErrorCode,
} from "../server/platform-errors.ts";
import type { ShopState } from "../shop-state.ts";
import { packageDetailAnswer, packageSearchAnswer } from "./package-answer.ts";
import { handoverSaid, handoverSchema } from "./handover-slots.ts";
import { arrange, whyNotTogether } from "./shipping.ts";
import { polderPost } from "./shipping-providers.ts";

/** A held order's package is not shown yet, unless it holds another that is not. */
const visiblePackage = (
  shop: ShopState,
  id: string,
): PackageOfOrders | undefined => {
  const found = shop.book.package(id);
  return found?.orders.every(({ status }) => status === "ON_HOLD")
    ? undefined
    : found;
};

const searchSchema = z.object({
  ...timeWindow,
  package_status: z
    .enum(["PROCESSING", "FULFILLING", "COMPLETED", "CANCELLED"])
    .optional(),
});

/** POST /fulfillment/202309/packages/search */
export function searchPackages(call: ApiCall, shop: ShopState): Answer {
  const body = searchSchema.safeParse(call.body);
  if (!body.success) return failure(21001001);
  const { package_status: wantedStatus } = body.data;
  return pagedSearch(
    call,
    shop,
    {
      maxPageSize: 50,
      defaultPageSize: 20,
      defaultOrder: "DESC",
      parameterError: 21001001,
    },
    {
      window: body.data,
      indexes: shop.book.packagesBy,
      entry: (id) => visiblePackage(shop, id),
      times: ({ shopPackage }) => ({
        create_time: shopPackage.createTime,
        update_time: shopPackage.updateTime,
      }),
      accept: ({ shopPackage }) =>
        (wantedStatus ?? shopPackage.status) === shopPackage.status,
      listName: "packages",
      answer: packageSearchAnswer,
    },
  );
}

/** GET /fulfillment/202309/packages/{package_id} */
export function packageDetail(call: ApiCall, shop: ShopState): Answer {
  const found = visiblePackage(shop, call.pathId);
  return found === undefined
    ? failure(21011028)
    : success(packageDetailAnswer(found, shop.catalogue));
}

/** What ship and batch ship have in common. Returns why it was refused, or null when the package is on its way. */
function shipOne(
  shop: ShopState,
  packageId: string,
  said: z.infer<typeof handoverSchema>,
): PlatformErrorCode | null {
  const found = shop.book.package(packageId);
  if (found === undefined) return 21011028;
  const { order, orders, shopPackage } = found;
  if (shopPackage.shipped !== null && order.status !== "CANCELLED") {
    return 11006021;
  }
  const reason = whyNotTogether(orders);
  if (reason !== null) return reason;
  // A parcel of the seller's own carrier is reported with its number instead: Mark Package As Shipped.
  if (order.service.kind === "seller") return 11034002;
  const handover = handoverSaid(shop, said);
  if (typeof handover === "number") return handover;
  const { trackingNumber, label } = shop.labels.take();
  arrange(shop, found, {
    providerId: polderPost.id,
    providerName: polderPost.name,
    trackingNumber,
    label,
    ...(handover !== null && { handover }),
  });
  return null;
}

/**
 * POST /fulfillment/202309/packages/{package_id}/ship
 * The body may be empty: hand-over method and size come from the shop's settings and catalogue in the EU. The tracking
 * number must be fetched afterwards.
 */
export function shipPackage(call: ApiCall, shop: ShopState): Answer {
  const said = handoverSchema.safeParse(call.body);
  if (!said.success) return failure(21001001);
  const refusedBecause = shipOne(shop, call.pathId, said.data);
  return refusedBecause === null ? success({}) : failure(refusedBecause);
}

/** The platform's own brake, which batches alone tell of; its number stands for other things as well. */
const frozenError = (id: string) => ({
  code: 10007014,
  message: "package in freeze status",
  detail: { package_id: id },
});

const batchSchema = z.object({
  packages: z
    .array(handoverSchema.extend({ id: z.string() }))
    .min(1)
    .max(50),
});

/** POST /fulfillment/202309/packages/ship: code 0 even when every package was refused. */
export function shipPackages(call: ApiCall, shop: ShopState): Answer {
  const body = batchSchema.safeParse(call.body);
  if (!body.success) return failure(21001001);
  const { packages } = body.data;
  const frozen =
    shop.faults.take("package-frozen", call.path) === null
      ? undefined
      : packages.at(-1)?.id;
  const errors = packages.flatMap(({ id, ...said }) => {
    if (id === frozen) return frozenError(id);
    const code = shipOne(shop, id, said);
    if (code === null) return [];
    const [, message] = platformErrors[code];
    return { code, message, detail: { package_id: id } };
  });
  return success(errors.length > 0 ? { errors } : {});
}
