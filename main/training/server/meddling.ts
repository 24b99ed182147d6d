import { z } from "zod";
import {
  cancelByPlatform,
  requestCancellation,
} from "../after-sales/cancelling.ts";
import type { ShopOrder } from "../orders/order.ts";
import { halve, moveHouse } from "../packages/platform-moves.ts";
import { whyWhole } from "../packages/repack-calls.ts";
import type { ShopState } from "../shop-state.ts";
import type { ApiCall } from "./api-call.ts";

type Meddled = Pick<ApiCall, "path" | "pathId" | "query" | "body">;

const shipPath = /\/packages\/(?:\d+\/)?ship$/;
const batch = z.object({ packages: z.array(z.object({ id: z.string() })) });

/** The package a ship call is about; of a batch the last. */
function shippedId({ path, pathId, body }: Meddled): string | null {
  if (!shipPath.test(path)) return null;
  const packages = batch.safeParse(body).data?.packages;
  return packages?.at(-1)?.id ?? pathId;
}

/** What buyers and the platform do just before a parcel is shipped, while the fault for it stands: that call meets it. */
export function meddleBefore(call: Meddled, shop: ShopState): void {
  const id = shippedId(call);
  const found = id === null ? undefined : shop.book.package(id);
  if (found === undefined || found.shopPackage.shipped !== null) return;
  const { order } = found;
  if (mayAsk(order) && shop.faults.take("buyer-cancels", call.path) !== null)
    requestCancellation(shop, order);
  else if (
    whyWhole(shop, order) === null &&
    shop.faults.take("platform-splits", call.path) !== null
  )
    halve(shop, order);
}

const mayAsk = ({ status, cancelRequestTime }: ShopOrder): boolean =>
  status === "AWAITING_SHIPMENT" && cancelRequestTime === null;

/**
 * What happens just after an answer, while the fault for it stands: the buyer moves when the label was handed out, and the
 * platform cancels an order somebody has just looked at by itself, as who opens its parcel does.
 *
 * @returns whether the shop is another one now
 */
export function meddleAfter(call: Meddled, shop: ShopState): boolean {
  if (call.path.endsWith("/shipping_documents")) {
    const order = shop.book.package(call.pathId)?.order;
    return (
      order !== undefined &&
      shop.faults.take("address-changes", call.path) !== null &&
      moveHouse(shop, order)
    );
  }
  if (!/^\/order\/\d+\/orders$/.test(call.path)) return false;
  const order = shop.book.order(call.query.get("ids") ?? "");
  return (
    order !== undefined &&
    mayAsk(order) &&
    shop.faults.take("cancelled-midway", call.path) !== null &&
    cancelByPlatform(shop, order)
  );
}
