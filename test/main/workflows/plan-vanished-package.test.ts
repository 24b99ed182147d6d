import { describe, expect, test } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import { order, plannedFloor } from "./planned-floor.ts";

const units = [{ package: "P" }];
const withoutPackage = [{ package: null }];

describe("an order whose package is not shown for a while", () => {
  test("keeps its parcel, which waits again once the hold has passed and the package is back", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", units));
    const { id } = await floor.only();

    await floor.tell(order("1", withoutPackage, { status: "ON_HOLD" }));
    const held = await floor.only();
    expect(held).toMatchObject({ id, stage: "held" });
    expect(held.parcel.held).toEqual(
      refusal("parcel.on-hold", { parcel: held.number }),
    );

    await floor.tell(order("1", units));
    expect(await floor.only()).toMatchObject({
      id,
      stage: "waiting",
      package_id: "P",
    });
  });

  test("has its label asked for when its parcel was claimed in between", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", units));
    const { id } = await floor.only();
    await floor.tell(order("1", withoutPackage));

    await floor.change(id, { kind: "claim" });
    await floor.tell(order("1", units));

    const calls = await floor.store.database
      .selectFrom("outbox")
      .select(["kind", "parcel_id", "package_id"])
      .orderBy("id")
      .execute();
    expect(calls).toEqual([
      { kind: "ship", parcel_id: id, package_id: "P" },
      { kind: "fetch-label", parcel_id: id, package_id: "P" },
    ]);
  });

  test("is planned anew when its parcel was cancelled meanwhile and the platform wants it packed after all", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", units));
    const before = await floor.only();
    await floor.change(before.id, { kind: "claim" });
    await floor.tell(order("1", units, { status: "CANCELLED" }));
    expect(await floor.live()).toEqual([]);

    await floor.tell(order("1", units));
    const after = await floor.only();
    expect(after).toMatchObject({ stage: "waiting", package_id: "P" });
    expect(after.id).not.toBe(before.id);

    await floor.change(after.id, { kind: "claim" });
    const calls = await floor.store.database
      .selectFrom("outbox")
      .select(["kind", "parcel_id", "state"])
      .orderBy("id")
      .execute();
    expect(calls).toEqual([
      { kind: "ship", parcel_id: after.id, state: "due" },
      { kind: "fetch-label", parcel_id: after.id, state: "due" },
    ]);
  });
});
