import { describe, expect, test } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import { ordersOf } from "../../../main/storage/parcel-queries.ts";
import type { StoredParcel } from "../../../main/storage/parcel-queries.ts";
import {
  candle,
  honey,
  order,
  plannedFloor,
  scan,
  type Floor,
} from "./planned-floor.ts";

const contents = ({ parcel }: StoredParcel): string[] =>
  parcel.lines.map((line) => `${line.needed} ${line.kind} ${line.skuId}`);

const shipRows = (
  floor: Floor,
): Promise<{ kind: string; package_id: string }[]> =>
  floor.store.database
    .selectFrom("outbox")
    .select(["kind", "package_id"])
    .orderBy("id")
    .execute();

describe("an order the platform tells of", () => {
  test("becomes a parcel with its units, its place in the queue and its line in the journal", async () => {
    const floor = await plannedFloor();

    await floor.tell(
      order("1", [{}, {}, { sku: candle, gift: true }], {
        deliveryOption: "Express Delivery",
      }),
    );

    const parcel = await floor.only();
    expect(parcel).toMatchObject({
      number: "0001",
      stage: "waiting",
      lane: "multis",
      service: "express",
      units: 3,
      package_id: null,
    });
    expect(contents(parcel)).toEqual([`1 gift ${candle}`, `2 goods ${honey}`]);
    expect(await floor.journalOf(parcel.id)).toEqual(["parcel.planned"]);
  });

  test("changes nothing when it is told again", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{ package: "P" }]));
    const before = await floor.only();

    await floor.tell(order("1", [{ package: "P" }]));

    expect(await floor.only()).toEqual(before);
    expect(await floor.journalOf(before.id)).toEqual(["parcel.planned"]);
  });

  test("keeps its parcel when its package is named later", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{}, {}]));
    const before = await floor.only();

    await floor.tell(order("1", [{ package: "P" }, { package: "P" }]));

    expect(await floor.only()).toMatchObject({
      id: before.id,
      package_id: "P",
      stage: "waiting",
    });
  });

  test("has its label asked for when its package is named while it is being packed", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{}, {}]));
    const { id } = await floor.only();
    await floor.change(id, { kind: "claim" }, scan(honey));

    await floor.tell(order("1", [{ package: "P" }, { package: "P" }]));

    expect((await floor.only()).stage).toBe("packing");
    expect(await shipRows(floor)).toEqual([
      { kind: "ship", package_id: "P" },
      { kind: "fetch-label", package_id: "P" },
    ]);
  });

  test("that is for TikTok's warehouse is held and says so", async () => {
    const floor = await plannedFloor();

    await floor.tell(
      order("1", [{}], { fulfillmentType: "FULFILLMENT_BY_TIKTOK" }),
    );

    expect((await floor.only()).parcel.held).toEqual(
      refusal("parcel.fulfilled-by-tiktok", { parcel: "0001" }),
    );
  });

  test("that the seller's own carrier takes is packed like any other, and no label is asked of the platform", async () => {
    const floor = await plannedFloor();

    await floor.tell(order("1", [{}], { shippingType: "SELLER" }));
    const { id, stage } = await floor.only();
    await floor.change(id, { kind: "claim" });

    expect(stage).toBe("waiting");
    expect(await shipRows(floor)).toEqual([]);
  });

  test("that shares its box with one the platform ships is held and says so", async () => {
    const floor = await plannedFloor();

    await floor.tell(
      order("1", [{ package: "P" }], { shippingType: "SELLER" }),
      order("2", [{ package: "P" }]),
    );

    expect((await floor.only()).held_code).toBe("parcel.mixed-shipping");
  });

  test("that was shipped elsewhere before we heard of it is no work of ours", async () => {
    const floor = await plannedFloor();

    await floor.tell(
      order("1", [{ status: "IN_TRANSIT" }], { status: "IN_TRANSIT" }),
      order("2", [{ status: "CANCELLED", cancelled: true }], {
        status: "CANCELLED",
      }),
    );

    expect(await floor.parcels()).toEqual([]);
  });

  test("with a unit the buyer took back is packed without it", async () => {
    const floor = await plannedFloor();

    await floor.tell(order("1", [{}, { sku: candle, cancelled: true }]));

    expect(contents(await floor.only())).toEqual([`1 goods ${honey}`]);
    expect((await floor.only()).lane).toBe("singles");
  });
});

