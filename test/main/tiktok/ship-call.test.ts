import { describe, expect, test } from "vitest";
import type { PlatformPackage } from "../../../main/tiktok/package-answer.ts";
import type { Shipped } from "../../../main/tiktok/package-shipping.ts";
import type { ShipTerms } from "../../../shared/contract/ship-terms-view.ts";
import { saveShipTerms } from "../../../main/storage/ship-terms.ts";
import { shipCall } from "../../../main/tiktok/ship-call.ts";
import type { CallEnd } from "../../../main/tiktok/outbox.ts";
import type { Shop } from "../../../main/tiktok/shop.ts";
import { refusal, type Refusal } from "../../../shared/contract/refusals.ts";
import type {
  Handover,
  HandoverOffer,
} from "../../../shared/domain/handover.ts";
import type { ParcelEvent } from "../../../shared/domain/parcel.ts";
import { asId } from "../../../shared/ids.ts";
import { done, ok, refused } from "../../../shared/result.ts";
import type { OutboxRow } from "../../../main/storage/schema.ts";
import {
  order,
  plannedFloor,
  stationId,
  type Floor,
} from "../workflows/planned-floor.ts";
import { shopId } from "./mirror-store.ts";

interface Platform {
  /** What a look at the package finds. */
  readonly package: PlatformPackage | Refusal;
  readonly offer: HandoverOffer;
}

const packageWith = (change: Partial<PlatformPackage>): PlatformPackage => ({
  id: asId("P"),
  status: "PROCESSING",
  shipped: true,
  cancelled: false,
  orderIds: [asId("1")],
  unitIds: [],
  shippingType: "TIKTOK",
  trackingNumber: "3SPKBN1",
  carrier: "PolderPost",
  handover: null,
  updatedAt: null,
  ...change,
});

