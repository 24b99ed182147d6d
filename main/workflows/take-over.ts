import { refusal } from "../../shared/contract/refusals.ts";
import { asId, type StationId } from "../../shared/ids.ts";
import {
  claimOf,
  freeClaim,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { stationName } from "../storage/station-names.ts";
import { changeParcel } from "./change-parcel.ts";
import { answer, note, stop, type Turn, type TurnEnd } from "./turn.ts";

/** Gives the open parcel away as it is: whoever scans it next goes on with it. */
export async function moveParcel(turn: Turn): Promise<TurnEnd> {
  const { stored } = turn.desk;
  if (stored === null) return stop(turn, refusal("parcel.none-open", {}));
  await freeClaim(turn.trx, stored.id);
  await note(turn, "parcel.offered", {});
  return answer(
    turn,
    "note",
    { title: stored.number },
    { ...turn.session, parcelId: null, question: null },
  );
}

/** A parcel that is open elsewhere was scanned: nobody takes it out of another's hands by a slip of the scanner. */
export async function askTakeOver(
  turn: Turn,
  found: StoredParcel,
): Promise<TurnEnd> {
  const claim = await claimOf(turn.trx, found.id);
  const station =
    claim === null ? "" : await stationName(turn.trx, claim.station_id);
  const parcel = found.number;
  return answer(
    turn,
    "ask",
    { refusal: refusal("parcel.at-other-bench", { parcel, station }) },
    {
      ...turn.session,
      question: { kind: "take-over", parcelId: found.id, parcel, station },
    },
  );
}

/** Yes: the claim changes hands in one transaction, with its scans, its weight and what is left to print. */
export async function takeOver(turn: Turn): Promise<TurnEnd> {
  const { question } = turn.session;
  if (question?.kind !== "take-over")
    return stop(turn, refusal("parcel.none-open", {}));
  const { parcelId } = question;
  const before = await claimOf(turn.trx, parcelId);
  const session = { ...turn.session, question: null };
  const taken = await changeParcel(
    turn.trx,
    turn.parts,
    turn.actor,
    parcelId,
    { kind: "claim", takeOver: true },
    {
      kind: "parcel.taken-over",
      data: { from: before?.station_id ?? asId<StationId>("") },
    },
  );
  return taken.ok
    ? answer({ ...turn, session }, "note", {}, { ...session, parcelId })
    : stop({ ...turn, session }, taken.refusal);
}

/** Whether another bench has the parcel that is open here. */
export const isTakenOver = ({ desk, actor }: Turn): boolean =>
  desk.stored !== null &&
  desk.claimStation !== null &&
  desk.claimStation !== actor.stationId;

/** Whatever was scanned or pressed here meant a parcel that is somebody else's now: it counts for nothing. */
export async function letGo(turn: Turn): Promise<TurnEnd> {
  const { claimStation, stored } = turn.desk;
  const to = claimStation ?? turn.actor.stationId;
  await note(turn, "parcel.given-up", { to });
  const station = await stationName(turn.trx, to);
  const parcel = stored?.number ?? "";
  return {
    ...stop(turn, refusal("parcel.taken-over", { parcel, station })),
    parcelId: null,
    question: null,
  };
}
