import { expect, test, vi } from "vitest";
import SqliteDatabase from "better-sqlite3";
import path from "node:path";
import { refusal } from "../../../shared/contract/refusals.ts";
import {
  commandId,
  connect,
  emptyBench,
  parcelsOf,
  practiceSellers,
  signInOwner,
} from "./connected-shops.ts";

/** What lies in the station's database, read beside it. */
function look<Row>(folder: string, query: string): Row[] {
  const sqlite = new SqliteDatabase(path.join(folder, "packbench.db"), {
    readonly: true,
  });
  try {
    return sqlite.prepare<[], Row>(query).all();
  } finally {
    sqlite.close();
  }
}

test("an owner who disconnects a shop is asked about waiting calls; its buyers are forgotten, its parcels end, the journal stays", async () => {
  const { station, app, platform } = await emptyBench();
  await signInOwner(station);
  await connect(station, app, practiceSellers.first);
  await connect(station, app, practiceSellers.second);
  await parcelsOf(station, ["De Bonte Kraai", "Zilverlicht", "Silberlicht"]);
  const { shopId } = practiceShopOf(station);
  platform.controls.setOffline(true);
  const row = station
    .latest("queue-changed")
    .queue.rows.find(({ shop }) => shop === "De Bonte Kraai");
  await station.scan(`PB-PARCEL-${row?.number ?? ""}`);
  await vi.waitFor(
    () => {
      expect(practiceShopOf(station).outboxDue).toBeGreaterThan(0);
    },
    { timeout: 15_000 },
  );
  const disconnect = (dropCalls: boolean) =>
    station.client.shops.disconnect({
      commandId: commandId(),
      shopId,
      dropCalls,
    });

  expect(await disconnect(false)).toMatchObject({
    ok: false,
    refusal: { code: "shop.calls-waiting" },
  });
  expect(await disconnect(true)).toEqual({ ok: true });

  const names = () =>
    station.latest("queue-changed").queue.rows.map(({ shop }) => shop);
  await vi.waitFor(
    () => {
      expect(names()).not.toContain("De Bonte Kraai");
      expect(names()).toContain("Silberlicht");
    },
    { timeout: 15_000 },
  );
  const of = `shop_id = '${shopId}'`;
  const { folder } = station;
  expect(
    look(
      folder,
      `select id from orders where ${of} union select id from order_units where ${of} union select id from cancellations where ${of}`,
    ),
  ).toEqual([]);
  expect(
    look(
      folder,
      `select parcel_id from labels where file is not null or zpl is not null`,
    ),
  ).toEqual([]);
  expect(
    look(
      folder,
      `select stage, count(*) as parcels from parcels where ${of} group by stage`,
    ),
  ).toEqual([{ stage: "cancelled", parcels: expect.any(Number) }]);
  expect(
    look(folder, `select kind from journal where kind = 'shop.disconnected'`),
  ).toHaveLength(1);
  expect(look(folder, `select seller_name from shop_accounts`)).toEqual([
    { seller_name: "Zilverlicht Handels GmbH" },
  ]);
  expect(await disconnect(true)).toEqual({
    ok: false,
    refusal: refusal("shop.not-connected", {}),
  });
  // The others are read on, and this one may come back with everything it has.
  platform.controls.setOffline(false);
  await connect(station, app, practiceSellers.first);
  await parcelsOf(station, ["De Bonte Kraai"]);
});

function practiceShopOf(
  station: Awaited<ReturnType<typeof emptyBench>>["station"],
) {
  const card = station
    .latest("shops-changed")
    .shops.find(({ name }) => name === "De Bonte Kraai");
  if (card === undefined) throw new Error("the shop is not connected");
  return card;
}
