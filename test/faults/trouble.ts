import { oneOf } from "../../main/training/orders/seeded-choice.ts";
import type { Fault } from "../../main/training/server/faults.ts";
import type {
  OrderInside,
  TrainingShop,
} from "../../main/training/training-shop.ts";
import type { Clock, Randomness } from "../../shared/time.ts";

const faults: readonly Fault[] = [
  { kind: "too-many-requests", retryAfterSeconds: 2 },
  { kind: "overloaded" },
  { kind: "internal-error" },
  { kind: "timeout-after-effect" },
  { kind: "garbled-page" },
  { kind: "repeat-at-border" },
];

/** The line is away for up to ten seconds, of the clock it is given. */
const longestOfflineMs = 10_000;

/** One thing goes wrong, or has nobody to go wrong for. Returns how many things did. */
export function makeTrouble(
  shop: TrainingShop,
  clock: Clock,
  random: Randomness,
  isOurs: (order: OrderInside) => boolean,
): number {
  const { controls } = shop;
  const chance = random();
  if (chance < 0.7) {
    shop.faults.arm(oneOf(random, faults), 1 + Math.floor(random() * 2));
    return 1;
  }
  if (chance < 0.75) {
    controls.setOffline(true);
    clock.after(1_000 + random() * (longestOfflineMs - 1_000), () => {
      controls.setOffline(false);
    });
    return 1;
  }
  if (chance < 0.8) {
    controls.addOrders(1);
    return 1;
  }
  const open = shop.ordersIn("AWAITING_SHIPMENT").filter(isOurs);
  const [victim] = open.slice(Math.floor(random() * open.length));
  if (victim === undefined) return 0;
  if (chance < 0.87) controls.requestCancel(victim.orderId);
  else if (chance < 0.91) controls.cancel(victim.orderId);
  else if (chance < 0.95) controls.hold(victim.orderId);
  else controls.changeAddress(victim.orderId);
  return 1;
}
