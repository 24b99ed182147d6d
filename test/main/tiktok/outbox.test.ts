import { expect, test, describe, onTestFinished } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import { callSchedule } from "../../../shared/domain/retry-delay.ts";
import { asId } from "../../../shared/ids.ts";
import {
  createOutbox,
  type Call,
  type CallEnd,
  type Outbox,
} from "../../../main/tiktok/outbox.ts";
import type { OutboxRow } from "../../../main/storage/schema.ts";
import type { Store } from "../../../main/storage/store.ts";
import { settle, stepClock, type StepClock } from "../../helpers/step-clock.ts";
import { sql } from "kysely";
import { mirrorStore, shopId } from "./mirror-store.ts";

const unreachable = refusal("shop.unreachable", {});
const finished: CallEnd = { kind: "done", commit: () => Promise.resolve() };
const again: CallEnd = {
  kind: "again",
  problem: unreachable,
  schedule: callSchedule,
};

interface Desk {
  readonly store: Store;
  readonly clock: StepClock;
  /** Calls in the order they were made: "ship P", with "again" when an earlier try may have worked. */
  readonly made: string[];
  outbox: Outbox;
  add(kind: OutboxRow["kind"], packageId: string): Promise<void>;
  rows(): Promise<OutboxRow[]>;
  reopen(): Promise<void>;
}

async function desk(
  answer: (row: OutboxRow) => CallEnd | Promise<CallEnd> = () => finished,
  random = 0.5,
): Promise<Desk> {
  const store = await mirrorStore();
  const clock = stepClock();
  const made: string[] = [];
  let count = 0;
  const call: Call = async (row, repeated) => {
    made.push(`${row.kind} ${row.package_id}${repeated ? " again" : ""}`);
    return answer(row);
  };
  const open = (): Promise<Outbox> =>
    createOutbox({
      store,
      clock,
      random: () => random,
      calls: {
        ship: call,
        "buy-package": call,
        "fetch-label": call,
        "answer-cancellation": call,
        "answer-return": call,
        "buy-label": call,
        "fetch-carrier-label": call,
        "void-label": call,
        "mark-shipped": call,
        "correct-shipping": call,
        "split-order": call,
        "combine-packages": call,
        "uncombine-package": call,
        "cancel-units": call,
      },
      changed: () => undefined,
    });
  const opened: Desk = {
    store,
    clock,
    made,
    outbox: await open(),
    async add(kind, packageId) {
      await store.database
        .insertInto("outbox")
        .values({
          id: `row-${String(++count).padStart(3, "0")}`,
          shop_id: shopId,
          parcel_id: asId(`parcel-${packageId}`),
          package_id: asId(packageId),
          kind,
          state: "due",
          attempts: 0,
          due_at: clock.now(),
          problem: null,
          request_id: null,
          created_at: clock.now(),
        })
        .execute();
    },
    rows: () =>
      store.database.selectFrom("outbox").selectAll().orderBy("id").execute(),
    async reopen() {
      await opened.outbox.stop();
      opened.outbox = await open();
    },
  };
  onTestFinished(() => opened.outbox.stop());
  return opened;
}

/** Lets every call that can be made now be made and noted. */
async function rest(): Promise<void> {
  for (let round = 0; round < 12; round++) await settle();
}

