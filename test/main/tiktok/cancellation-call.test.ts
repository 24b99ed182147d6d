import { describe, expect, test } from "vitest";
import { answerCancellationCall } from "../../../main/tiktok/cancellation-call.ts";
import type { OutboxRow } from "../../../main/storage/schema.ts";
import { createShop } from "../../../main/tiktok/shop.ts";
import { createDownloads } from "../../../main/tiktok/downloads.ts";
import { asId } from "../../../shared/ids.ts";
import { answeringServer, envelope } from "./answering-server.ts";
import { shopClient } from "./client-parts.ts";
import { quickClock } from "./quick-clock.ts";
import { recordedLog } from "./recorded-log.ts";

const row = (request: object): OutboxRow => ({
  id: "decision-1",
  shop_id: asId("shop"),
  parcel_id: asId("parcel"),
  package_id: asId("4035318504086604100"),
  kind: "answer-cancellation",
  request: JSON.stringify(request),
  state: "in-flight",
  attempts: 1,
  due_at: 0,
  problem: null,
  request_id: null,
  created_at: 0,
});

async function desk(answer: Parameters<typeof answeringServer>[0]) {
  const { url, heard } = await answeringServer(answer);
  const clock = quickClock();
  const { client } = shopClient(url, clock, recordedLog());
  let decided = 0;
  const call = answerCancellationCall({
    clock,
    stationId: asId("station"),
    shop: () => createShop(client, createDownloads(clock)),
    decided: () => {
      decided += 1;
    },
  });
  return { call, heard, decided: () => decided };
}

const reject = { kind: "reject", reason: "product_packed" };
const refusedWith = (code: number) => () => envelope({}, code);

describe("an answer to a buyer", () => {
  test("carries the same key at every try, so that it counts once", async () => {
    const { call, heard } = await desk(refusedWith(36009007));

    expect(await call(row(reject), false)).toMatchObject({ kind: "again" });
    expect(await call(row(reject), true)).toMatchObject({ kind: "again" });

    const keys = heard.map(({ query }) => query.get("idempotency_key"));
    expect(keys).toEqual(["decision-1", "decision-1"]);
    expect(heard[0]?.path).toBe(
      "/return_refund/202309/cancellations/4035318504086604100/reject",
    );
  });

  test("that comes after somebody else's is done: what was decided is read", async () => {
    const { call, decided } = await desk(refusedWith(25020009));

    expect(await call(row({ kind: "approve" }), false)).toMatchObject({
      kind: "done",
    });
    expect(decided()).toBe(1);
  });

  test("that the platform will not take is given up for a person to look at", async () => {
    const { call, decided } = await desk(refusedWith(25001045));

    expect(await call(row({ kind: "approve" }), false)).toMatchObject({
      kind: "give-up",
      problem: { code: "shop.refused", params: { code: "25001045" } },
    });
    expect(decided()).toBe(0);
  });
});
