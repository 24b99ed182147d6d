import { expect, onTestFinished, test, vi } from "vitest";
import { writeMark } from "../../../main/storage/reading-marks.ts";
import { keepReconciled } from "../../../main/tiktok/keep-reconciled.ts";
import { asId } from "../../../shared/ids.ts";
import { done } from "../../../shared/result.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { mirrorStore, shopId, testVault } from "./mirror-store.ts";
import { pretendPlatform } from "./pretend-platform.ts";
import { recordedLog } from "./recorded-log.ts";

const patience = { timeout: 15_000 };
const hour = 3_600_000;

async function reconciled(lastAt: number | null) {
  const store = await mirrorStore();
  const platform = pretendPlatform();
  const clock = stepClock(platform.now);
  if (lastAt !== null)
    await store.transact(async (trx) => {
      await writeMark(trx, "reconciled", shopId, clock.now() - lastAt);
      return done;
    });
  const stop = keepReconciled({
    shopId,
    shop: platform,
    store,
    vault: testVault,
    clock,
    log: recordedLog(),
    stationId: asId("station-1"),
    onOrdersWritten: () => Promise.resolve(),
    onUnknownArticles: () => undefined,
  });
  onTestFinished(stop);
  await vi.waitFor(() => expect(clock.pending()).toBe(2), patience);
  const asked = (name: string): number =>
    platform.calls.filter((call) => call.name === name).length;
  return { store, clock, platform, stop, asked };
}

const nightsOf = async ({ store }: Awaited<ReturnType<typeof reconciled>>) => {
  const rows = await store.database
    .selectFrom("journal")
    .select("kind")
    .where("kind", "=", "shop.reconciled")
    .execute();
  return rows.length;
};

test("packages are read every ten minutes, and everything is compared at three in the shop's night", async () => {
  const kept = await reconciled(null);
  kept.clock.advance(10 * 60_000);
  await vi.waitFor(() => expect(kept.asked("packages")).toBe(1), patience);
  expect(kept.asked("search")).toBe(0);

  // The platform's clock shows 15:33 in Amsterdam.
  kept.clock.advance(12 * hour);
  await vi.waitFor(async () => expect(await nightsOf(kept)).toBe(1), patience);
  expect(kept.asked("search")).toBe(1);
});

test("a bench that is off at night compares a quarter of an hour after it was started", async () => {
  const kept = await reconciled(40 * hour);
  kept.clock.advance(15 * 60_000);

  await vi.waitFor(async () => expect(await nightsOf(kept)).toBe(1), patience);
});

test("stopping does not wait for the rest of a slow walk", async () => {
  const kept = await reconciled(40 * hour);
  for (const id of ["1", "2", "3", "4"]) kept.platform.put(id);
  kept.clock.advance(15 * 60_000);
  await vi.waitFor(() => expect(kept.asked("search")).toBe(1), patience);

  await kept.stop();

  expect(await nightsOf(kept)).toBe(0);
});
