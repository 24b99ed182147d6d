import { refusal } from "../../shared/contract/refusals.ts";
import { judgeNumber } from "../../shared/domain/quantity.ts";
import { deskLines } from "./desk.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";

/** A number was scanned or typed: the next scan counts for so many, where anything left may be counted so. */
export function countSeveral(turn: Turn, units: number): TurnEnd {
  const { stored } = turn.desk;
  const { question } = turn.session;
  const session = { ...turn.session, question: null };
  const isOpen = stored?.stage === "claimed" || stored?.stage === "packing";
  if (!isOpen || (question !== null && question.kind !== "quantity"))
    return stop(turn, refusal("scan.not-now", { scanned: turn.scanned ?? "" }));
  const problem = judgeNumber(units, deskLines(turn.desk));
  return problem === null
    ? answer(turn, "note", {}, { ...session, times: units })
    : stop({ ...turn, session }, problem);
}
