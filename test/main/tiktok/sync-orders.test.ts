import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSyncMark } from "../../../main/storage/mirror-shops.ts";
import { readOrder } from "../../../main/tiktok/order-answer.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { mirrorStore, shopId, testVault } from "./mirror-store.ts";
import { lineAnswer } from "./order-answers.ts";
import { pretendPlatform, type PretendPlatform } from "./pretend-platform.ts";
import { mirrored, orderSync } from "./sync-parts.ts";

const garbled = refusal("shop.garbled-answer", { requestId: "" });
const orderId = (number: number): string =>
  `5764614130387857${String(10 + number)}`;

const fill = (platform: PretendPlatform, count: number): void => {
  for (let number = 0; number < count; number++) {
    platform.put(orderId(number));
    platform.now += 1000;
  }
};

const asThePlatform = (platform: PretendPlatform): unknown =>
  new Map(
    [...platform.orders].map(([id, answer]) => {
      const order = readOrder(answer)?.order;
      const units = (order?.units ?? [])
        .map((unit) => `${unit.id}.${String(unit.part)} ${unit.skuId}`)
        .sort();
      return [id, { status: order?.status, units }];
    }),
  );

const details = (platform: PretendPlatform): string[] =>
  platform.calls
    .filter(({ name }) => name === "details")
    .map(({ detail }) => detail);

