import { describe, expect, test } from "vitest";
import type { OutboxRow } from "../../../main/storage/schema.ts";
import { createDownloads } from "../../../main/tiktok/downloads.ts";
import { answerReturnCall } from "../../../main/tiktok/return-call.ts";
import { createShop } from "../../../main/tiktok/shop.ts";
import { asId } from "../../../shared/ids.ts";
import { pngPhoto } from "../../helpers/png-photo.ts";
import { answeringServer, envelope } from "./answering-server.ts";
import { shopClient } from "./client-parts.ts";
import { mirrorStore, shopId, testVault } from "./mirror-store.ts";
import { quickClock } from "./quick-clock.ts";
import { recordedLog } from "./recorded-log.ts";

const row: OutboxRow = {
  id: "decision-1",
  shop_id: shopId,
  parcel_id: asId(""),
  package_id: asId("decision-1"),
  kind: "answer-return",
  request: null,
  state: "in-flight",
  attempts: 1,
  due_at: 0,
  problem: null,
  request_id: null,
  created_at: 0,
};

const uploadPath = "/product/202309/images/upload";

/** A decision to turn a parcel down, with one photo, and a platform that answers what the test says. */
async function desk(answer: (path: string, count: number) => unknown) {
  const store = await mirrorStore();
  await store.database
    .insertInto("return_decisions")
    .values({
      id: row.id,
      return_id: "4035318504086605001",
      shop_id: shopId,
      question: "received-package",
      decided_on: 1,
      kind: "reject",
      reason: "reverse_reject_return_parcel_reason_5",
      comment: "",
    })
    .execute();
  await store.database
    .insertInto("return_photos")
    .values({
      id: "photo-1",
      return_id: "4035318504086605001",
      shop_id: shopId,
      decision_id: row.id,
      mime_type: "image/png",
      width: 160,
      height: 120,
      bytes: testVault.seal(Buffer.from(pngPhoto()).toString("base64")),
      sha256: "",
      uri: null,
      added_at: 0,
    })
    .execute();
  const { url, heard } = await answeringServer(({ path }, count) => {
    const given = answer(path, count);
    return typeof given === "number"
      ? envelope({}, given)
      : envelope(given ?? {});
  });
  const clock = quickClock();
  const { client } = shopClient(url, clock, recordedLog());
  let decided = 0;
  const call = answerReturnCall({
    store,
    vault: testVault,
    clock,
    stationId: asId("station"),
    shop: () => createShop(client, createDownloads(clock)),
    decided: () => {
      decided += 1;
    },
  });
  return { call, heard, store, decided: () => decided };
}

const picture = { uri: "tos-x/1", width: 160, height: 120 };

describe("an answer to a buyer who sends something back", () => {
  test("carries the same key at every try, and its photo once for all of them", async () => {
    const { call, heard, store } = await desk((path) =>
      path === uploadPath ? picture : 36009007,
    );

    expect(await call(row, false)).toMatchObject({ kind: "again" });
    expect(await call(row, true)).toMatchObject({ kind: "again" });

    const uploads = heard.filter(({ path }) => path === uploadPath);
    const answers = heard.filter(({ path }) => path !== uploadPath);
    expect(uploads).toHaveLength(1);
    expect(uploads[0]?.headers["content-type"]).toMatch(
      /^multipart\/form-data/,
    );
    expect(uploads[0]?.query.has("shop_cipher")).toBe(false);
    expect(answers.map(({ query }) => query.get("idempotency_key"))).toEqual([
      "decision-1",
      "decision-1",
    ]);
    expect(JSON.parse(answers[0]?.body ?? "")).toEqual({
      decision: "REJECT_RECEIVED_PACKAGE",
      reject_reason: "reverse_reject_return_parcel_reason_5",
      images: [
        {
          image_id: "tos-x/1",
          mime_type: "image/png",
          width: 160,
          height: 120,
        },
      ],
    });
    const [kept] = await store.database
      .selectFrom("return_photos")
      .select(["uri", "bytes"])
      .execute();
    expect(kept).toEqual({ uri: "tos-x/1", bytes: null });
  });

  test("is not given without the photo that belongs to it", async () => {
    const { call, heard } = await desk(() => 36009003);

    expect(await call(row, false)).toMatchObject({ kind: "again" });

    expect(heard.every(({ path }) => path === uploadPath)).toBe(true);
  });

  test.each([25020009, 25020003])(
    "that comes too late (%i) is done: what it is now is read",
    async (code) => {
      const { call, decided } = await desk((path) =>
        path === uploadPath ? picture : code,
      );

      expect(await call(row, false)).toMatchObject({ kind: "done" });
      expect(decided()).toBe(1);
    },
  );

  test("waits while somebody else has the return open, and is given up where the platform forbids it", async () => {
    const locked = await desk((path) =>
      path === uploadPath ? picture : 25001028,
    );
    const forbidden = await desk((path) =>
      path === uploadPath ? picture : 25011026,
    );

    expect(await locked.call(row, false)).toMatchObject({ kind: "again" });
    expect(await forbidden.call(row, false)).toMatchObject({
      kind: "give-up",
      problem: { code: "shop.refused", params: { code: "25011026" } },
    });
  });
});
