import type { BenchAction } from "../../shared/contract/bench-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { freeClaim } from "../storage/parcel-queries.ts";
import type { OperatorRow } from "../storage/own-bench-schema.ts";
import { askBox, takeBox } from "./box-at-bench.ts";
import { leaveTote } from "../storage/tote-queries.ts";
import type { BenchSession } from "./bench-session.ts";
import { callSupervisor } from "./call-supervisor.ts";
import type { Line } from "./change-parcel.ts";
import { claimByArticle } from "./claim-parcel.ts";
import { answerRunPaper } from "./answer-run-paper.ts";
import { titleOf } from "./desk.ts";
import { lockBench } from "./lock-bench.ts";
import { moveParcel, takeOver } from "./take-over.ts";
import {
  answer,
  changeOpenParcel,
  note,
  stop,
  type Turn,
  type TurnEnd,
} from "./turn.ts";
import { putInInsert } from "./put-in-insert.ts";
import { askArticle, beginTeaching, teachArticle } from "./teach-at-bench.ts";
import { verifyUnit } from "./verify-unit.ts";
import { oneUnit } from "../../shared/domain/captured-unit.ts";
import { unitsOfStep, type ParcelEvent } from "../../shared/domain/parcel.ts";
import { chooseForHeld } from "./held-at-bench.ts";
import {
  askReason,
  chooseReason,
  mayVoid,
  printAgain,
} from "./paper-at-bench.ts";
import {
  beginTrouble,
  chooseUnit,
  nameLine,
  settleTrouble,
} from "./trouble-at-bench.ts";
import {
  isTroubleQuestion,
  type TroubleQuestion,
} from "../../shared/domain/trouble-questions.ts";

/** Everything a hand may do besides scanning goods, given by key, button or command barcode alike. */
export async function actAtBench(
  turn: Turn,
  action: BenchAction,
): Promise<TurnEnd> {
  const { session, desk } = turn;
  switch (action) {
    case "undo":
      return desk.stored?.stage === "labelled" ? undoLabel(turn) : undo(turn);
    case "set-aside":
      return leaveParcel(turn);
    case "confirm":
      return desk.stored?.stage === "packed"
        ? putInInsert(turn, desk.inserts[0])
        : confirmSetAside(turn);
    case "move-parcel":
      return moveParcel(turn);
    case "yes":
      if (session.question?.kind === "take-over") return takeOver(turn);
      if (session.parcelId === null) return answerRunPaper(turn, true);
      return change(
        turn,
        { kind: "print-ended", print: "printed" },
        { kind: "print.answered", data: { cameOut: true } },
      );
    case "no":
      if (session.question === null && session.parcelId === null)
        return answerRunPaper(turn, false);
      return session.question === null
        ? printAgain(turn, "did-not-come-out", null)
        : answer(turn, "note", {}, { ...session, question: null });
    case "reprint":
    case "skip-weighing":
      return askSupervisor(turn, action);
    case "short":
    case "damaged":
      return beginTrouble(turn, action);
    case "choose-box":
      return askBox(turn);
    case "call-supervisor":
      return callSupervisor(turn);
    case "lock":
      return lockBench(turn);
    case "sign-out":
      await note(turn, "operator.signed-out", {});
      return {
        ...session,
        operatorId: null,
        verdict: null,
        history: [],
        sealedCount: 0,
      };
    case "teach":
      return beginTeaching(turn);
    case "quantity":
      return answer(
        turn,
        "ask",
        {},
        { ...session, question: { kind: "quantity" } },
      );
    case "choose-1":
    case "choose-2":
    case "choose-3":
    case "choose-4":
      return choose(turn, Number(action.slice(-1)) - 1);
    default:
      return action satisfies never;
  }
}

/** A supervisor's badge answered: what was asked is done in the packer's place, and the journal names who allowed it. */
export async function approved(
  turn: Turn,
  action: BenchAction,
  supervisor: OperatorRow,
): Promise<TurnEnd> {
  const answered: Turn = {
    ...turn,
    session: { ...turn.session, question: null },
  };
  const { question } = turn.session;
  switch (action) {
    case "teach":
      return askArticle(
        answered,
        (question?.kind === "approve" && question.scanned) || "",
        supervisor.id,
      );
    case "reprint":
      return turn.desk.stored?.stage === "held"
        ? change(
            answered,
            { kind: "renew-label" },
            { kind: "label.renewed", data: { approvedBy: supervisor.id } },
          )
        : askReason(answered, "reprint", supervisor.id);
    case "undo":
      return askReason(answered, "void-label", supervisor.id);
    case "skip-weighing":
      return change(
        answered,
        { kind: "skip-weighing" },
        { kind: "weighing.skipped", data: { approvedBy: supervisor.id } },
      );
    default:
      return answer(answered, "note");
  }
}