/** A platform that ships whatever it is asked to, as the American one does. */
async function floorWithShop(
  shipAnswer: Refusal | Shipped["how"] = "shipped",
  { package: found, offer }: Partial<Platform> = {},
): Promise<{
  floor: Floor;
  shipped: string[];
  /** How each was handed over. */
  handovers: Handover[];
  row(): Promise<OutboxRow>;
  ship(repeated?: boolean): Promise<CallEnd>;
}> {
  const floor = await plannedFloor();
  const shipped: string[] = [];
  const handovers: Handover[] = [];
  const unreachable = refused(refusal("shop.unreachable", {}));
  const shop: Pick<Shop, "shipPackages" | "readPackage" | "handoverOffer"> = {
    readPackage: () =>
      Promise.resolve(
        found === undefined
          ? unreachable
          : "code" in found
            ? refused(found)
            : ok(found),
      ),
    handoverOffer: () =>
      Promise.resolve(offer === undefined ? unreachable : ok(offer)),
    shipPackages(wishes) {
      const answers = wishes.map(({ packageId, handover }) => {
        shipped.push(packageId);
        handovers.push(handover);
        if (typeof shipAnswer !== "string") return refused(shipAnswer);
        const said = handover.kind !== "as-agreed";
        const how = said ? ("shipped" as const) : shipAnswer;
        return ok({ how, requestId: "request-1" });
      });
      return Promise.resolve(answers);
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
  });
  return {
    floor,
    shipped,
    handovers,
    row,
    async ship(repeated = false) {
      const end = await call(await row(), repeated);
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
/** What the platform says of the packages of an order that is on hold. */
const hidden = refusal("shop.refused", {
  code: "21011028",
  message: "The package does not belong to the seller.",
  requestId: "request-2",
});

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

  test("whose last try may have worked waits while the platform hides the package, as it does while an order is on hold", async () => {
    const { ship, shipped } = await floorWithShop("shipped", {
      package: hidden,
    });

    expect(await ship(true)).toMatchObject({ kind: "again", problem: hidden });
    expect(shipped).toEqual([]);
  });

  test("whose last try may have worked ends with its parcel, also where the platform hides the package", async () => {
    const { floor, ship, shipped } = await floorWithShop("shipped", {
      package: hidden,
    });
    const { id } = await floor.only();
    await floor.change(id, { kind: "cancel" });

    expect(await ship(true)).toMatchObject({
      kind: "give-up",
      problem: refusal("parcel.cancelled", named),
    });
    expect(shipped).toEqual([]);
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

describe("a package that is said to be shipped already", () => {
  test("is looked at, and done when it is", async () => {
    const { ship } = await floorWithShop("already-shipped", {
      package: packageWith({}),
    });

    expect(await ship()).toMatchObject({
      kind: "done",
      requestId: "request-1",
    });
  });

  test("is stopped when it was cancelled after it", async () => {
    const { floor, ship } = await floorWithShop("already-shipped", {
      package: packageWith({
        status: "CANCELLED",
        shipped: false,
        cancelled: true,
      }),
    });

    expect(await ship()).toMatchObject({ kind: "give-up" });
    expect((await floor.only()).stage).toBe("held");
  });

  test.each([
    ["cannot be looked at", {}],
    ["is still open", { package: packageWith({ shipped: false }) }],
  ])("is asked about again while it %s", async (_, platform) => {
    const { ship } = await floorWithShop("already-shipped", platform);

    expect(await ship()).toMatchObject({ kind: "again" });
  });

  test("is not shipped a second time after a try whose end nobody knows", async () => {
    const { ship, shipped } = await floorWithShop("shipped", {
      package: packageWith({}),
    });

    expect(await ship(true)).toMatchObject({ kind: "done" });
    expect(shipped).toEqual([]);
  });
});

describe("how the carrier gets a parcel", () => {
  const hour = 3_600_000;
  const wants = (floor: Floor, terms: Partial<ShipTerms>) =>
    floor.store.transact(async (trx) => {
      await saveShipTerms(trx, shopId, {
        handover: "as-agreed",
        readyMinute: null,
        labelForm: "pdf-a6",
        labelTime: "claimed",
        ...terms,
      });
      return done;
    });
  const labelOf = (floor: Floor) =>
    floor.store.database
      .selectFrom("labels")
      .select(["handover", "pickup_from", "pickup_until", "problem"])
      .executeTakeFirstOrThrow();

  test("is left to Seller Center unless the shop says otherwise", async () => {
    const { ship, handovers } = await floorWithShop();
    await ship();

    expect(handovers).toEqual([{ kind: "as-agreed" }]);
  });

  test("is the first free pickup after the day's parcels are ready, and is remembered", async () => {
    const slots = [3, 1, 2].map((at) => ({
      from: Date.UTC(2026, 10, 20) + at * hour,
      until: Date.UTC(2026, 10, 20) + (at + 1) * hour,
    }));
    const { floor, ship, handovers } = await floorWithShop("shipped", {
      offer: { pickup: true, dropOff: true, slots },
    });
    await wants(floor, { handover: "pickup" });
    await ship();

    expect(handovers).toEqual([{ kind: "pickup", slot: slots[1] }]);
    expect(await labelOf(floor)).toMatchObject({
      handover: "pickup",
      pickup_from: slots[1]?.from,
      pickup_until: slots[1]?.until,
    });
  });

  test("is said where the platform wants to hear it", async () => {
    const { ship, handovers } = await floorWithShop("handover-needed", {
      offer: { pickup: true, dropOff: true, slots: [] },
    });

    expect(await ship()).toMatchObject({ kind: "done" });
    expect(handovers).toEqual([{ kind: "as-agreed" }, { kind: "drop-off" }]);
  });

  test("waits, and is said at the bench, while no courier has time", async () => {
    const { floor, ship, shipped } = await floorWithShop("shipped", {
      offer: { pickup: true, dropOff: true, slots: [] },
    });
    await wants(floor, { handover: "pickup" });

    expect(await ship()).toMatchObject({ kind: "again" });
    expect(shipped).toEqual([]);
    const { problem } = await labelOf(floor);
    expect(JSON.parse(problem ?? "")).toMatchObject({
      code: "shipping.no-slot",
      params: { parcel: (await floor.only()).number },
    });
  });
});
