import { describe, expect, test } from "vitest";
import type { Store } from "../../../main/storage/store.ts";
import { createDownloads } from "../../../main/tiktok/downloads.ts";
import { createShop } from "../../../main/tiktok/shop.ts";
import { createWarehouseSync } from "../../../main/tiktok/sync-warehouses.ts";
import {
  answeringServer,
  envelope,
  type GivenAnswer,
} from "./answering-server.ts";
import { shopClient } from "./client-parts.ts";
import { mirrorStore, shopId } from "./mirror-store.ts";
import { quickClock } from "./quick-clock.ts";
import { recordedLog } from "./recorded-log.ts";

const warehouse = (id: string, fields: object = {}) => ({
  id,
  name: `Magazijn ${id}`,
  type: "SALES_WAREHOUSE",
  effect_status: "ENABLED",
  is_default: true,
  address: { region_code: "NL" },
  ...fields,
});

async function syncOver(answers: readonly GivenAnswer[]) {
  const { url } = await answeringServer(
    (_request, count) => answers[Math.min(count, answers.length) - 1] ?? "cut",
  );
  const clock = quickClock();
  const store = await mirrorStore();
  const { client } = shopClient(url, clock, recordedLog());
  const sync = createWarehouseSync({
    shopId,
    shop: createShop(client, createDownloads(clock)),
    store,
  });
  return { sync, store };
}

const idsIn = async (store: Store): Promise<string[]> =>
  (
    await store.database
      .selectFrom("warehouses")
      .select("id")
      .orderBy("id")
      .execute()
  ).map(({ id }) => id);

describe("the shop's warehouses", () => {
  test("are mirrored with what they are for and whether they may send", async () => {
    const { sync, store } = await syncOver([
      envelope({
        warehouses: [
          warehouse("1", { effect_status: "RESTRICTED" }),
          warehouse("2", { type: "RETURN_WAREHOUSE", is_default: false }),
          { name: "no id" },
          warehouse("3", { address: null, effect_status: "NEVER_SEEN" }),
        ],
      }),
    ]);

    expect(await sync.run()).toEqual({ ok: true, value: { warehouses: 3 } });

    const rows = await store.database
      .selectFrom("warehouses")
      .select(["id", "type", "status", "is_default", "region"])
      .orderBy("id")
      .execute();
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["1", "SALES_WAREHOUSE", "RESTRICTED", 1, "NL"],
      ["2", "RETURN_WAREHOUSE", "ENABLED", 0, "NL"],
      ["3", "SALES_WAREHOUSE", "NEVER_SEEN", 1, ""],
    ]);
  });

  test("that the platform no longer names are gone; a refused reading changes nothing", async () => {
    const { sync, store } = await syncOver([
      envelope({ warehouses: [warehouse("1"), warehouse("2")] }),
      envelope({}, 105005),
      envelope({ warehouses: [warehouse("2"), warehouse("2")] }),
    ]);

    await sync.run();
    expect(await sync.run()).toMatchObject({
      refusal: { code: "shop.scope-missing" },
    });
    expect(await idsIn(store)).toEqual(["1", "2"]);

    await sync.run();
    expect(await idsIn(store)).toEqual(["2"]);
  });
});
