import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  readReturn,
  type PlatformReturn,
} from "../../../main/tiktok/return-answer.ts";
import type { FeedPage, FeedWindow } from "../../../main/tiktok/shop-feed.ts";
import { createReturnSync } from "../../../main/tiktok/sync-returns.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { asId } from "../../../shared/ids.ts";
import { ok, refused, type Result } from "../../../shared/result.ts";
import { corpusFile } from "../../helpers/corpus.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { mirrorStore, shopId } from "./mirror-store.ts";
import { recordedLog } from "./recorded-log.ts";

const start = 1_790_000_000_000;

const oneReturn = (id: number, updatedAt: number): PlatformReturn => ({
  id: String(id),
  orderId: asId(`9${id}`),
  type: "REFUND",
  status: "RETURN_OR_REFUND_REQUEST_PENDING",
  reason: "Package wasn't received",
  question: "refund",
  answerBy: start + 1,
  trackingNumber: null,
  carrier: "",
  refund: { amount: "6.50", currency: "EUR" },
  lines: [],
  updatedAt,
});

/** A platform with a list that can change between two pages. */
async function floor(
  returns: PlatformReturn[],
  before: (window: FeedWindow) => Result<never> | null = () => null,
) {
  const store = await mirrorStore();
  const asked: FeedWindow[] = [];
  const sync = createReturnSync({
    shopId,
    store,
    clock: stepClock(start),
    log: recordedLog(),
    shop: {
      searchReturns(window): Promise<Result<FeedPage<PlatformReturn>>> {
        asked.push(window);
        const instead = before(window);
        if (instead !== null) return Promise.resolve(instead);
        const found = returns
          .filter(({ updatedAt }) => updatedAt >= window.since)
          .sort((one, other) => one.updatedAt - other.updatedAt);
        const from = Number(window.token);
        return Promise.resolve(
          ok({
            entries: found.slice(from, from + 2),
            unreadable: 0,
            nextToken: from + 2 < found.length ? String(from + 2) : "",
            total: found.length,
          }),
        );
      },
    },
  });
  const stored = async () =>
    (
      await store.database
        .selectFrom("returns")
        .select(["id", "status"])
        .orderBy("id")
        .execute()
    ).map(({ id, status }) => `${id} ${status}`);
  return { sync, asked, stored, returns };
}

const pending = "RETURN_OR_REFUND_REQUEST_PENDING";
const unreachable = refused(refusal("shop.unreachable", {}));

describe("the returns of a shop", () => {
  test("are all read, page by page, and the next reading begins a little before the last change", async () => {
    const { sync, asked, stored } = await floor(
      [1, 2, 3, 4, 5].map((id) => oneReturn(id, start - 100_000 + id * 1000)),
    );

    expect(await sync.run()).toEqual(ok({ returns: 5 }));
    expect(await sync.run()).toEqual(ok({ returns: 0 }));

    expect(await stored()).toHaveLength(5);
    expect(asked.at(-1)?.since).toBe(start - 95_000 - 5 * 60_000);
  });

  test("go on at the page where the line broke", async () => {
    let down = true;
    const { sync, asked, stored } = await floor(
      [1, 2, 3].map((id) => oneReturn(id, start - 10_000 + id * 1000)),
      ({ token }) => (down && token === "2" ? unreachable : null),
    );

    expect((await sync.run()).ok).toBe(false);
    expect(await stored()).toHaveLength(2);
    down = false;
    expect((await sync.run()).ok).toBe(true);

    expect(await stored()).toHaveLength(3);
    expect(asked[2]?.token).toBe("2");
  });

  test("are walked again when one slipped to a page that had been read", async () => {
    const returns = [1, 2, 3].map((id) =>
      oneReturn(id, start - 10_000 + id * 1000),
    );
    let moved = false;
    const { sync, stored } = await floor(returns, ({ token }) => {
      if (token === "2" && !moved) {
        moved = true;
        returns[0] = oneReturn(1, start - 1);
      }
      return null;
    });

    await sync.run();

    expect(await stored()).toEqual([
      `1 ${pending}`,
      `2 ${pending}`,
      `3 ${pending}`,
    ]);
  });

  test("never go back to an older word", async () => {
    const { sync, stored, returns } = await floor([oneReturn(1, start - 2000)]);
    await sync.run();
    returns[0] = {
      ...oneReturn(1, start - 3000),
      status: "AWAITING_BUYER_SHIP",
    };
    await sync.run();
    expect(await stored()).toEqual([`1 ${pending}`]);

    returns[0] = {
      ...oneReturn(1, start - 2000),
      status: "AWAITING_BUYER_SHIP",
    };
    await sync.run();
    expect(await stored()).toEqual(["1 AWAITING_BUYER_SHIP"]);
  });
});

test("a return that lacks everything but its ids is kept, and one without an id is not", () => {
  expect(
    readReturn({ return_id: "1", order_id: "2", update_time: 1_790_000_000 }),
  ).toMatchObject({ id: "1", question: null, lines: [], trackingNumber: null });
  expect(readReturn({ order_id: "2", update_time: 1 })).toBeNull();
  expect(
    readReturn({
      return_id: "1",
      order_id: "2",
      update_time: 1,
      seller_next_action_response: [{ action: "constructor", deadline: 5 }],
    }),
  ).toMatchObject({ question: null });
});

const file = corpusFile("tiktok", "aftersales-returns-search.json");

test.skipIf(file === null)("the platform's own example is read whole", () => {
  const { data } = JSON.parse(readFileSync(file ?? "", "utf8")) as {
    data: { return_orders: unknown[] };
  };

  expect(data.return_orders.map(readReturn)).toMatchObject([
    {
      question: "received-package",
      answerBy: 1_790_172_800_000,
      trackingNumber: "3SRTRN000000777",
      refund: { amount: "24.99", currency: "EUR" },
      lines: [{ sellerSku: "KAARS-XL", units: 1 }],
    },
    { question: "refund", trackingNumber: null },
  ]);
});
