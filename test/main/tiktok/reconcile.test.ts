import { expect, test } from "vitest";
import {
  readPackagesSince,
  reconcile,
  type ReconcileParts,
} from "../../../main/tiktok/reconcile.ts";
import type { Store } from "../../../main/storage/store.ts";
import { asId, type OrderId } from "../../../shared/ids.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { mirrorStore, shopId, testVault } from "./mirror-store.ts";
import { lineAnswer } from "./order-answers.ts";
import { pretendPlatform, type PretendPlatform } from "./pretend-platform.ts";
import { recordedLog } from "./recorded-log.ts";
import { orderSync } from "./sync-parts.ts";

async function reconcilable() {
  const store = await mirrorStore();
  const platform = pretendPlatform();
  const planned: OrderId[][] = [];
  const parts: ReconcileParts = {
    shopId,
    shop: platform,
    store,
    vault: testVault,
    clock: stepClock(platform.now),
    log: recordedLog(),
    stationId: asId("station-1"),
    onOrdersWritten(_, ids) {
      planned.push([...ids]);
      return Promise.resolve();
    },
    onUnknownArticles: () => undefined,
    stopping: () => false,
    pause: () => Promise.resolve(),
  };
  const { sync } = orderSync(platform, store);
  return { store, platform, parts, planned, sync };
}

const packagesOf = async (store: Store, orderId: string) => {
  const units = await store.database
    .selectFrom("order_units")
    .select("package_id")
    .where("order_id", "=", asId<OrderId>(orderId))
    .orderBy("id")
    .execute();
  return units.map((unit) => unit.package_id);
};

const mendedInJournal = async (store: Store) => {
  const rows = await store.database
    .selectFrom("journal")
    .select("data")
    .where("kind", "=", "order.mended")
    .execute();
  return rows.map(({ data }) => JSON.parse(data) as unknown);
};

/** The platform splits an order, and its update time stays where it was: the walk by time passes it by. */
function splitUnseen(platform: PretendPlatform, id: string): void {
  platform.now -= 3_600_000;
  platform.put(id, {
    line_items: [
      lineAnswer(`${id}1`, { package_id: "801" }),
      lineAnswer(`${id}2`, { package_id: "802" }),
    ],
  });
  platform.now += 3_600_000;
  platform.putPackage("801", { unitIds: [`${id}1`], orderIds: [asId(id)] });
  platform.putPackage("802", { unitIds: [`${id}2`], orderIds: [asId(id)] });
}

const twoUnits = (id: string) => ({
  line_items: [
    lineAnswer(`${id}1`, { package_id: "800" }),
    lineAnswer(`${id}2`, { package_id: "800" }),
  ],
});

test("an order whose package was split behind its back is read anew, planned and journalled", async () => {
  const { store, platform, parts, planned, sync } = await reconcilable();
  platform.now -= 7_200_000;
  platform.put("5", twoUnits("5"));
  platform.now += 7_200_000;
  await sync.run();
  expect(await packagesOf(store, "5")).toEqual(["800", "800"]);
  splitUnseen(platform, "5");

  const read = await readPackagesSince(parts, platform.now - 60_000);

  expect(read).toMatchObject({ value: { mended: 1 } });
  expect(await packagesOf(store, "5")).toEqual(["801", "802"]);
  expect(planned).toEqual([["5"]]);
  expect(await mendedInJournal(store)).toEqual([{ orderId: "5" }]);
});

test("a night's comparison finds the order that slipped through, and changes nothing where all is well", async () => {
  const { store, platform, parts, planned, sync } = await reconcilable();
  for (const id of ["1", "2", "3", "4", "5"]) platform.put(id);
  await sync.run();
  for (const id of ["1", "2", "3", "4", "5"])
    platform.putPackage(`${id}7`, { unitIds: [`${id}1`] });

  expect(await reconcile(parts, 0)).toMatchObject({
    value: { orders: 5, packages: 5, mended: [] },
  });
  expect(planned).toEqual([]);

  platform.now -= 24 * 3_600_000;
  platform.put("6");
  platform.now += 24 * 3_600_000;
  platform.putPackage("67", { unitIds: ["61"] });

  expect(await reconcile(parts, 0)).toMatchObject({
    value: { orders: 6, mended: ["6"] },
  });
  expect(await packagesOf(store, "6")).toEqual(["67"]);
});

test("a parcel whose package the platform does not list any more is read anew", async () => {
  const { store, platform, parts, planned, sync } = await reconcilable();
  platform.put("5", twoUnits("5"));
  await sync.run();
  await store.database
    .insertInto("parcels")
    .values({
      id: asId("parcel-1"),
      shop_id: shopId,
      merchant_id: "m1",
      number: "0001",
      package_id: asId("800"),
      stage: "waiting",
      state: "{}",
      lane: "multis",
      service: "standard",
      service_rank: 1,
      units: 2,
      deadline_at: null,
      ordered_at: 0,
      held_code: null,
      sealed_at: null,
      plan: "",
    })
    .execute();
  await store.database
    .insertInto("parcel_orders")
    .values({ parcel_id: asId("parcel-1"), order_id: asId("5") })
    .execute();

  await reconcile(parts, 0);

  expect(planned).toEqual([["5"]]);
});

test("pages that name themselves as the next, and a list that cannot be read, end the comparison without harm", async () => {
  const { store, platform, parts } = await reconcilable();
  platform.put("1");
  const endless: ReconcileParts = {
    ...parts,
    shop: {
      ...platform,
      searchOrders: async (window) => {
        const page = await platform.searchOrders({ ...window, token: "" });
        return page.ok
          ? { ok: true, value: { ...page.value, nextToken: "again" } }
          : page;
      },
    },
  };

  expect(await reconcile(endless, 0)).toMatchObject({ ok: true });
  platform.before = () => ({
    code: "shop.unreachable",
    params: {},
  });
  expect(await reconcile(parts, 0)).toMatchObject({
    refusal: { code: "shop.unreachable" },
  });
  expect(await packagesOf(store, "1")).toEqual(["17"]);
});
