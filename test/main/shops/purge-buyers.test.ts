import { expect, test } from "vitest";
import { purgeBuyers } from "../../../main/purge-buyers.ts";
import { writeShop } from "../../../main/storage/mirror-shops.ts";
import { asId, type OrderId, type ShopId } from "../../../shared/ids.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { mirrorStore } from "../tiktok/mirror-store.ts";
import { recordedLog } from "../tiktok/recorded-log.ts";

const day = 24 * 3_600_000;
const shopId: ShopId = asId("shop-1");

test("a buyer is forgotten thirty days after the end of the order, and not a day before", async () => {
  const store = await mirrorStore();
  const clock = stepClock();
  const ended = (id: string, status: string, daysAgo: number) => ({
    id: asId<OrderId>(id),
    shop_id: shopId,
    status,
    fulfillment_type: "FULFILLMENT_BY_SELLER",
    shipping_type: "TIKTOK",
    delivery_option: "",
    is_on_hold: 0 as const,
    cancel_requested: 0 as const,
    buyer_note: Buffer.from("note"),
    created_at: 0,
    paid_at: null,
    deadline_at: null,
    updated_at: clock.now() - daysAgo * day,
    raw: Buffer.from("sealed"),
  });
  await writeShop(store.database, {
    id: shopId,
    merchant_id: "own",
    name: "Café Zoë",
    region: "NL",
    cipher: "c",
  });
  await store.database
    .insertInto("orders")
    .values([
      ended("1", "DELIVERED", 31),
      ended("2", "CANCELLED", 31),
      ended("3", "COMPLETED", 29),
      ended("4", "AWAITING_SHIPMENT", 90),
    ])
    .execute();

  await purgeBuyers({ store, clock, log: recordedLog() }, () => false);

  const rows = await store.database
    .selectFrom("orders")
    .select(["id", "raw", "buyer_note"])
    .orderBy("id")
    .execute();
  expect(
    rows.map(({ id, raw, buyer_note: note }) => [
      id,
      raw.length > 0,
      note !== null,
    ]),
  ).toEqual([
    ["1", false, false],
    ["2", false, false],
    ["3", true, true],
    ["4", true, true],
  ]);
});
