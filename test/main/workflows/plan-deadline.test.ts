import { expect, test } from "vitest";
import { writeShop } from "../../../main/storage/mirror-shops.ts";
import { shopId } from "../tiktok/mirror-store.ts";
import { order, plannedFloor } from "./planned-floor.ts";

const britishShop = {
  id: shopId,
  merchant_id: "m1",
  name: "Tea by Zoe",
  region: "GB",
  cipher: "ROW_gbSandboxCipher01",
};

test("a British order without a deadline queues by two business days from its payment", async () => {
  const floor = await plannedFloor();
  await writeShop(floor.store.database, britishShop);
  // Paid on Thursday, Friday 25 December is a holiday and Monday its neighbour's substitute.
  const paidAt = Date.UTC(2026, 11, 24, 9);

  await floor.tell(order("1", [{}], { deadlineAt: null, paidAt }));

  const parcel = await floor.only();
  expect(parcel.deadline_at).toBe(Date.UTC(2026, 11, 30, 9));
});

test("an order's own deadline queues it, however much time the market would give", async () => {
  const floor = await plannedFloor();
  await writeShop(floor.store.database, britishShop);
  const deadlineAt = Date.UTC(2026, 11, 24, 17);

  await floor.tell(
    order("1", [{}], { deadlineAt, paidAt: Date.UTC(2026, 11, 24, 9) }),
  );

  expect((await floor.only()).deadline_at).toBe(deadlineAt);
});

test("an order of a market without published rules queues without a deadline rather than by a guess", async () => {
  const floor = await plannedFloor();

  await floor.tell(order("1", [{}], { deadlineAt: null }));

  expect((await floor.only()).deadline_at).toBe(null);
});