describe("an order on hold", () => {
  test("waits held, and is released to the queue when the platform lifts it", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{}], { status: "ON_HOLD" }));
    const { id, stage, held_code } = await floor.only();
    expect([stage, held_code]).toEqual(["held", "parcel.on-hold"]);

    await floor.tell(order("1", [{}]));

    expect((await floor.load(id)).stage).toBe("waiting");
    expect(await floor.journalOf(id)).toEqual([
      "parcel.planned",
      "parcel.released",
    ]);
  });

  test("takes the contents it is released with", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{}, {}], { status: "ON_HOLD" }));

    await floor.tell(order("1", [{}, { cancelled: true }]));

    expect(await floor.only()).toMatchObject({ stage: "waiting", units: 1 });
  });

  test("can be claimed by its article once it is released, and not before", async () => {
    const floor = await plannedFloor();
    const open = async (): Promise<number[]> =>
      (
        await floor.store.database
          .selectFrom("parcel_lines")
          .select("open")
          .execute()
      ).map((row) => row.open);
    await floor.tell(order("1", [{}], { status: "ON_HOLD" }));
    expect(await open()).toEqual([0]);

    await floor.tell(order("1", [{}]));

    expect(await open()).toEqual([1]);
  });
});

describe("an order that is cancelled", () => {
  const cancelled = order("1", [{ package: "P", cancelled: true }], {
    status: "CANCELLED",
    updatedAt: 1e6,
  });

  test("leaves the queue while it waits", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{ package: "P" }]));

    await floor.tell(cancelled);

    const [parcel] = await floor.parcels();
    expect(parcel?.stage).toBe("cancelled");
  });

  test("stops the packer who has it on the bench", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{ package: "P" }, { package: "P" }]));
    const { id } = await floor.only();
    await floor.change(id, { kind: "claim" }, scan(honey));

    await floor.tell(cancelled);

    expect((await floor.load(id)).parcel).toMatchObject({
      stage: "cancelled",
      held: { code: "parcel.cancelled" },
    });
  });

  test("leaves the other orders of its package to be packed", async () => {
    const floor = await plannedFloor();
    await floor.tell(
      order("1", [{ package: "P" }]),
      order("2", [{ package: "P", sku: candle }]),
    );

    await floor.tell(
      order("1", [{ package: "P", cancelled: true }], { status: "CANCELLED" }),
    );

    expect(await floor.only()).toMatchObject({ stage: "waiting", units: 1 });
  });
});

describe("a buyer's request to cancel", () => {
  const asked = { cancelRequested: true };

  test("holds a half packed parcel, and gives it back as it was when it is withdrawn", async () => {
    const floor = await plannedFloor();
    const units = [{ package: "P" }, { package: "P" }];
    await floor.tell(order("1", units));
    const { id } = await floor.only();
    await floor.change(id, { kind: "claim" }, scan(honey));

    await floor.tell(order("1", units, asked));
    expect((await floor.load(id)).held_code).toBe("parcel.cancel-requested");
    await floor.tell(order("1", units));

    expect((await floor.load(id)).parcel).toMatchObject({
      stage: "packing",
      scans: [honey],
    });
  });

  test("that is withdrawn after our own ship call gives the parcel back too", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{ package: "P" }, { package: "P" }]));
    const { id } = await floor.only();
    await floor.change(id, { kind: "claim" }, scan(honey));
    const arranged = [
      { package: "P", status: "AWAITING_COLLECTION" },
      { package: "P", status: "AWAITING_COLLECTION" },
    ];
    const status = "AWAITING_COLLECTION";

    await floor.tell(order("1", arranged, { status, ...asked }));
    expect((await floor.load(id)).stage).toBe("held");
    await floor.tell(order("1", arranged, { status }));

    expect((await floor.load(id)).stage).toBe("packing");
  });

  test("holds the box it shares with another buyer's order", async () => {
    const floor = await plannedFloor();

    await floor.tell(
      order("1", [{ package: "P" }]),
      order("2", [{ package: "P" }], asked),
    );

    expect((await floor.only()).held_code).toBe("parcel.cancel-requested");
  });
});

describe("contents that change", () => {
  test("are taken over by a parcel nobody has put anything in", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{}, {}]));
    const { id } = await floor.only();
    await floor.change(id, { kind: "claim" });

    await floor.tell(order("1", [{}, { sku: candle }]));

    const parcel = await floor.load(id);
    expect(parcel.stage).toBe("claimed");
    expect(contents(parcel)).toEqual([`1 goods ${honey}`, `1 goods ${candle}`]);
    expect(await floor.journalOf(id)).toContain("parcel.replanned");
  });

  test("hold a half packed parcel for a person to look at", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{}, {}]));
    const { id } = await floor.only();
    await floor.change(id, { kind: "claim" }, scan(honey));

    await floor.tell(order("1", [{}, { cancelled: true }]));

    expect((await floor.load(id)).parcel).toMatchObject({
      stage: "held",
      held: { code: "parcel.contents-changed" },
      scans: [honey],
    });
  });

  test("stay held for when they changed together with the end of another hold", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{}, {}]));
    const { id } = await floor.only();
    await floor.change(id, { kind: "claim" }, scan(honey));
    await floor.tell(order("1", [{}, {}], { cancelRequested: true }));

    await floor.tell(order("1", [{}, { cancelled: true }]));

    expect((await floor.load(id)).held_code).toBe("parcel.contents-changed");
  });

  test("never reach a sealed parcel", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{ package: "P" }]));
    const { id } = await floor.only();
    await floor.change(
      id,
      { kind: "claim" },
      scan(honey),
      { kind: "print", checked: true },
      { kind: "print-ended", print: "printed" },
      { kind: "seal" },
    );
    const before = await floor.load(id);

    await floor.tell(order("1", [{ package: "P" }, { package: "P" }]));
    await floor.tell(
      order("1", [{ package: "P", cancelled: true }], { status: "CANCELLED" }),
    );

    expect(await floor.load(id)).toEqual(before);
  });
});

