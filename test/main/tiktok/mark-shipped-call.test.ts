import { expect, test } from "vitest";
import { correctShippingCall } from "../../../main/tiktok/correct-shipping-call.ts";
import {
  markShippedCall,
  type ShippingCallParts,
} from "../../../main/tiktok/mark-shipped-call.ts";
import type { Call, CallEnd } from "../../../main/tiktok/outbox.ts";
import type { ShippedNumber } from "../../../main/tiktok/seller-shipping.ts";
import type { Shop } from "../../../main/tiktok/shop.ts";
import type { OutboxRow } from "../../../main/storage/schema.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { asId } from "../../../shared/ids.ts";
import { done, ok, refused, type Result } from "../../../shared/result.ts";
import {
  honey,
  order,
  plannedFloor,
  scan,
  stationId,
  type Floor,
} from "../workflows/planned-floor.ts";
import { testVault } from "./mirror-store.ts";

const unreachable = refused(refusal("shop.unreachable", {}));

/** A platform with one order of one unit, which takes every number once. */
function platform() {
  const state = {
    number: "",
    corrections: 0,
    marks: 0,
    /** The next change is made, and its answer lost. */
    loseAnswer: false,
  };
  const answer = <T>(value: T): Result<T> => {
    const lost = state.loseAnswer;
    state.loseAnswer = false;
    return lost ? unreachable : ok(value);
  };
  const shop: Pick<
    Shop,
    "unitShipments" | "markShipped" | "correctShipping" | "shippingProviders"
  > = {
    unitShipments: () =>
      Promise.resolve(
        ok([
          {
            unitId: "1-0",
            packageId: asId("P"),
            trackingNumber: state.number,
          },
        ]),
      ),
    markShipped(_order, { trackingNumber }: ShippedNumber) {
      state.marks += 1;
      if (state.number !== "") return Promise.resolve(ok("already-shipped"));
      state.number = trackingNumber;
      return Promise.resolve(
        answer({ packageId: asId("P"), warning: null, requestId: "mark-1" }),
      );
    },
    correctShipping(_order, _package, { trackingNumber }: ShippedNumber) {
      if (state.corrections > 0) {
        return Promise.resolve(
          refused(refusal("shipping.corrected-already", { parcel: "" })),
        );
      }
      state.corrections += 1;
      state.number = trackingNumber;
      return Promise.resolve(answer({ requestId: "correct-1" }));
    },
    shippingProviders: () => Promise.resolve(ok([{ id: "1", name: "PostNL" }])),
  };
  return { state, shop: shop as Shop };
}

interface Desk {
  readonly floor: Floor;
  readonly state: ReturnType<typeof platform>["state"];
  rows(): Promise<OutboxRow[]>;
  /** One try of the newest row of this kind; `noted: false`: the program dies before it can write down how it ended. */
  tried(
    kind: "mark-shipped" | "correct-shipping",
    repeated: boolean,
    noted?: boolean,
  ): Promise<CallEnd>;
  shipment(): Promise<Record<string, unknown>>;
}

/** A sealed box of the seller's own carrier, whose number waits to be told. */
async function sealedBox(): Promise<Desk> {
  const floor = await plannedFloor();
  const { state, shop } = platform();
  const parts: ShippingCallParts = {
    ...floor.parts,
    store: floor.store,
    vault: testVault,
    stationId,
    shop: () => shop,
  };
  const calls: Record<"mark-shipped" | "correct-shipping", Call> = {
    "mark-shipped": markShippedCall(parts),
    "correct-shipping": correctShippingCall(parts),
  };
  await floor.tell(order("1", [{}], { shippingType: "SELLER" }));
  const { id } = await floor.only();
  const { database } = floor.store;
  await database
    .insertInto("labels")
    .values({
      parcel_id: id,
      source: "stuck-on",
      tracking_number: "3SPKBN000000001",
      carrier: "PostNL",
      state: "ready",
      file: null,
      zpl: null,
      preview: null,
      sha256: null,
      problem: null,
      updated_at: 0,
    })
    .execute();
  const packed = await floor.change(
    id,
    { kind: "claim" },
    scan(honey),
    { kind: "stick-label" },
    { kind: "seal", checked: true },
  );
  if (!packed.ok) throw new Error("the box cannot be sealed");
  const rows = () =>
    database.selectFrom("outbox").selectAll().orderBy("id").execute();
  return {
    floor,
    state,
    rows,
    async tried(kind, repeated, noted = true) {
      const row = (await rows()).findLast((one) => one.kind === kind);
      if (row === undefined) throw new Error(`no ${kind} waits`);
      const end = await calls[kind](row, repeated);
      if (noted) {
        await floor.store.transact(async (trx) => {
          await end.commit?.(trx);
          return done;
        });
      }
      return end;
    },
    shipment: () =>
      database
        .selectFrom("seller_shipments")
        .selectAll()
        .executeTakeFirstOrThrow(),
  };
}

test("a number is told once, and the box remembers under which name and when", async () => {
  const { state, tried, shipment, rows } = await sealedBox();

  const end = await tried("mark-shipped", false);

  expect((await rows()).map(({ kind }) => kind)).toEqual(["mark-shipped"]);
  // The platform's support asks for its reference.
  expect(end).toMatchObject({ kind: "done", requestId: "mark-1" });
  expect(state).toMatchObject({ number: "3SPKBN000000001", marks: 1 });
  expect(await shipment()).toMatchObject({
    package_id: "P",
    provider_id: "1",
    provider_name: "PostNL",
    corrected_at: null,
  });
});

test.for([
  ["the answer was lost", true, true],
  ["the program died with the answer in its hands", false, false],
] as const)("a number is told once though %s", async ([, lost, noted]) => {
  const { state, tried, shipment } = await sealedBox();
  state.loseAnswer = lost;

  const first = await tried("mark-shipped", false, noted);
  const second = await tried("mark-shipped", true);

  expect(first.kind).toBe(lost ? "again" : "done");
  expect(second.kind).toBe("done");
  expect(state.marks).toBe(1);
  expect(await shipment()).not.toMatchObject({ told_at: null });
});

test("a box the platform knows under another number waits for a person", async () => {
  const { state, tried, shipment } = await sealedBox();
  state.number = "3SOTHER00000001";

  const end = await tried("mark-shipped", false);

  expect(end).toMatchObject({
    kind: "give-up",
    problem: {
      code: "shipping.other-number",
      params: { number: "3SOTHER00000001" },
    },
  });
  expect(await shipment()).toMatchObject({ told_at: null });
});

test("a number that was put right while the answer for the old one was lost is corrected at the platform", async () => {
  const { floor, state, tried, shipment } = await sealedBox();
  state.loseAnswer = true;
  await tried("mark-shipped", false);
  await floor.store.database
    .updateTable("seller_shipments")
    .set({
      tracking_number: "3SPKBN000000002",
      corrected_from: "3SPKBN000000001",
    })
    .execute();

  await tried("mark-shipped", true);
  state.loseAnswer = true;
  const lost = await tried("correct-shipping", false);
  const found = await tried("correct-shipping", true);

  expect([lost.kind, found.kind]).toEqual(["again", "done"]);
  expect(state).toMatchObject({
    number: "3SPKBN000000002",
    marks: 1,
    corrections: 1,
  });
  expect(await shipment()).toMatchObject({
    tracking_number: "3SPKBN000000002",
  });
});