describe("an order sync", () => {
  test("brings every order over all pages, and says so once per lot", async () => {
    const platform = pretendPlatform();
    fill(platform, 8);
    const store = await mirrorStore();
    const { sync, told, states } = orderSync(platform, store);

    const outcome = await sync.run();

    expect(outcome).toEqual({
      ok: true,
      value: { orders: 8, pages: 3, unreadable: 0 },
    });
    expect(await mirrored(store)).toEqual(asThePlatform(platform));
    expect(told.flat()).toHaveLength(8);
    expect(states.at(-1)).toMatchObject({ state: "online", problem: null });
  });

  test("reads details again only of what changed", async () => {
    const platform = pretendPlatform();
    fill(platform, 8);
    const { sync, told } = orderSync(platform, await mirrorStore());
    await sync.run();
    platform.calls.length = 0;
    told.length = 0;

    await sync.run();
    expect(details(platform)).toEqual([]);
    expect(told).toEqual([]);

    platform.now += 60_000;
    platform.put(orderId(3), { status: "ON_HOLD" });
    await sync.run();

    expect(details(platform)).toEqual([orderId(3)]);
    expect(told).toEqual([[orderId(3)]]);
  });

  test("sees a second change within the same second", async () => {
    const platform = pretendPlatform();
    fill(platform, 2);
    const store = await mirrorStore();
    const { sync } = orderSync(platform, store);
    platform.put(orderId(0), { status: "ON_HOLD" });
    await sync.run();

    platform.put(orderId(0), { status: "AWAITING_SHIPMENT" });
    await sync.run();

    expect(await mirrored(store)).toEqual(asThePlatform(platform));
  });

  test("unfolds bundles from the detail, which the list does not have", async () => {
    const platform = pretendPlatform();
    const contents = [{ sku_id: "11", seller_sku: "HONING", sku_count: 2 }];
    platform.put(orderId(0), {
      line_items: [lineAnswer("1", { combined_listing_skus: contents })],
    });
    const store = await mirrorStore();
    const { sync, told } = orderSync(platform, store);

    await sync.run();
    await sync.run();

    expect((await mirrored(store)).get(orderId(0))?.units).toEqual([
      "1.0 11",
      "1.1 11",
    ]);
    expect(told).toHaveLength(1);
  });

  test("stores an order before its lines are told, and never loses lines it has to an answer without them", async () => {
    const platform = pretendPlatform();
    platform.put(orderId(0), { line_items: [] });
    platform.put(orderId(1));
    const store = await mirrorStore();
    const { sync } = orderSync(platform, store);
    await sync.run();
    expect((await mirrored(store)).get(orderId(0))?.units).toEqual([]);

    platform.now += 60_000;
    platform.put(orderId(0), { line_items: [lineAnswer("1")] });
    platform.put(orderId(1), { line_items: [] });
    const outcome = await sync.run();

    expect(outcome.ok).toBe(true);
    expect((await mirrored(store)).get(orderId(0))?.units).toHaveLength(1);
    expect((await mirrored(store)).get(orderId(1))?.units).toHaveLength(1);
  });

  test("keeps the buyer sealed", async () => {
    const platform = pretendPlatform();
    platform.put(orderId(0), { buyer_message: "Graag bij de buren 🌷" });
    const store = await mirrorStore();
    await orderSync(platform, store).sync.run();

    const row = await store.database
      .selectFrom("orders")
      .selectAll()
      .executeTakeFirstOrThrow();

    expect(Buffer.from(row.raw).toString()).not.toContain("Fenna");
    expect(testVault.open(row.raw)).toMatchObject({
      value: expect.stringContaining("Fenna Hoekstra") as string,
    });
    expect(testVault.open(row.buyer_note ?? new Uint8Array())).toEqual({
      ok: true,
      value: "Graag bij de buren 🌷",
    });
  });

  test("tells of articles nobody has described yet, and makes them scannable at once", async () => {
    const platform = pretendPlatform();
    fill(platform, 2);
    const store = await mirrorStore();
    const { sync, unknown } = orderSync(platform, store);

    await sync.run();

    expect(unknown.count).toBe(1);
    const codes = await store.database
      .selectFrom("article_codes")
      .select("code")
      .orderBy("code")
      .execute();
    expect(codes.map(({ code }) => code)).toEqual([
      "1729382476852921560",
      "HONING-500",
    ]);
  });

  test("commits what the decision wrote together with the order, or neither", async () => {
    const platform = pretendPlatform();
    fill(platform, 2);
    const store = await mirrorStore();
    const broken = orderSync(platform, store, () => {
      throw new Error("crash");
    });

    await expect(broken.sync.run()).rejects.toThrow("crash");
    expect((await mirrored(store)).size).toBe(0);

    await orderSync(platform, store).sync.run();
    expect(await mirrored(store)).toEqual(asThePlatform(platform));
  });

  test("mirrors requests to cancel and tells of their orders when they come and when they go", async () => {
    const platform = pretendPlatform();
    fill(platform, 2);
    const store = await mirrorStore();
    const { sync, told } = orderSync(platform, store);
    await sync.run();
    told.length = 0;

    platform.now += 60_000;
    platform.putCancellation("4035318504086604100", orderId(1), true);
    await sync.run();
    await sync.run();
    expect(told).toEqual([[orderId(1)]]);

    platform.now += 1000;
    platform.putCancellation("4035318504086604100", orderId(1), false);
    await sync.run();
    expect(told).toEqual([[orderId(1)], [orderId(1)]]);
    const rows = await store.database
      .selectFrom("cancellations")
      .select("pending")
      .execute();
    expect(rows).toEqual([{ pending: 0 }]);
  });
});

