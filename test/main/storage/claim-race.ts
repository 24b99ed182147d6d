/** One of two stations that want the same parcel: says what came of it. */
import { changeParcel } from "../../../main/workflows/change-parcel.ts";
import { openDatabase } from "../../../main/storage/open-database.ts";
import { createStore } from "../../../main/storage/store.ts";
import {
  asId,
  type OperatorId,
  type ParcelId,
  type StationId,
} from "../../../shared/ids.ts";

const [folder = "", station = "", startAt = ""] = process.argv.slice(2);
const opened = await openDatabase(folder);
if (!opened.ok) throw new Error(opened.refusal.code);
const store = createStore(opened.value, folder);
const { database } = store;
const parcels = await database.selectFrom("parcels").select("id").execute();
const ends: string[] = [];
let made = 0;
const parts = {
  clock: { now: () => 0, after: () => () => undefined },
  ids: () => `${station}-${String(++made)}`,
};
const actor = {
  stationId: asId<StationId>(station),
  operatorId: asId<OperatorId>("operator"),
};
const claim = (id: ParcelId): ReturnType<typeof changeParcel> =>
  store.transact((trx) =>
    changeParcel(
      trx,
      parts,
      actor,
      id,
      { kind: "claim" },
      { kind: "parcel.claimed", data: { expiresAt: 1 } },
    ),
  );
// Both start at the same moment, so that they meet.
while (Date.now() < Number(startAt));
for (const { id } of parcels) {
  const claimed = await claim(id);
  ends.push(claimed.ok ? "claimed" : claimed.refusal.code);
}
await store.close();
process.stdout.write(JSON.stringify(ends));
