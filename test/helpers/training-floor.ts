import { onTestFinished } from "vitest";
import type { PracticeRegion } from "../../main/training/market.ts";
import { seededRandomness } from "../../main/training/orders/seeded-choice.ts";
import {
  createTrainingShop,
  type OrderInside,
  type TrainingShop,
} from "../../main/training/training-shop.ts";
import { stepClock, type StepClock } from "./step-clock.ts";
import { trainingClient, type TrainingClient } from "./training-client.ts";

export interface TrainingFloor {
  readonly shop: TrainingShop;
  readonly clock: StepClock;
  readonly client: TrainingClient;
  /** An order that can be packed and shipped by the platform's carrier. */
  readonly packable: OrderInside;
}

/** A training shop with a connected client, closed when the test has finished. Call it inside a test. */
export async function trainingFloor(
  options: {
    orderCount?: number;
    labelDelayMs?: number;
    seed?: number;
    region?: PracticeRegion;
  } = {},
): Promise<TrainingFloor> {
  const clock = stepClock();
  const shop = await createTrainingShop({
    clock,
    random: seededRandomness(99),
    seed: options.seed ?? 1,
    labelDelayMs: options.labelDelayMs ?? 4000,
    orderCount: options.orderCount ?? 120,
    ...(options.region && { region: options.region }),
  });
  onTestFinished(() => shop.stop());
  const packable = shop
    .ordersIn("AWAITING_SHIPMENT")
    .find(
      (order) =>
        order.service !== "seller" &&
        !order.fulfilledByPlatform &&
        !order.cancelRequested,
    );
  if (packable === undefined) throw new Error("No order to pack");
  return { shop, clock, client: await trainingClient(shop, clock), packable };
}

/** The id of an order's only package. */
export function packageOf(order: OrderInside): string {
  const [only] = order.packages;
  if (only === undefined) throw new Error(`${order.orderId} has no package`);
  return only.packageId;
}
