import { closeSync, fsyncSync, openSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import type { StationId } from "../../shared/ids.ts";
import { freshParcel } from "../../shared/domain/parcel.ts";
import { appendJournalAll } from "../../main/evidence/journal.ts";
import {
  openDatabase,
  type Database,
} from "../../main/storage/open-database.ts";
import { stationIdentity } from "../../main/storage/station-identity.ts";
import { practiceShop } from "../../main/training/practice-shop.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import { sortableIds } from "../../main/host/sortable-ids.ts";
import { idChance } from "../../main/host/system-chance.ts";
import { sampleCatalogue } from "../../main/training/catalogue/sample-catalogue.ts";

export interface LongPast {
  /** Sealed long ago: their numbers, orders and labels may still be scanned. */
  readonly sealed: number;
  /** Waiting today, one unit each. */
  readonly waiting: number;
}

/** A parcel of each past is called by its place: these are the codes that may be scanned of it. */
export const pastParcel = (place: number) => ({
  id: `00past${String(place).padStart(10, "0")}`,
  number: String(1_000_000 + place),
  orderId: `5700000${String(place).padStart(11, "0")}`,
  packageId: `1150000${String(place).padStart(11, "0")}`,
  trackingNumber: `3SPAST${String(place).padStart(10, "0")}`,
});

const dayMs = 86_400_000;
const daysOfPast = 3 * 365;

/**
 * Three years of a busy shop in a fresh folder: every table that grows with parcels, written by the database itself.
 * Label files are left out: they are purged long before.
 */
export async function layDownPast(
  folder: string,
  past: LongPast,
  progress: (words: string) => void,
): Promise<void> {
  const opened = await openDatabase(folder);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const database = opened.value;
  try {
    // A past that is lost in a power cut can be laid down again.
    await sql.raw("pragma synchronous = OFF").execute(database);
    const ids = sortableIds(systemClock, idChance);
    const stationId = await stationIdentity(database, ids);
    for (const [table, statement] of statements(stationId, past)) {
      progress(`laying down ${table}`);
      await sql.raw(statement).execute(database);
    }
    progress("laying down the end of the journal");
    await endJournal(database, stationId);
    await sql.raw("pragma wal_checkpoint(TRUNCATE)").execute(database);
  } finally {
    await database.destroy();
  }
  // What happened years ago is on the disk: the first scan must not wait for it to be written.
  const file = openSync(join(folder, "packbench.db"), "r+");
  fsyncSync(file);
  closeSync(file);
}

const linesOfParcel = [
  "parcel.planned",
  "unit.scanned",
  "print.ended",
  "parcel.sealed",
];

function statements(
  stationId: StationId,
  { sealed, waiting }: LongPast,
): [string, string][] {
  const now = systemClock.now();
  const all = sealed + waiting;
  const skus = sampleCatalogue()
    .articles.filter(({ contents }) => contents.length === 0)
    .map(({ skuId }) => skuId);
  // A flash sale: of what waits, three in five need the same article.
  const sku = `json_extract('${JSON.stringify(skus)}', '$[' || (case when n >= ${sealed} and n % 5 < 3 then 0 else n % ${skus.length} end) || ']')`;
  const counted = (most: number): string =>
    `with recursive past(n) as (select 0 union all select n + 1 from past where n < ${most - 1})`;
  const id = `printf('00past%010d', n)`;
  const orderId = `printf('5700000%011d', n)`;
  const packageId = `printf('1150000%011d', n)`;
  const at = `(case when n < ${sealed} then ${now - daysOfPast * dayMs} + n * ${Math.floor((daysOfPast * dayMs) / sealed)} else ${now} - (n % 7200) * 1000 end)`;
  const done = `n < ${sealed}`;
  const fresh = freshParcel("NUMBER", []);
  const state = (stage: "sealed" | "waiting"): string =>
    `replace(replace('${JSON.stringify({
      ...fresh,
      stage,
      lines: [
        {
          skuId: "ARTICLE",
          kind: "goods",
          needed: 1,
          scanned: stage === "sealed" ? 1 : 0,
        },
      ],
      ...(stage === "sealed"
        ? { scans: ["ARTICLE"], print: "printed", copies: 1, weighedGrams: 412 }
        : {}),
    })}', 'NUMBER', cast(1000000 + n as text)), 'ARTICLE', ${sku})`;
  const shop = practiceShop.id;
  return [
    [
      "orders",
      `${counted(all)} insert into orders (id, shop_id, status, fulfillment_type, shipping_type, delivery_option, is_on_hold, cancel_requested, buyer_note, created_at, paid_at, deadline_at, updated_at, raw) select ${orderId}, '${shop}', case when ${done} then 'DELIVERED' else 'AWAITING_SHIPMENT' end, 'FULFILLMENT_BY_SELLER', 'TIKTOK', 'STANDARD', 0, 0, null, ${at}, ${at}, ${at} + ${dayMs}, ${at}, zeroblob(60) from past`,
    ],
    [
      "units",
      `${counted(all)} insert into order_units select printf('5770000%011d', n), 0, ${orderId}, '${shop}', ${sku}, ${packageId}, 0, 'AWAITING_SHIPMENT', 0 from past`,
    ],
    [
      "parcels",
      `${counted(all)} insert into parcels select ${id}, '${shop}', 'own', cast(1000000 + n as text), ${packageId}, case when ${done} then 'sealed' else 'waiting' end, case when ${done} then ${state("sealed")} else ${state("waiting")} end, 'singles', 'standard', 1, 1, ${at} + ${dayMs}, ${at}, null, case when ${done} then ${at} + 3600000 end, '1 goods ' || ${sku} from past`,
    ],
    [
      "orders of parcels",
      `${counted(all)} insert into parcel_orders (parcel_id, order_id) select ${id}, ${orderId} from past`,
    ],
    [
      "lines",
      `${counted(all)} insert into parcel_lines (parcel_id, shop_id, sku_id, needed, open) select ${id}, '${shop}', ${sku}, 1, ${done} = 0 from past`,
    ],
    [
      "labels",
      `${counted(sealed)} insert into labels (parcel_id, tracking_number, carrier, state, file, zpl, preview, sha256, problem, updated_at) select ${id}, printf('3SPAST%010d', n), 'PolderPost', 'ready', null, null, null, null, null, ${at} from past`,
    ],
    [
      "calls",
      `${counted(2 * sealed)} insert into outbox (id, shop_id, parcel_id, package_id, kind, state, attempts, due_at, problem, request_id, created_at) select printf('00past%011d', n), '${shop}', printf('00past%010d', n / 2), printf('1150000%011d', n / 2), case n % 2 when 0 then 'ship' else 'fetch-label' end, 'done', 1, ${now} - 1, null, null, ${now} - 1 from past`,
    ],
    [
      "print jobs",
      `${counted(sealed)} insert into print_jobs (id, parcel_id, station_id, copy, reason, state, proof, attempts, due_at, problem, created_at) select ${id}, ${id}, '${stationId}', 1, 'first', 'done', 'printed', 1, ${at}, null, ${at} from past`,
    ],
    [
      "scans",
      `${counted(2 * sealed)} insert into scans select null, '${stationId}', null, printf('00past%010d', n / 2), ${now} - 1, '8710398161024', 'good' from past`,
    ],
    [
      "weighings",
      `${counted(sealed)} insert into weighings select null, ${id}, ${at}, '0.412', 'kg', 412, 410, 1 from past`,
    ],
    [
      "commands",
      `${counted(2 * sealed)} insert into commands select printf('00past%011d', n), '${stationId}', ${now} - 1, '{}' from past`,
    ],
    [
      "journal",
      `${counted(linesOfParcel.length * sealed)} insert into journal select null, '${stationId}', ${now} - 1, null, '${shop}', printf('00past%010d', n / 4), json_extract('${JSON.stringify(linesOfParcel)}', '$[' || (n % 4) || ']'), '{"units":1}', printf('%064x', n), printf('%064x', n + 1) from past`,
    ],
  ];
}

/** What a start walks through must be a true chain: a broken one would be found, and the walk over, at once. */
async function endJournal(
  database: Database,
  stationId: StationId,
): Promise<void> {
  const entry = {
    at: systemClock.now(),
    actor: { stationId, operatorId: null },
    shopId: null,
    parcelId: null,
    kind: "operator.signed-in" as const,
    data: { by: "badge" as const },
  };
  await database.transaction().execute((trx) =>
    appendJournalAll(
      trx,
      Array.from({ length: 6_000 }, () => entry),
    ),
  );
}
