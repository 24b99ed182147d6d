import { refusal, type Refusal } from "../contract/refusals.ts";
import type { ParcelStage, PrintState } from "./parcel.ts";

/** How far a paper of a run is; printed and dropped ones are done. */
export type OpenRowState = "due" | "armed" | "sent" | "unsure";

/** One paper that is not done, with what is known of its parcel now. */
export interface OpenRow {
  readonly place: number;
  readonly kind: "label" | "separator";
  readonly state: OpenRowState;
  /** Null for a separator. */
  readonly parcel: {
    readonly number: string;
    readonly stage: ParcelStage;
    readonly print: PrintState;
    readonly held: Refusal | null;
  } | null;
  readonly label: {
    readonly state: "none" | "asked" | "ready" | "refused" | "void";
    readonly problem: Refusal | null;
  };
  /** Of the newest print job of the parcel; null before there is one. */
  readonly job:
    "due" | "in-flight" | "done" | "failed" | "unsure" | "given-up" | null;
  readonly check: "fresh" | "unreachable" | "stale";
}

/** What a run does next by itself. */
export type RunStep =
  | { readonly kind: "arm"; readonly place: number }
  | { readonly kind: "check"; readonly place: number }
  | {
      readonly kind: "print-label";
      readonly place: number;
      readonly checked: boolean;
    }
  | { readonly kind: "print-separator"; readonly place: number }
  | {
      readonly kind: "settle";
      readonly place: number;
      readonly as: "printed" | "unsure";
    }
  | {
      readonly kind: "drop";
      readonly place: number;
      readonly problem: Refusal | null;
    }
  | { readonly kind: "end" }
  /** Nothing, until something outside changes. */
  | { readonly kind: "wait"; readonly for: RunWait };
export type RunWait = "answer" | "printer" | "label" | "check";

/** So many labels are fetched ahead of the printer: enough that it never waits, few enough to give back. */
const armedAhead = 8;

/**
 * The next step of a run. Its papers come out one at a time, each proved before the next is sent, so that a jam leaves
 * one paper in doubt and the order of the stack as it was planned.
 *
 * @param rows the papers that are not done, in the order of the stack
 */
export function runStep(rows: readonly OpenRow[], stopping: boolean): RunStep {
  if (rows.some(({ state }) => state === "unsure"))
    return { kind: "wait", for: "answer" };
  const sent = rows.find(({ state }) => state === "sent");
  if (sent !== undefined) return settle(sent);
  const [head] = rows;
  if (head === undefined) return { kind: "end" };
  if (stopping) return { kind: "drop", place: head.place, problem: null };
  const lost = rows.find((row) => whyDropped(row) !== null);
  if (lost !== undefined)
    return { kind: "drop", place: lost.place, problem: whyDropped(lost) };
  const toArm = rows
    .filter(({ kind }) => kind === "label")
    .slice(0, armedAhead)
    .find(({ state }) => state === "due");
  if (toArm !== undefined) return { kind: "arm", place: toArm.place };
  return head.kind === "separator" ? separate(rows, head) : print(head);
}

/** A stack that lost all its labels needs no separator. */
function separate(rows: readonly OpenRow[], head: OpenRow): RunStep {
  return rows[1]?.kind === "label"
    ? { kind: "print-separator", place: head.place }
    : { kind: "drop", place: head.place, problem: null };
}

function print({ place, label, check }: OpenRow): RunStep {
  if (label.state !== "ready") return { kind: "wait", for: "label" };
  return check === "stale"
    ? { kind: "check", place }
    : { kind: "print-label", place, checked: check === "fresh" };
}

function settle({ place, kind, job, parcel }: OpenRow): RunStep {
  // A separator is printed in one go; one found on its way died with the program.
  if (kind === "separator") return { kind: "settle", place, as: "unsure" };
  // Whoever scanned it, or was asked at the bench, knows more than the printer.
  if (parcel?.print === "printed")
    return { kind: "settle", place, as: "printed" };
  switch (job) {
    case "done":
      return { kind: "settle", place, as: "printed" };
    case "unsure":
      return { kind: "settle", place, as: "unsure" };
    case "given-up":
    case null:
      return { kind: "drop", place, problem: parcel?.held ?? null };
    case "due":
    case "failed":
    case "in-flight":
      return { kind: "wait", for: "printer" };
    default:
      return job satisfies never;
  }
}

/** Why the label of this row is not printed; null when it may be. */
function whyDropped({ kind, state, parcel, label }: OpenRow): Refusal | null {
  if (kind === "separator") return null;
  if (parcel === null) return refusal("parcel.not-found", { scanned: "" });
  const named = { parcel: parcel.number };
  if (parcel.stage === "held" || parcel.stage === "cancelled")
    return parcel.held ?? refusal("parcel.held", named);
  if (parcel.print !== "none") return refusal("label.printed-already", named);
  const expected = state === "due" ? "waiting" : "claimed";
  if (parcel.stage !== expected) return refusal("parcel.wrong-stage", named);
  return state === "armed" && label.state === "refused"
    ? (label.problem ?? refusal("label.not-ready", named))
    : null;
}
