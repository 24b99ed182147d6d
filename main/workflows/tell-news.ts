import { refusal } from "../../shared/contract/refusals.ts";
import type { Parcel } from "../../shared/domain/parcel.ts";
import type { Desk, TakenOver } from "./desk.ts";
import { claimAgain } from "./own-steps.ts";
import { letGo } from "./take-over.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";
import type { StationId } from "../../shared/ids.ts";

/** What happened elsewhere to the open parcel is told once, as loudly as a wrong scan: what the bench does about it, in order. */
export function newsOf(
  before: { readonly parcel?: Parcel; readonly takenOver: TakenOver | null },
  desk: Desk,
  stationId: StationId,
): ((turn: Turn) => Promise<TurnEnd>)[] {
  const { claimStation, takenOver } = desk;
  if (claimStation !== null && claimStation !== stationId) return [letGo];
  const now = desk.stored?.parcel;
  if (now === undefined) return [];
  const news: ((turn: Turn) => Promise<TurnEnd>)[] = [];
  const stopped = now.stage === "held" || now.stage === "cancelled";
  if (stopped && before.parcel?.stage !== now.stage) {
    const reason = now.held ?? refusal("parcel.held", { parcel: now.number });
    news.push((turn) => Promise.resolve(stop(turn, reason)));
  }
  // Its hold was lifted before anything lay in the box: the bench goes on with what it has in front of it.
  if (now.stage === "waiting") news.push(claimAgain);
  if (takenOver !== null && before.takenOver === null) {
    const note = refusal("printer.took-over", {
      printer: takenOver.insteadOf,
      other: takenOver.printer,
    });
    news.push((turn) =>
      Promise.resolve(answer(turn, "note", { refusal: note })),
    );
  }
  if (now.print === "unsure" && before.parcel?.print !== "unsure") {
    const unsure = refusal("printer.unsure", { printer: "" });
    news.push((turn) =>
      Promise.resolve(answer(turn, "ask", { refusal: unsure })),
    );
  }
  return news;
}