describe("a sync that meets trouble", () => {
  test("goes on after a crash at the page it was reading", async () => {
    const platform = pretendPlatform();
    fill(platform, 9);
    const store = await mirrorStore();
    platform.before = ({ name }, count) => {
      if (name === "search" && count > 4) throw new Error("power cut");
      return null;
    };
    await expect(orderSync(platform, store).sync.run()).rejects.toThrow(
      "power cut",
    );
    platform.before = () => null;
    platform.calls.length = 0;

    await orderSync(platform, store).sync.run();

    expect(platform.calls[0]?.detail).toMatch(/\/6$/);
    expect(details(platform)).toHaveLength(1);
    expect(await mirrored(store)).toEqual(asThePlatform(platform));
  });

  test("starts the window over when its page token has died", async () => {
    const platform = pretendPlatform();
    fill(platform, 7);
    const store = await mirrorStore();
    let dead = true;
    platform.before = ({ name, detail }) => {
      if (name !== "search" || !detail.endsWith("/3") || !dead) return null;
      dead = false;
      const params = {
        code: "36009004",
        message: "bad page token",
        requestId: "",
      };
      return refusal("shop.refused", params);
    };

    const outcome = await orderSync(platform, store).sync.run();

    expect(outcome.ok).toBe(true);
    expect(await mirrored(store)).toEqual(asThePlatform(platform));
  });

  test("steps over a page that stays garbled, says so, and brings its orders when it can be read", async () => {
    const platform = pretendPlatform();
    fill(platform, 3);
    platform.now += 10_000;
    for (const number of [3, 4, 5]) platform.put(orderId(number));
    platform.now += 120_000;
    for (const number of [6, 7]) platform.put(orderId(number));
    const store = await mirrorStore();
    const { sync, states } = orderSync(platform, store);
    platform.before = ({ name, detail }) =>
      name === "search" && detail.endsWith("/3") ? garbled : null;

    expect((await sync.run()).ok).toBe(true);
    expect([...(await mirrored(store)).keys()].sort()).toEqual(
      [0, 1, 2, 6, 7].map(orderId),
    );
    expect(states.at(-1)).toMatchObject({ state: "online", problem: garbled });

    platform.before = () => null;
    platform.now += 3_600_000;
    await sync.run();
    expect(await mirrored(store)).toEqual(asThePlatform(platform));
    expect(states.at(-1)?.problem).toBeNull();
  });

  test("leaves out one order that cannot be read and brings the others of its page", async () => {
    const platform = pretendPlatform();
    fill(platform, 4);
    platform.put(orderId(1), { line_items: [{}] });
    const store = await mirrorStore();
    const { sync, log } = orderSync(platform, store);

    const outcome = await sync.run();

    expect(outcome).toMatchObject({ value: { orders: 3, unreadable: 1 } });
    expect(log.text()).toContain("sync.orders-unreadable");
  });

  test("finds the one order whose detail garbles a lot, and brings the rest", async () => {
    const platform = pretendPlatform(50);
    fill(platform, 12);
    const store = await mirrorStore();
    platform.before = ({ name, detail }) =>
      name === "details" && detail.includes(orderId(5)) ? garbled : null;
    const { sync } = orderSync(platform, store);

    expect(await sync.run()).toMatchObject({ value: { orders: 11 } });

    platform.before = () => null;
    await sync.run();
    expect(await mirrored(store)).toEqual(asThePlatform(platform));
  });

  test("does not believe a time that lies ahead", async () => {
    const platform = pretendPlatform();
    fill(platform, 2);
    const store = await mirrorStore();
    const { sync, clock } = orderSync(platform, store);
    const now = platform.now;
    platform.now += 10 * 365 * 24 * 3_600_000;
    platform.put(orderId(2));
    platform.now = now + 1000;
    await sync.run();

    platform.put(orderId(3));
    await sync.run();

    expect(await mirrored(store)).toEqual(asThePlatform(platform));
    const mark = await readSyncMark(store.database, shopId);
    expect(mark.syncedTo).toBeLessThanOrEqual(clock.now());
  });

  test("does not write an older answer over a newer one", async () => {
    const platform = pretendPlatform();
    platform.now += 60_000;
    platform.put(orderId(0), { status: "CANCELLED" });
    const store = await mirrorStore();
    const { sync, told } = orderSync(platform, store);
    await sync.run();

    platform.now -= 30_000;
    platform.put(orderId(0), { status: "AWAITING_SHIPMENT" });
    await sync.run();

    expect((await mirrored(store)).get(orderId(0))?.status).toBe("CANCELLED");
    expect(told).toHaveLength(1);
  });
});

