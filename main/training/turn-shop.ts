import { refusal } from "../../shared/contract/refusals.ts";
import type { ShopFault } from "../../shared/contract/training-requests.ts";
import type { TrainingAct } from "../../shared/contract/training-view.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { ReturnControls } from "./after-sales/return-controls.ts";
import type { PracticeCarrierAccount } from "./carrier-account/carrier-account.ts";
import type { Fault } from "./server/faults.ts";
import type { TrainingShop } from "./training-shop.ts";
import { hourMs } from "../../shared/time.ts";

export type ShopWish = Extract<TrainingAct, { kind: "shop" }>;

/** Turns knobs of the practice shop, and those of its carrier that go with them. Refuses as `ShopControls` does. */
export function turnShop(
  shop: TrainingShop,
  carrier: PracticeCarrierAccount | null,
  wish: ShopWish,
): Result<void> {
  const { controls } = shop;
  if (wish.offline !== undefined) {
    controls.setOffline(wish.offline);
    carrier?.setOffline(wish.offline);
  }
  if (wish.labelDelayMs !== undefined) {
    controls.setLabelDelay(wish.labelDelayMs);
    carrier?.setLabelDelay(wish.labelDelayMs);
  }
  if (wish.nextLabel !== undefined) controls.nextLabel(wish.nextLabel);
  if (wish.moveHours !== undefined) shop.moveAhead(wish.moveHours * hourMs);
  if (wish.newOrders !== undefined) controls.addOrders(wish.newOrders);
  if (wish.strangeOrders !== undefined) controls.addStrangeOrders();
  if (wish.returns !== undefined) {
    const moved = moveReturn(controls.returns, wish.returns);
    return moved.ok ? done : moved;
  }
  if (wish.requestCancel !== undefined)
    return controls.requestCancel(wish.requestCancel);
  if (wish.expireTokens !== undefined) shop.expireAccessTokens();
  if (wish.tellAgain !== undefined) shop.tellAgain(wish.tellAgain);
  if (wish.fault !== undefined) shop.faults.arm(faultOf(wish.fault));
  if (wish.keepFault !== undefined)
    shop.faults.stand(faultOf(wish.keepFault.fault), wish.keepFault.on);
  if (wish.split !== undefined) return controls.split(wish.split);
  if (wish.orderAgain !== undefined)
    return controls.orderAgain(wish.orderAgain);
  if (wish.combine !== undefined) return controls.combine(wish.combine);
  if (wish.uncombine !== undefined) return controls.uncombine(wish.uncombine);
  if (wish.carrierScan !== undefined)
    return scanParcels(shop, wish.carrierScan);
  if (wish.changeAddress !== undefined)
    return controls.changeAddress(wish.changeAddress);
  if (wish.cancel !== undefined) return controls.cancel(wish.cancel);
  return done;
}

const moveReturn = (
  controls: ReturnControls,
  step: NonNullable<ShopWish["returns"]>,
): Result<string> => {
  switch (step) {
    case "ask-return":
      return controls.ask(null, "RETURN_AND_REFUND");
    case "ask-refund":
      return controls.ask(null, "REFUND");
    case "ship":
      return controls.ship();
    case "arrive":
      return controls.arrive();
    default:
      return step satisfies never;
  }
};

/** Long enough to be seen in the log, short enough to be waited for. */
const retryAfterSeconds = 2;

const faultOf = (kind: ShopFault): Fault =>
  kind === "too-many-requests" ? { kind, retryAfterSeconds } : { kind };

/** Every parcel of an order goes through the carrier's hands; one that is not shipped yet refuses. */
function scanParcels(shop: TrainingShop, orderId: string): Result<void> {
  const order = shop.order(orderId);
  if (order === null)
    return refused(refusal("parcel.not-found", { scanned: orderId }));
  for (const { packageId } of order.packages) {
    const scanned = shop.controls.carrierScan(packageId);
    if (!scanned.ok) return scanned;
  }
  return done;
}