async function choose(turn: Turn, index: number): Promise<TurnEnd> {
  const { question, parcelId } = turn.session;
  if (question !== null && isTroubleQuestion(question))
    return chooseInTrouble(turn, question, index);
  if (question?.kind === "choose-box")
    return takeBox(turn, question.options[index]?.code ?? "");
  const option =
    question?.kind === "choose-article" || question?.kind === "teach"
      ? question.options[index]
      : undefined;
  if (option === undefined)
    return stop(turn, refusal("command.unknown", { scanned: "" }));
  if (question?.kind === "teach")
    return teachArticle(turn, question, option.skuId);
  const answered: Turn = {
    ...turn,
    told: (question?.kind === "choose-article" && question.told) || oneUnit,
    session: { ...turn.session, question: null },
  };
  return parcelId === null
    ? claimByArticle(answered, option.skuId)
    : verifyUnit(answered, parcelId, option.skuId);
}

async function chooseInTrouble(
  turn: Turn,
  question: TroubleQuestion,
  index: number,
): Promise<TurnEnd> {
  switch (question.kind) {
    case "which-line": {
      const option = question.options[index];
      return option === undefined
        ? stop(turn, refusal("command.unknown", { scanned: "" }))
        : nameLine(turn, question.trouble, option.skuId);
    }
    case "which-unit":
      return chooseUnit(turn, question, index);
    case "settle-trouble":
      return settleTrouble(turn, question, index);
    case "choose-reason":
      return chooseReason(turn, question, index);
    case "decide-held":
      return chooseForHeld(turn, question, index);
    default:
      return question satisfies never;
  }
}

/** A supervisor at the bench needs no badge; anybody else fetches one. */
const askSupervisor = (
  turn: Turn,
  action: BenchAction,
): Promise<TurnEnd> | TurnEnd => {
  const { operator } = turn.desk;
  return operator?.role === "supervisor"
    ? approved(turn, action, operator)
    : answer(
        turn,
        "ask",
        {},
        { ...turn.session, question: { kind: "approve", action } },
      );
};

/** Taking the last step back, where that step was the label: it counts no more, and the box is open again. */
async function undoLabel(turn: Turn): Promise<TurnEnd> {
  const parcel = turn.desk.stored?.number ?? "";
  return (await mayVoid(turn))
    ? askSupervisor(turn, "undo")
    : stop(turn, refusal("label.cannot-void", { parcel }));
}

async function undo(turn: Turn): Promise<TurnEnd> {
  const last = turn.desk.stored?.parcel.scans.at(-1);
  if (last === undefined)
    return stop(turn, refusal("parcel.nothing-to-undo", {}));
  const { skuId, units } = unitsOfStep(last);
  const line: Line = {
    kind: "unit.undone",
    data: { skuId, ...(units > 1 ? { units } : {}) },
  };
  return change(turn, { kind: "undo" }, line, {
    title: titleOf(turn.desk.articles, skuId),
    skuId,
  });
}

async function change(
  turn: Turn,
  event: ParcelEvent,
  line: Line,
  facts: Parameters<typeof answer>[2] = {},
): Promise<TurnEnd> {
  const problem = await changeOpenParcel(turn, event, line);
  return problem === null ? answer(turn, "note", facts) : stop(turn, problem);
}

/** The goods go back to the shelf, and the parcel to the queue. */
async function leaveParcel(turn: Turn): Promise<TurnEnd> {
  const line: Line = { kind: "parcel.set-aside", data: {} };
  const problem = await changeOpenParcel(turn, { kind: "set-aside" }, line);
  return problem === null
    ? withoutParcel(answer(turn, "note"))
    : stop(turn, problem);
}

/**
 * A held or cancelled parcel keeps its state; only its place on this bench is given up.
 * One whose contents changed is packed anew from an empty box.
 */
async function confirmSetAside(turn: Turn): Promise<TurnEnd> {
  const { stored, orderIds } = turn.desk;
  if (stored === null) return stop(turn, refusal("parcel.none-open", {}));
  const line: Line = { kind: "parcel.set-aside", data: {} };
  if (stored.parcel.held?.code === "parcel.contents-changed") {
    const problem = await changeOpenParcel(turn, { kind: "empty" }, line);
    if (problem === null) {
      await turn.replan(stored.shop_id, orderIds);
      return withoutParcel(answer(turn, "note"));
    }
  }
  await freeClaim(turn.trx, stored.id);
  await leaveTote(turn.trx, stored.id);
  await note(turn, "parcel.set-aside", {});
  return withoutParcel(answer(turn, "note"));
}

const withoutParcel = (session: BenchSession): BenchSession => ({
  ...session,
  parcelId: null,
  question: null,
});
