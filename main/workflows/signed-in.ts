import type { BenchView } from "../../shared/contract/bench-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { asId, type OperatorId, type StationId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Actor } from "../evidence/journal.ts";

/** Who is signed in at the bench, as its screens know them; null when nobody is. */
export type SignedIn = BenchView["operator"];

/** How the journal names whoever is signed in, or the bench by itself. */
export const actorOf = (stationId: StationId, by: SignedIn): Actor => ({
  stationId,
  operatorId: by === null ? null : asId<OperatorId>(by.id),
});

/** A supervisor at the bench, as the journal names her. Refuses anybody else with `role.supervisor-needed`. */
export const supervisorAt = (
  stationId: StationId,
  by: SignedIn,
): Result<Actor & { readonly operatorId: OperatorId }> =>
  by?.role === "supervisor"
    ? ok({ stationId, operatorId: asId<OperatorId>(by.id) })
    : refused(refusal("role.supervisor-needed", {}));