describe("an order that leaves without us", () => {
  test("takes its waiting parcel with it", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{ package: "P" }]));

    await floor.tell(
      order("1", [{ package: "P", status: "AWAITING_COLLECTION" }], {
        status: "AWAITING_COLLECTION",
      }),
    );

    expect(await floor.live()).toEqual([]);
  });

  test("is still ours when our own ship call is what arranged it", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{ package: "P" }]));
    const { id } = await floor.only();
    await floor.change(id, { kind: "claim" }, scan(honey));

    await floor.tell(
      order("1", [{ package: "P", status: "AWAITING_COLLECTION" }], {
        status: "AWAITING_COLLECTION",
      }),
    );

    const parcel = await floor.load(id);
    expect(parcel.stage).toBe("packed");
    expect(contents(parcel)).toEqual([`1 goods ${honey}`]);
  });
});

describe("a package the platform splits or merges", () => {
  test("becomes two parcels, each with its own units", async () => {
    const floor = await plannedFloor();
    await floor.tell(
      order("1", [{ package: "P" }, { package: "P", sku: candle }]),
    );
    const [first] = await floor.live();

    await floor.tell(
      order("1", [{ package: "P" }, { package: "Q", sku: candle }]),
    );

    const live = await floor.live();
    expect(
      live.map((parcel) => [parcel.package_id, ...contents(parcel)]),
    ).toEqual([
      ["P", `1 goods ${honey}`],
      ["Q", `1 goods ${candle}`],
    ]);
    expect(live[0]?.id).toBe(first?.id);
  });

  test("does not keep a unit that moved out of it, even when its label was asked for and the rest is cancelled", async () => {
    const floor = await plannedFloor();
    await floor.tell(
      order("1", [{ package: "P", cancelled: true }, { package: "P" }]),
    );
    await floor.change((await floor.only()).id, { kind: "claim" });

    await floor.tell(
      order("1", [{ package: "P", cancelled: true }, { package: "Q" }]),
    );

    expect((await floor.only()).package_id).toBe("Q");
  });

  test("that is replaced by two others is packed as those two", async () => {
    const floor = await plannedFloor();
    await floor.tell(order("1", [{ package: "P" }, { package: "P" }]));

    await floor.tell(order("1", [{ package: "Q" }, { package: "R" }]));

    expect(
      (await floor.parcels()).map((each) => [each.package_id, each.stage]),
    ).toEqual([
      ["P", "cancelled"],
      ["Q", "waiting"],
      ["R", "waiting"],
    ]);
  });

  test("holds both orders' units and both orders' names when two become one", async () => {
    const floor = await plannedFloor();
    await floor.tell(
      order("1", [{ package: "P" }]),
      order("2", [{ sku: candle }]),
    );

    await floor.tell(
      order("1", [{ package: "P" }]),
      order("2", [{ package: "P", sku: candle }]),
    );

    const parcel = await floor.only();
    expect(parcel.units).toBe(2);
    expect((await ordersOf(floor.store.database, parcel.id)).sort()).toEqual([
      "1",
      "2",
    ]);
  });

  test("stays with the order that remains in it when another is taken out, even before that is told", async () => {
    const floor = await plannedFloor();
    await floor.tell(
      order("1", [{ package: "P" }]),
      order("2", [{ package: "P", sku: candle }]),
    );

    await floor.tell(order("2", [{ package: "Q", sku: candle }]));

    const live = await floor.live();
    expect(
      live.map((parcel) => [parcel.package_id, ...contents(parcel)]),
    ).toEqual([
      ["P", `1 goods ${honey}`],
      ["Q", `1 goods ${candle}`],
    ]);
    const [left] = live;
    expect(left && (await ordersOf(floor.store.database, left.id))).toEqual([
      "1",
    ]);
  });
});
