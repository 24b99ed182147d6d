import { describe, expect, test } from "vitest";
import { shipCall } from "../../../main/tiktok/label-calls.ts";
import type { CallEnd } from "../../../main/tiktok/outbox.ts";
import type { Shop } from "../../../main/tiktok/shop.ts";
import { refusal, type Refusal } from "../../../shared/contract/refusals.ts";
import type { ParcelEvent } from "../../../shared/domain/parcel.ts";
import { done, ok, refused } from "../../../shared/result.ts";
import type { OutboxRow } from "../../../main/storage/schema.ts";
import {
  order,
  plannedFloor,
  stationId,
  type Floor,
} from "../workflows/planned-floor.ts";

/** A platform that ships whatever it is asked to, as the American one does. */
async function floorWithShop(shipAnswer: Refusal | null = null): Promise<{
  floor: Floor;
  shipped: string[];
  row(): Promise<OutboxRow>;
  ship(): Promise<CallEnd>;
}> {
  const floor = await plannedFloor();
  const shipped: string[] = [];
  const shop: Pick<Shop, "shipPackage" | "readPackage"> = {
    readPackage: () =>
      Promise.resolve(refused(refusal("shop.unreachable", {}))),
    shipPackage(packageId) {
      shipped.push(packageId);
      return Promise.resolve(
        shipAnswer === null
          ? ok({ how: "shipped" as const, requestId: "request-1" })
          : refused(shipAnswer),
      );
    },
  };
  await floor.tell(order("1", [{ package: "P" }]));
  const parcel = await floor.only();
  await floor.change(parcel.id, { kind: "claim" });
  const row = (): Promise<OutboxRow> =>
    floor.store.database
      .selectFrom("outbox")
      .selectAll()
      .where("kind", "=", "ship")
      .executeTakeFirstOrThrow();
  const call = shipCall({
    ...floor.parts,
    store: floor.store,
    stationId,
    shop: () => shop as Shop,
    convert: () => Promise.reject(new Error("no label is drawn here")),
    media: () => ({ dpi: 203, widthTenthsMm: 1016, heightTenthsMm: 1524 }),
  });
  return {
    floor,
    shipped,
    row,
    async ship() {
      const end = await call(await row(), false);
      await floor.store.transact(async (trx) => {
        await end.commit?.(trx);
        return done;
      });
      return end;
    },
  };
}

const holdFor = (reason: Refusal): ParcelEvent => ({ kind: "hold", reason });
const named = { parcel: "0001" };

describe("the ship call of a parcel", () => {
  test("is made once the parcel is claimed", async () => {
    const { ship, shipped } = await floorWithShop();

    expect(await ship()).toMatchObject({ kind: "done" });
    expect(shipped).toEqual(["P"]);
  });

  test("is not made while a buyer's request holds the parcel, and waits for the answer", async () => {
    const { floor, ship, shipped } = await floorWithShop();
    const reason = refusal("parcel.cancel-requested", named);
    const { id } = await floor.only();
    await floor.change(id, holdFor(reason));

    expect(await ship()).toMatchObject({ kind: "again", problem: reason });
    expect(shipped).toEqual([]);

    await floor.change(id, { kind: "release" });
    expect(await ship()).toMatchObject({ kind: "done" });
    expect(shipped).toEqual(["P"]);
  });

  test("is never made for a cancelled parcel", async () => {
    const { floor, ship, shipped } = await floorWithShop();
    const { id } = await floor.only();
    await floor.change(id, { kind: "cancel" });

    expect(await ship()).toMatchObject({
      kind: "give-up",
      problem: refusal("parcel.cancelled", named),
    });
    expect(shipped).toEqual([]);
  });

  test.each([
    refusal("parcel.cancelled", { parcel: "" }),
    refusal("parcel.fulfilled-by-tiktok", { parcel: "" }),
  ])("is not made again once the platform says $code", async (answer) => {
    const { floor, ship } = await floorWithShop(answer);

    expect(await ship()).toMatchObject({ kind: "give-up" });
    expect((await floor.only()).parcel.held).toEqual({
      ...answer,
      params: named,
    });
  });

  test("is made again once the platform's hold has passed", async () => {
    const { floor, ship } = await floorWithShop(
      refusal("parcel.on-hold", { parcel: "" }),
    );

    expect(await ship()).toMatchObject({ kind: "again" });
    expect((await floor.only()).stage).toBe("held");
  });

  test("is due at once when a parcel that was held is claimed again", async () => {
    const { floor, row } = await floorWithShop();
    const { id } = await floor.only();
    await floor.change(id, holdFor(refusal("parcel.on-hold", named)));
    await floor.store.database
      .updateTable("outbox")
      .set({ state: "failed", due_at: floor.clock.now() + 300_000 })
      .where("kind", "=", "ship")
      .execute();

    await floor.change(id, { kind: "release" }, { kind: "claim" });

    expect((await row()).due_at).toBe(floor.clock.now());
  });
});
