import type { Refusal } from "../../shared/contract/refusals.ts";
import type { BenchFacts } from "../../shared/domain/bench-facts.ts";
import type { ExpectedWeight } from "../../shared/domain/weighing.ts";
import type { BenchRulesDesk } from "./bench-rules-desk.ts";
import type { BenchState } from "./bench-state.ts";
import { deskLines } from "./desk.ts";
import type { LiveCheck } from "./live-check.ts";
import type { ScaleWatch } from "./watch-scale.ts";
import type { SilentScale } from "./weigh-silently.ts";

export interface FactSources {
  readonly state: BenchState;
  readonly rules: Pick<BenchRulesDesk, "read">;
  readonly check: Pick<LiveCheck, "state">;
  readonly scale: Pick<ScaleWatch, "state">;
  readonly silent: Pick<SilentScale, "waitedFor" | "accountedGrams">;
  /** Why the bench printer cannot print now; null when it can. */
  readonly printerProblem: () => Refusal | null;
}

/** Everything the next step depends on, as it is known at this moment. */
export function gatherFacts({
  state,
  rules,
  check,
  scale,
  silent,
  printerProblem,
}: FactSources): BenchFacts {
  const desk = state.desk();
  const session = state.session();
  return {
    signedIn: desk.operator !== null,
    waitingParcels: state.waitingParcels(),
    question: session.question,
    times: session.times,
    teachable: session.verdict?.refusal?.code === "scan.unknown-barcode",
    inserts: desk.inserts,
    parcel: desk.stored?.parcel ?? null,
    lines: deskLines(desk),
    expected: expectedNow(desk.expected, silent.accountedGrams()),
    notInBox: silent.waitedFor(),
    weighsSingles: rules.read().weighSingles === "yes",
    hasBoxes: desk.box.any,
    scale: scale.state(desk.stored?.id ?? null),
    label: desk.label,
    stuckOn: desk.stuckOn,
    check: desk.stored === null ? "stale" : check.state(desk.stored.id),
    printer: {
      problem: printerProblem(),
      elsewhere: desk.takenOver?.printer ?? null,
    },
    runUnsure: state.runUnsure(),
  };
}

/** A box that was seen empty is what it is, whatever boxes weigh on average. */
const expectedNow = (
  expected: ExpectedWeight | null,
  accountedGrams: number | null,
): ExpectedWeight | null =>
  expected === null || accountedGrams === null
    ? expected
    : { ...expected, grams: Math.round(accountedGrams) };