describe("the outbox", () => {
  test("carries out a package's calls in the order they were written", async () => {
    const at = await desk();
    await at.add("ship", "P");
    await at.add("fetch-label", "P");

    at.outbox.poke();
    await rest();

    expect(at.made).toEqual(["ship P", "fetch-label P"]);
    expect((await at.rows()).map((row) => row.state)).toEqual(["done", "done"]);
  });

  test("does not ask for a label while its ship call has not worked", async () => {
    const at = await desk((row) => (row.kind === "ship" ? again : finished));
    await at.add("ship", "P");
    await at.add("fetch-label", "P");

    at.outbox.poke();
    await rest();
    await at.clock.advanceAndSettle(60_000);
    await rest();

    expect(at.made.every((call) => call.startsWith("ship"))).toBe(true);
  });

  test("works on four packages side by side, and on the fifth when one is through", async () => {
    const ends: (() => void)[] = [];
    const at = await desk(
      () =>
        new Promise((resolve) => {
          ends.push(() => resolve(finished));
        }),
    );
    for (const name of ["A", "B", "C", "D", "E"]) await at.add("ship", name);

    at.outbox.poke();
    await rest();
    expect(at.made).toEqual(["ship A", "ship B", "ship C", "ship D"]);
    ends[1]?.();
    await rest();
    expect(at.made.at(-1)).toBe("ship E");

    for (const end of ends) end();
    await rest();
  });

  test.each([
    [0, [800, 2_400, 8_000]],
    [0.999_999, [1_200, 3_600, 12_000]],
  ])(
    "waits longer after every failure, give or take a fifth (chance %s)",
    async (random, waits) => {
      const at = await desk(() => again, random);
      await at.add("ship", "P");
      at.outbox.poke();
      await rest();

      for (const [tries, wait] of waits.entries()) {
        expect(at.made.length).toBe(tries + 1);
        at.clock.advance(wait - 1);
        await rest();
        expect(at.made.length).toBe(tries + 1);
        at.clock.advance(1);
        await rest();
      }

      expect(at.made.length).toBe(waits.length + 1);
      expect((await at.rows())[0]).toMatchObject({
        state: "failed",
        attempts: waits.length + 1,
        problem: JSON.stringify(unreachable),
      });
    },
  );

  test("says of every try after the first that the one before may have worked", async () => {
    const at = await desk((row) => (row.attempts === 0 ? again : finished));
    await at.add("ship", "P");

    at.outbox.poke();
    await rest();
    await at.clock.advanceAndSettle(1_000);
    await rest();

    expect(at.made).toEqual(["ship P", "ship P again"]);
  });

  test("takes up a call that a crash cut off, and says that it may have worked", async () => {
    const at = await desk();
    await at.add("ship", "P");
    await at.store.database
      .updateTable("outbox")
      .set({ state: "in-flight", attempts: 1 })
      .execute();

    await at.reopen();
    await rest();

    expect(at.made).toEqual(["ship P again"]);
  });

  test("gives up for good what a person must look at, and what follows it", async () => {
    const problem = refusal("shop.refused", {
      code: "1",
      message: "no",
      requestId: "r",
    });
    const at = await desk(() => ({
      kind: "give-up",
      problem,
      commit: () => Promise.resolve(),
    }));
    await at.add("ship", "P");
    await at.add("fetch-label", "P");

    at.outbox.poke();
    await rest();
    await at.clock.advanceAndSettle(3_600_000);
    await rest();

    expect(at.made).toEqual(["ship P"]);
    expect((await at.rows()).map((row) => row.state)).toEqual([
      "given-up",
      "given-up",
    ]);
  });

  test("does not call while the disk cannot note it, and goes on when it can", async () => {
    const at = await desk();
    await at.add("ship", "P");
    await sql`pragma query_only = on`.execute(at.store.database);

    at.outbox.poke();
    await rest();
    expect(at.made).toEqual([]);
    await sql`pragma query_only = off`.execute(at.store.database);
    await at.clock.advanceAndSettle(10_000);
    await rest();

    expect(at.made).toEqual(["ship P"]);
    expect((await at.rows())[0]?.state).toBe("done");
  });

  test("looks a call up again whose end the disk could not note", async () => {
    const at = await desk(async () => {
      await sql`pragma query_only = on`.execute(at.store.database);
      return finished;
    });
    await at.add("ship", "P");
    at.outbox.poke();
    await rest();

    await sql`pragma query_only = off`.execute(at.store.database);
    await at.clock.advanceAndSettle(10_000);
    await rest();
    await sql`pragma query_only = off`.execute(at.store.database);

    expect(at.made.slice(0, 2)).toEqual(["ship P", "ship P again"]);
  });

  test("tries at once what failed for want of a line when the line is back", async () => {
    let reachable = false;
    const at = await desk(() => (reachable ? finished : again));
    await at.add("ship", "P");
    at.outbox.poke();
    await rest();
    for (let tries = 0; tries < 4; tries++) {
      at.clock.advance(60_000);
      await rest();
    }
    const before = at.made.length;

    reachable = true;
    at.outbox.reached();
    await rest();

    expect(at.made.length).toBe(before + 1);
    expect((await at.rows())[0]?.state).toBe("done");
  });

  test("leaves no timer behind when it is stopped", async () => {
    const at = await desk(() => again);
    await at.add("ship", "P");
    at.outbox.poke();
    await rest();

    await at.outbox.stop();

    expect(at.clock.pending()).toBe(0);
  });
});
