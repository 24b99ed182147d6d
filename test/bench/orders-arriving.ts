import { openBenchFloor, type BenchFloor } from "./bench-floor.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";
import { packMany } from "./pack-many.ts";

const openingOrders = 120;
const arriving = 10_000;

/** A flash sale: the shop suddenly has 10,000 more orders, and the packer packs on. */
export const ordersArriving: Measurement = {
  name: "orders-while-packing",
  async measure(progress) {
    const floor = await openBenchFloor({
      orderCount: openingOrders,
      scale: false,
    });
    try {
      const opening = inQueue(floor);
      floor.addOrders(arriving);
      // A few were packed meanwhile, and a few wait for what a person must decide.
      const arrived = (): boolean =>
        inQueue(floor) > opening + arriving - openingOrders;
      const shift = await packMany(floor, Infinity, progress, () => !arrived());
      await floor.screen.until("the queue holds all of them", arrived);
      const { firstAt, lastAt } = await floor.ordersRead();
      return [
        rowOf(
          "10,000 orders from the shop into the store, packing meanwhile",
          "orders/s",
          [(arriving * 1000) / (lastAt - firstAt)],
        ),
        rowOf("scan → verdict meanwhile", "ms", shift.scans, {
          of: "p99",
          most: 50,
        }),
      ];
    } finally {
      await floor.stop();
    }
  },
};

function inQueue({ screen }: BenchFloor): number {
  const counts = screen.latest("queue-changed")?.queue.counts;
  return counts === undefined
    ? 0
    : counts.waiting + counts.held + counts.fulfilledByTikTok;
}
