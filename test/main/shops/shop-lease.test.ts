import { expect, onTestFinished, test } from "vitest";
import { keepLease } from "../../../main/shop-lease.ts";
import type { Store } from "../../../main/storage/store.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { mirrorStore } from "../tiktok/mirror-store.ts";

/** A bench that would read the shop, and what it was told. */
function bench(store: Store, clock: StepClock, owner: string) {
  const told: boolean[] = [];
  let ended = 0;
  const stop = keepLease({
    store,
    clock,
    name: "sync.shop-1",
    owner,
    changed: (mine) => {
      told.push(mine);
      return Promise.resolve();
    },
    ended: () => {
      ended += 1;
      return Promise.resolve();
    },
  });
  onTestFinished(stop);
  return { told, stop, ended: () => ended };
}

test("one bench reads a shop; another takes over at once when it stops, and within a minute when it dies", async () => {
  const store = await mirrorStore();
  const clock = stepClock();
  const first = bench(store, clock, "bench-1");
  await clock.advanceAndSettle(1);
  const second = bench(store, clock, "bench-2");
  await clock.advanceAndSettle(40_000);
  expect([first.told, second.told]).toEqual([[true], [false]]);

  await first.stop();
  await clock.advanceAndSettle(20_000);

  expect(first.ended()).toBe(1);
  expect(second.told).toEqual([false, true]);

  // A bench that lost its power leaves its lease behind.
  await store.database
    .updateTable("leases")
    .set({ owner: "a bench without power" })
    .execute();
  await clock.advanceAndSettle(20_000);
  expect(second.told).toEqual([false, true, false]);
  await clock.advanceAndSettle(60_000);
  expect(second.told).toEqual([false, true, false, true]);
});
