import { keepsClaim } from "../../shared/domain/bench-lock.ts";
import type { StationId } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import type { Database } from "../storage/open-database.ts";
import { renewClaims } from "../storage/parcel-queries.ts";
import { claimLeaseMs } from "./change-parcel.ts";
import type { Turns } from "./in-turn.ts";

/** Often enough that a claim never runs out under a packer's hands, seldom enough to cost nothing. */
const heartbeatMs = claimLeaseMs / 5;

/** Renews this bench's leases while somebody may come back to them. Returns its stop. */
export function keepClaims(
  clock: Clock,
  turns: Turns,
  database: Database,
  stationId: StationId,
  lockedAt: () => number | null,
): () => void {
  let cancel = (): void => undefined;
  const beat = (): void => {
    cancel = clock.after(heartbeatMs, () => {
      const now = clock.now();
      if (keepsClaim(lockedAt(), now))
        void turns.run(() =>
          renewClaims(database, stationId, now, now + claimLeaseMs),
        );
      beat();
    });
  };
  beat();
  return () => {
    cancel();
  };
}
