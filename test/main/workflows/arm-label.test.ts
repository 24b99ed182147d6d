import { describe, expect, test } from "vitest";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { LabelTime } from "../../../shared/domain/label-time.ts";
import { done } from "../../../shared/result.ts";
import { writeShop } from "../../../main/storage/mirror-shops.ts";
import { shopId } from "../tiktok/mirror-store.ts";
import {
  readShipTerms,
  saveShipTerms,
} from "../../../main/storage/ship-terms.ts";
import { createArmAhead } from "../../../main/workflows/arm-ahead.ts";
import { buyPackageCall } from "../../../main/tiktok/buy-package-call.ts";
import { settle } from "../../helpers/step-clock.ts";
import {
  honey,
  order,
  plannedFloor,
  scan,
  stationId,
  type Floor,
} from "./planned-floor.ts";

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

/** The outbox tries the purchase, without a line to the shop. */
async function tryPurchase(floor: Floor): Promise<void> {
  const call = buyPackageCall({
    ...floor.parts,
    store: floor.store,
    stationId,
    shop: () => null,
  });
  const row = await floor.store.database
    .selectFrom("outbox")
    .selectAll()
    .where("kind", "=", "buy-package")
    .executeTakeFirstOrThrow();
  const end = await call(row, false);
  await floor.store.transact(async (trx) => {
    await end.commit?.(trx);
    return done;
  });
}

test("an American parcel of unknown size says that its label must be bought, and asks for it once it was", async () => {
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
  expect(await callsOf(floor)).toEqual(["buy-package"]);

  await floor.tell(order("1", [{ package: "P" }]));

  await tryPurchase(floor);
  expect(await callsOf(floor)).toEqual(["buy-package", "fetch-label"]);
  expect(await labelsOf(floor)).toEqual([{ state: "asked", problem: null }]);
});

test("a European parcel whose package is not shown yet waits without a word", async () => {
  const floor = await plannedFloor();
  await floor.tell(order("1", [{ package: null }]));
  await floor.change((await floor.only()).id, { kind: "claim" });

  expect(await labelsOf(floor)).toEqual([]);
});

describe("when a shop's labels are asked for", () => {
  const wants = (floor: Floor, labelTime: LabelTime) =>
    floor.store.transact(async (trx) => {
      const terms = await readShipTerms(trx, shopId);
      await saveShipTerms(trx, shopId, { ...terms, labelTime });
      return done;
    });
  /** Three parcels of one unit each, due in this order. */
  const threeWait = async (labelTime: LabelTime): Promise<Floor> => {
    const floor = await plannedFloor();
    await floor.tell(
      order("1", [{ package: "P1" }]),
      order("2", [{ package: "P2" }]),
      order("3", [{ package: "P3" }]),
    );
    await wants(floor, labelTime);
    return floor;
  };
  const packagesAsked = async (floor: Floor): Promise<string[]> => {
    const rows = await floor.store.database
      .selectFrom("outbox")
      .select("package_id")
      .where("kind", "=", "ship")
      .orderBy("id")
      .execute();
    return rows.map(({ package_id }) => package_id);
  };
  /** Runs the part that asks ahead for a minute of its clock. */
  const aMinute = async (floor: Floor): Promise<void> => {
    const ahead = createArmAhead({
      ...floor.parts,
      store: floor.store,
      shopIds: () => [shopId],
      queued: () => undefined,
    });
    for (let second = 0; second < 60; second++) {
      floor.clock.advance(1_000);
      await settle();
    }
    await ahead.stop();
  };

  test("a shop that waits until everything is in the box pays for no label before", async () => {
    const floor = await threeWait("complete");
    const [parcel] = await floor.parcels();
    if (parcel === undefined) throw new Error("no parcel");
    await aMinute(floor);
    await floor.change(parcel.id, { kind: "claim" });
    expect(await packagesAsked(floor)).toEqual([]);

    await floor.change(parcel.id, scan(honey));
    expect(await packagesAsked(floor)).toEqual(["P1"]);
  });

  test("a shop that wants none ahead has none asked for what only waits", async () => {
    const floor = await threeWait("claimed");
    await aMinute(floor);
    expect(await packagesAsked(floor)).toEqual([]);
  });

  test("a shop that wants them as soon as a parcel waits has every one asked once, however often it is looked", async () => {
    const floor = await threeWait("queued");
    await aMinute(floor);
    await aMinute(floor);
    expect((await packagesAsked(floor)).toSorted()).toEqual(["P1", "P2", "P3"]);
  });

  test("what waited is destroyed when its order is cancelled, and its number stays known", async () => {
    const floor = await threeWait("queued");
    const [parcel] = await floor.parcels();
    if (parcel === undefined) throw new Error("no parcel");
    await aMinute(floor);
    await floor.store.transact(async (trx) => {
      await trx
        .updateTable("labels")
        .set({
          state: "ready",
          tracking_number: "3S1",
          file: new Uint8Array([1]),
          zpl: new Uint8Array([1]),
          preview: new Uint8Array([1]),
        })
        .where("parcel_id", "=", parcel.id)
        .execute();
      return done;
    });
    await floor.change(parcel.id, { kind: "cancel" });

    expect(
      await floor.store.database
        .selectFrom("labels")
        .select(["state", "tracking_number", "file", "zpl", "preview"])
        .where("parcel_id", "=", parcel.id)
        .execute(),
    ).toEqual([
      {
        state: "void",
        tracking_number: "3S1",
        file: null,
        zpl: null,
        preview: null,
      },
    ]);
  });
});