describe("the link to the shop", () => {
  const stateAfter = async (problem: ReturnType<typeof refusal>) => {
    const platform = pretendPlatform();
    platform.before = () => problem;
    const { sync, states } = orderSync(platform, await mirrorStore());
    await sync.run();
    return states.at(-1);
  };

  test("is starting until the first answer, then offline, refused or online", async () => {
    const { sync } = orderSync(pretendPlatform(), await mirrorStore());
    expect(sync.state().state).toBe("starting");
    await sync.run();
    expect(sync.state().state).toBe("online");

    const unreachable = refusal("shop.unreachable", {});
    expect(await stateAfter(unreachable)).toEqual({
      state: "offline",
      problem: unreachable,
      lastSyncAt: null,
    });
    const reauthorise = refusal("shop.reauthorise", { shop: "Café Zoë" });
    expect(await stateAfter(reauthorise)).toMatchObject({
      state: "refused",
      problem: reauthorise,
    });
  });

  test("stays online without the permission to read cancellations, and shows it", async () => {
    const platform = pretendPlatform();
    fill(platform, 2);
    const missing = refusal("shop.scope-missing", {
      scope: "seller.return_refund.basic",
    });
    platform.before = ({ name }) => (name === "cancellations" ? missing : null);
    const { sync } = orderSync(platform, await mirrorStore());

    expect((await sync.run()).ok).toBe(true);
    expect(sync.state()).toMatchObject({ state: "online", problem: missing });
  });

  test("is looked at every five seconds while orders change and slower while none do, until stopped", async () => {
    const platform = pretendPlatform();
    fill(platform, 2);
    const { sync, clock } = orderSync(platform, await mirrorStore());
    const searches = (): number =>
      platform.calls.filter(({ name }) => name === "search").length;

    const stop = sync.start();
    await expect.poll(searches).toBe(1);
    await expect.poll(() => clock.pending()).toBe(1);
    clock.advance(4999);
    expect(searches()).toBe(1);
    clock.advance(1);
    await expect.poll(searches).toBe(2);
    await expect.poll(() => clock.pending()).toBe(1);
    clock.advance(7499);
    expect(searches()).toBe(2);
    clock.advance(1);
    await expect.poll(searches).toBe(3);
    await stop();

    expect(clock.pending()).toBe(0);
  });

  test("survives a bug in what is decided about orders, and shows it", async () => {
    const platform = pretendPlatform();
    fill(platform, 1);
    const { sync, clock, states } = orderSync(
      platform,
      await mirrorStore(),
      () => {
        throw new Error("bug");
      },
    );

    const stop = sync.start();
    await expect.poll(() => clock.pending()).toBe(1);
    await stop();

    expect(states.at(-1)?.problem?.code).toBe("program.bug");
  });
});

describe("whatever happens between two calls", () => {
  const step = fc.record({
    at: fc.integer({ min: 1, max: 25 }),
    kind: fc.constantFrom("change", "add", "crash", "garble", "unreachable"),
    order: fc.integer({ min: 0, max: 11 }),
    seconds: fc.integer({ min: 0, max: 400 }),
  });

  test.each([true, false])(
    "the mirror ends up as the platform is (pages counted: %s)",
    async (counts) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { maxLength: 12 }),
          fc.integer({ min: 0, max: 12 }),
          async (steps, count) => {
            const platform = pretendPlatform(3, counts);
            fill(platform, count);
            const store = await mirrorStore();
            let calls = 0;
            platform.before = () => {
              calls += 1;
              let answer = null;
              for (const one of steps.filter(({ at }) => at === calls)) {
                platform.now += one.seconds * 1000;
                if (one.kind === "crash") throw new Error("crash");
                if (one.kind === "garble") answer = garbled;
                if (one.kind === "unreachable") {
                  answer = refusal("shop.unreachable", {});
                }
                if (one.kind === "add") platform.put(orderId(20 + one.order));
                if (one.kind === "change" && one.order < count) {
                  const status = `S${String(calls)}`;
                  platform.put(orderId(one.order), { status });
                }
              }
              return answer;
            };
            // Until nothing happens any more, and twice after that.
            for (let quiet = 0; quiet < 2; quiet += calls > 25 ? 1 : 0) {
              const parts = orderSync(platform, store);
              await parts.sync.run().catch(() => null);
            }
            expect(await mirrored(store)).toEqual(asThePlatform(platform));
          },
        ),
        { numRuns: 25 },
      );
    },
    60_000,
  );
});
