import { refusal } from "../../shared/contract/refusals.ts";
import { refused, type Result } from "../../shared/result.ts";
import type { PackageShipping, Shipped, ShipWish } from "./package-shipping.ts";

/** What the platform takes in one call is not published; no more than this. */
const mostAtOnce = 50;

interface Waiting {
  readonly wish: ShipWish;
  readonly settle: (outcome: Promise<Result<Shipped>>) => void;
}

/**
 * Ships packages of one shop in as few calls as they come: the first goes at once and alone, and whatever is asked while
 * it is under way goes together in the next call. Nobody waits for company.
 */
export function shipTogether(): (
  shop: Pick<PackageShipping, "shipPackages">,
  wish: ShipWish,
) => Promise<Result<Shipped>> {
  const queues = new WeakMap<object, Waiting[]>();

  const run = async (
    shop: Pick<PackageShipping, "shipPackages">,
    queue: Waiting[],
  ): Promise<void> => {
    while (queue.length > 0) {
      const lot = queue.splice(0, mostAtOnce);
      const answers = shop.shipPackages(lot.map(({ wish }) => wish));
      for (const [place, { settle }] of lot.entries())
        settle(answers.then((all) => all[place] ?? unanswered));
      await Promise.allSettled([answers]);
    }
    queues.delete(shop);
  };

  return (shop, wish) =>
    new Promise((settle) => {
      const queue = queues.get(shop);
      if (queue !== undefined) {
        queue.push({ wish, settle });
        return;
      }
      const begun = [{ wish, settle }];
      queues.set(shop, begun);
      void run(shop, begun);
    });
}

const unanswered = refused(refusal("shop.garbled-answer", { requestId: "" }));
