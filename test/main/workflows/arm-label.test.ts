import { expect, test } from "vitest";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { writeShop } from "../../../main/storage/mirror-shops.ts";
import { shopId } from "../tiktok/mirror-store.ts";
import { order, plannedFloor, type Floor } from "./planned-floor.ts";

const american = (floor: Floor) =>
  writeShop(floor.store.database, {
    id: shopId,
    merchant_id: "m1",
    name: "Café Zoë",
    region: "US",
    cipher: "TTP_us",
  });

const labelsOf = async (floor: Floor) => {
  const rows = await floor.store.database
    .selectFrom("labels")
    .select(["state", "problem"])
    .execute();
  return rows.map(({ state, problem }) => ({
    state,
    problem: problem === null ? null : (JSON.parse(problem) as Refusal),
  }));
};

const callsOf = async (floor: Floor) => {
  const rows = await floor.store.database
    .selectFrom("outbox")
    .select("kind")
    .orderBy("id")
    .execute();
  return rows.map(({ kind }) => kind);
};

test("an American parcel says that its label must be bought, and asks for it once it was", async () => {
  const floor = await plannedFloor();
  await american(floor);
  await floor.tell(order("1", [{ package: null }]));
  const { id, number } = await floor.only();
  await floor.change(id, { kind: "claim" });

  expect(await labelsOf(floor)).toEqual([
    {
      state: "asked",
      problem: { code: "shipping.buy-label-first", params: { parcel: number } },
    },
  ]);
  expect(await callsOf(floor)).toEqual([]);

  await floor.tell(order("1", [{ package: "P" }]));

  expect(await callsOf(floor)).toEqual(["ship", "fetch-label"]);
});

test("a European parcel whose package is not shown yet waits without a word", async () => {
  const floor = await plannedFloor();
  await floor.tell(order("1", [{ package: null }]));
  await floor.change((await floor.only()).id, { kind: "claim" });

  expect(await labelsOf(floor)).toEqual([]);
});
