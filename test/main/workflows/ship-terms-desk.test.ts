import { expect, test } from "vitest";
import { createShipTermsDesk } from "../../../main/workflows/ship-terms-desk.ts";
import { asId } from "../../../shared/ids.ts";
import { shopId } from "../tiktok/mirror-store.ts";
import { operatorId, order, plannedFloor, stationId } from "./planned-floor.ts";

const supervisor = {
  id: operatorId,
  name: "Sam",
  role: "supervisor",
  language: "en",
} as const;
const terms = {
  handover: "pickup",
  readyMinute: 960,
  labelForm: "pdf-a5",
  labelTime: "queued",
} as const;

async function deskAndFloor() {
  const floor = await plannedFloor();
  let told = 0;
  const desk = createShipTermsDesk({
    store: floor.store,
    clock: floor.clock,
    stationId,
    changed: () => (told += 1),
  });
  return { floor, desk, told: () => told };
}

test("the owner says how a shop's parcels go, and the journal keeps it", async () => {
  const { floor, desk, told } = await deskAndFloor();

  expect(await desk.set(shopId, terms, supervisor)).toEqual({ ok: true });

  expect(await desk.read(shopId)).toMatchObject({ terms });
  expect(told()).toBe(1);
  const entries = await floor.store.database
    .selectFrom("journal")
    .select("kind")
    .execute();
  expect(entries).toEqual([{ kind: "shop.terms-set" }]);
});

test("a parcel that waited for another way to the carrier goes on at once", async () => {
  const { floor, desk } = await deskAndFloor();
  await floor.tell(order("1", [{ package: "P" }]));
  await floor.change((await floor.only()).id, { kind: "claim" });
  await floor.store.database
    .updateTable("outbox")
    .set({ state: "failed", due_at: floor.clock.now() + 300_000 })
    .where("kind", "=", "ship")
    .execute();

  await desk.set(shopId, terms, supervisor);

  const row = await floor.store.database
    .selectFrom("outbox")
    .select("due_at")
    .where("kind", "=", "ship")
    .executeTakeFirstOrThrow();
  expect(row.due_at).toBe(floor.clock.now());
});

test("a shop without wishes of its own goes by Seller Center and the usual label; one nobody knows is refused", async () => {
  const { desk } = await deskAndFloor();

  expect(await desk.read(shopId)).toMatchObject({
    terms: {
      handover: "as-agreed",
      readyMinute: null,
      labelForm: "pdf-a6",
      labelTime: "claimed",
    },
  });
  expect(await desk.set(asId("nobody"), terms, supervisor)).toMatchObject({
    refusal: { code: "shop.not-connected" },
  });
});
