import { describe, expect, test } from "vitest";
import { createOutboxDesk } from "../../../main/workflows/outbox-desk.ts";
import { countOpenCalls } from "../../../main/storage/outbox-queries.ts";
import type { OutboxRow } from "../../../main/storage/schema.ts";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { done, refused } from "../../../shared/result.ts";
import { order, plannedFloor, stationId } from "./planned-floor.ts";

const sam: BenchView["operator"] = {
  id: "operator-sam",
  name: "Sam",
  role: "supervisor",
  language: "en",
};
const piotr: BenchView["operator"] = { ...sam, role: "packer" };

const answered = refusal("shop.refused", {
  code: "21011007",
  message: "no",
  requestId: "req-7",
});

async function deskWithParcel(state: OutboxRow["state"]) {
  const floor = await plannedFloor();
  const { store, clock } = floor;
  const told: string[] = [];
  const desk = createOutboxDesk({
    store,
    clock,
    stationId,
    changed: (parcelId) => told.push(parcelId),
  });
  await floor.tell(order("1", [{ package: "P" }]));
  const parcel = await floor.only();
  await floor.change(parcel.id, { kind: "claim" });
  await store.database
    .updateTable("outbox")
    .set({
      state,
      attempts: 3,
      due_at: clock.now() + 60_000,
      problem: JSON.stringify(answered),
      request_id: "req-7",
    })
    .where("kind", "=", "ship")
    .execute();
  const [ship] = await desk.list();
  const label = async (): Promise<string> =>
    (
      await store.database
        .selectFrom("labels")
        .select("state")
        .executeTakeFirstOrThrow()
    ).state;
  return { floor, desk, told, parcel, shipId: ship?.id ?? "", label };
}

describe("the outbox as a person sees it", () => {
  test("says what, for which parcel, how often, the last answer and when next", async () => {
    const { floor, desk } = await deskWithParcel("failed");

    expect(await desk.list()).toMatchObject([
      {
        parcel: "0001",
        kind: "ship",
        state: "failed",
        attempts: 3,
        dueAt: floor.clock.now() + 60_000,
        problem: answered,
        requestId: "req-7",
      },
      { parcel: "0001", kind: "fetch-label", state: "due", problem: null },
    ]);
    expect([...(await countOpenCalls(floor.store.database)).values()]).toEqual([
      2,
    ]);
  });

  test("names the parcel in an answer that came without its number", async () => {
    const { floor, desk } = await deskWithParcel("given-up");
    const nameless = refusal("parcel.cancelled", { parcel: "" });
    await floor.store.database
      .updateTable("outbox")
      .set({ problem: JSON.stringify(nameless) })
      .where("kind", "=", "ship")
      .execute();

    const ship = (await desk.list()).find(({ kind }) => kind === "ship");
    expect(ship?.problem).toEqual(
      refusal("parcel.cancelled", { parcel: "0001" }),
    );
  });

  test("no longer shows what is done", async () => {
    const { floor, desk } = await deskWithParcel("done");

    expect((await desk.list()).map(({ kind }) => kind)).toEqual([
      "fetch-label",
    ]);
    expect([...(await countOpenCalls(floor.store.database)).values()]).toEqual([
      1,
    ]);
  });

  test("lets nobody but a supervisor act", async () => {
    const { desk, told, shipId } = await deskWithParcel("failed");
    const needed = refused(refusal("role.supervisor-needed", {}));

    expect(await desk.retry(shipId, piotr)).toEqual(needed);
    expect(await desk.giveUp(shipId, piotr)).toEqual(needed);
    expect(await desk.giveUp(shipId, null)).toEqual(needed);
    expect(told).toEqual([]);
  });

  test("tries again now when a supervisor says so, and the journal names who", async () => {
    const { floor, desk, told, parcel, shipId } =
      await deskWithParcel("failed");

    expect(await desk.retry(shipId, sam)).toEqual(done);

    const [ship] = await desk.list();
    expect(ship).toMatchObject({ state: "due", dueAt: floor.clock.now() });
    expect(told).toEqual([parcel.id]);
    const line = await floor.store.database
      .selectFrom("journal")
      .select(["kind", "operator_id", "data"])
      .orderBy("seq", "desc")
      .executeTakeFirst();
    expect(line).toEqual({
      kind: "call.retried",
      operator_id: "operator-sam",
      data: '{"call":"ship"}',
    });
  });

  test("gives up a call with what was to follow it, and takes both up again", async () => {
    const { floor, desk, parcel, shipId, label } =
      await deskWithParcel("failed");

    expect(await desk.giveUp(shipId, sam)).toEqual(done);

    expect(await desk.list()).toMatchObject([
      { kind: "ship", state: "given-up", dueAt: null },
      { kind: "fetch-label", state: "given-up", dueAt: null },
    ]);
    expect((await countOpenCalls(floor.store.database)).size).toBe(0);
    expect(await label()).toBe("refused");

    expect(await desk.retry(shipId, sam)).toEqual(done);

    expect(await desk.list()).toMatchObject([
      { kind: "ship", state: "due" },
      { kind: "fetch-label", state: "due" },
    ]);
    expect(await label()).toBe("asked");
    expect(await floor.journalOf(parcel.id)).toEqual(
      expect.arrayContaining(["call.given-up", "call.retried"]),
    );
  });

  test.each(["in-flight", "done"] as const)(
    "leaves a call that is %s alone",
    async (state) => {
      const { desk, shipId, floor } = await deskWithParcel("failed");
      await floor.store.database
        .updateTable("outbox")
        .set({ state })
        .where("kind", "=", "ship")
        .execute();

      const stage = refused(refusal("parcel.wrong-stage", { parcel: "0001" }));
      expect(await desk.giveUp(shipId, sam)).toEqual(stage);
      expect(await desk.retry(shipId, sam)).toEqual(stage);
    },
  );

  test("says so when it does not know the call", async () => {
    const { desk } = await deskWithParcel("failed");

    expect(await desk.retry("nothing", sam)).toEqual(
      refused(refusal("parcel.not-found", { scanned: "nothing" })),
    );
  });
});
