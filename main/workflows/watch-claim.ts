import type { ParcelId, StationId } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import type { Database } from "../storage/open-database.ts";
import type { Turns } from "./in-turn.ts";
import { claimOf } from "../storage/parcel-queries.ts";

/** How often it is seen whether another bench took the open parcel over. */
const lookMs = 2_000;

/** Another bench tells nobody that it took this one's parcel: its claim does. @returns what ends the watch */
export function watchClaim(
  clock: Clock,
  turns: Turns,
  database: Database,
  stationId: StationId,
  openParcel: () => ParcelId | null,
  lost: () => void,
): () => void {
  let stopped = false;
  let cancel = (): void => undefined;
  async function look(): Promise<void> {
    const parcelId = openParcel();
    const claim = parcelId === null ? null : await claimOf(database, parcelId);
    if (stopped) return;
    if (claim !== null && claim.station_id !== stationId) lost();
    again();
  }
  function again(): void {
    cancel = clock.after(lookMs, () => void turns.run(look));
  }
  again();
  return () => {
    stopped = true;
    cancel();
  };
}
