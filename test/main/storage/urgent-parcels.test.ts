import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Trx } from "../../../main/storage/store.ts";
import { mostUrgentParcelFor } from "../../../main/storage/parcel-queries.ts";
import { asId, type SkuId } from "../../../shared/ids.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import { openedStore } from "./two-connections.ts";

const skuId = asId<SkuId>("sku-1");
const deadline = fc.option(
  fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_003 }),
);
const waiting = fc.record({
  lane: fc.constantFrom("singles", "multis"),
  deadline,
  later: deadline,
  rank: fc.integer({ min: 0, max: 2 }),
  age: fc.integer({ min: 1_600_000_000_000, max: 1_600_000_000_003 }),
  open: fc.boolean(),
});

test("the parcel a scan opens is the most urgent of all that need the article, also after its deadline has moved", async () => {
  const { database } = await openedStore(temporaryFolder());
  const isFirst = async (
    trx: Trx,
    parcels: readonly {
      lane: string;
      deadline: number | null;
      later: number | null;
      rank: number;
      age: number;
      open: boolean;
    }[],
  ): Promise<void> => {
    await sql`delete from parcels`.execute(trx);
    await sql`delete from parcel_lines`.execute(trx);
    for (const [at, parcel] of parcels.entries()) {
      await sql`insert into parcels (id, shop_id, merchant_id, number, stage, state, lane, service, service_rank, units, deadline_at, ordered_at, plan)
        values (${`p${at}`}, 's', 'm', ${String(at)}, ${parcel.open ? "waiting" : "held"}, '{}', ${parcel.lane}, 'standard', ${parcel.rank}, 1, ${parcel.deadline}, ${parcel.age}, '')`.execute(
        trx,
      );
      await sql`insert into parcel_lines (parcel_id, shop_id, sku_id, needed, open)
        values (${`p${at}`}, 's', ${skuId}, 1, ${parcel.open ? 1 : 0})`.execute(
        trx,
      );
      await sql`update parcels set deadline_at = ${parcel.later} where id = ${`p${at}`}`.execute(
        trx,
      );
    }
    const { rows } = await sql<{ id: string; urgency: string }>`
      select parcels.id, lane || coalesce(deadline_at, 'never') || service_rank || ordered_at as urgency from parcels
      where stage = 'waiting'
      order by lane = 'multis', deadline_at is null, deadline_at, service_rank, ordered_at`.execute(
      trx,
    );

    const found = await mostUrgentParcelFor(trx, [skuId]);

    const first = rows.filter(({ urgency }) => urgency === rows[0]?.urgency);
    if (found === null) expect(rows).toEqual([]);
    else expect(first.map(({ id }) => id)).toContain(found.id);
  };

  await fc.assert(
    fc.asyncProperty(fc.array(waiting, { maxLength: 12 }), (parcels) =>
      database.transaction().execute((trx) => isFirst(trx, parcels)),
    ),
    { numRuns: 40 },
  );
});
