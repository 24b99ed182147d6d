import { openBenchFloor, type BenchFloor } from "./bench-floor.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";
import { packMany } from "./pack-many.ts";

const openingOrders = 60;
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
      const arrival = watchArrival(floor, progress);
      floor.addOrders(arriving);
      await arrival.began;
      const shift = await packMany(
        floor,
        Infinity,
        () => undefined,
        () => arrival.perSecond() === null,
      );
      return [
        rowOf(
          "10,000 orders from the shop to the queue, packing meanwhile",
          "orders/s",
          [arrival.perSecond() ?? 0],
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

/** Times the arrival by what the queue tells, a quarter of a second late at either end. */
function watchArrival(
  { screen }: BenchFloor,
  progress: (words: string) => void,
) {
  const known = (): number => {
    const counts = screen.latest("queue-changed")?.queue.counts;
    return counts === undefined
      ? 0
      : counts.waiting + counts.held + counts.fulfilledByTikTok;
  };
  const before = known();
  let beganAt = 0;
  let endedAt: number | null = null;
  let arrivedAtStart = 0;
  const began = new Promise<void>((resolve) => {
    screen.onEvent((event) => {
      if (event.kind !== "queue-changed" || endedAt !== null) return;
      const arrived = known() - before;
      progress(`${arrived} orders arrived`);
      if (arrived < 50) return;
      if (beganAt === 0) {
        beganAt = performance.now();
        arrivedAtStart = arrived;
        resolve();
      }
      // The packer takes parcels out of the queue meanwhile; a few short of all is all.
      if (arrived > arriving * 0.98) endedAt = performance.now();
    });
  });
  return {
    began,
    perSecond: (): number | null =>
      endedAt === null
        ? null
        : ((arriving - arrivedAtStart) * 1000) / (endedAt - beganAt),
  };
}
