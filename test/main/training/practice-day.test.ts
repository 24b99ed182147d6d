import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { seededRandomness } from "../../../main/training/orders/seeded-choice.ts";
import {
  createTrainingShop,
  type OrderInside,
  type TrainingShop,
} from "../../../main/training/training-shop.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

const hourMs = 3_600_000;

interface KeptOrder {
  readonly id: string;
  readonly updateTime: number;
  readonly deadlines: { readonly rtsSlaTime: number };
  readonly units: readonly { readonly id: string }[];
  readonly packages: readonly { readonly id: string }[];
}

/** The same shop on the same disk, opened as often as the test likes. */
function practiceShopFolder(): {
  readonly clock: StepClock;
  /** Opens the shop, lets the test act in it, closes it, and returns what lies on the disk then. */
  visit(act?: (shop: TrainingShop) => void): Promise<readonly KeptOrder[]>;
} {
  const clock = stepClock();
  const file = join(temporaryFolder(), "training-shop.json");
  return {
    clock,
    async visit(act = () => undefined) {
      const shop = await createTrainingShop({
        clock,
        random: seededRandomness(99),
        seed: 1,
        labelDelayMs: 4000,
        kept: { file, log: { write: () => undefined } },
      });
      onTestFinished(() => shop.stop());
      act(shop);
      await shop.stop();
      const kept = JSON.parse(readFileSync(file, "utf8")) as {
        orders: KeptOrder[];
      };
      return kept.orders;
    },
  };
}

const packable = (shop: TrainingShop): readonly OrderInside[] =>
  shop
    .ordersIn("AWAITING_SHIPMENT")
    .filter((order) => !order.fulfilledByPlatform && !order.cancelRequested);

const cancelAllBut = (left: number) => (shop: TrainingShop) => {
  for (const { orderId } of packable(shop).slice(left)) {
    shop.controls.cancel(orderId);
  }
};

test("a trainee who comes back the same day finds the day's orders and no others", async () => {
  const { clock, visit } = practiceShopFolder();
  const morning = await visit();

  clock.advance(8 * hourMs);
  const afternoon = await visit();

  expect(afternoon.map(({ id }) => id)).toEqual(morning.map(({ id }) => id));
});

test("a trainee who comes back the next day finds fresh orders beside the old ones, which keep their facts", async () => {
  const { clock, visit } = practiceShopFolder();
  const monday = await visit((shop) => {
    // Held orders are released overnight, which is a fact of theirs.
    for (const { orderId } of shop.ordersIn("ON_HOLD")) {
      shop.controls.cancel(orderId);
    }
  });

  clock.advance(20 * hourMs);
  const tuesday = await visit();

  const now = Math.floor(clock.now() / 1000);
  const fresh = tuesday.slice(monday.length);
  expect(tuesday.slice(0, monday.length)).toEqual(monday);
  expect(fresh).toHaveLength(120);
  expect(fresh.every(({ updateTime }) => updateTime === now)).toBe(true);
  expect(
    fresh.filter(({ deadlines }) => deadlines.rtsSlaTime > now).length,
  ).toBeGreaterThan(90);
  const ids = tuesday.flatMap(({ id, units, packages }) => [
    id,
    ...units.map((unit) => unit.id),
    ...packages.map((one) => one.id),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a trainee who has packed nearly everything finds fresh orders at the next start", async () => {
  const enough = practiceShopFolder();
  await enough.visit(cancelAllBut(15));
  const few = practiceShopFolder();
  await few.visit(cancelAllBut(14));

  expect(await enough.visit()).toHaveLength(120);
  expect(await few.visit()).toHaveLength(240);
  expect(await few.visit()).toHaveLength(240);
});

test("leftovers of many days do not pile up without end", async () => {
  const { clock, visit } = practiceShopFolder();
  let left = 0;

  for (let day = 0; day < 12; day++) {
    await visit((shop) => {
      left = packable(shop).length;
    });
    clock.advance(24 * hourMs);
  }

  expect(left).toBeGreaterThan(500);
  expect(left).toBeLessThan(650);
});

test("what ended more than a fortnight ago is forgotten, and its ids are not given again", async () => {
  const { clock, visit } = practiceShopFolder();
  const first = await visit((shop) => {
    for (const status of ["ON_HOLD", "AWAITING_SHIPMENT"] as const) {
      for (const { orderId } of shop.ordersIn(status)) {
        shop.controls.cancel(orderId);
      }
    }
  });

  clock.advance(15 * 24 * hourMs);
  const later = await visit();

  const before = new Set(first.map(({ id }) => id));
  expect(later).toHaveLength(120);
  expect(later.filter(({ id }) => before.has(id))).toEqual([]);
});
