import { refusal } from "../contract/refusals.ts";
import { show, type BenchFacts, type BenchStep } from "./bench-facts.ts";
import { openQuestion, questionInstruction } from "./bench-question.ts";
import { afterPrint, labelStep } from "./label-step.ts";
import { isToBeWeighed, weighStep } from "./weigh-step.ts";

/** The one question on the screen, and what may happen without asking anybody. */
export function benchStep(facts: BenchFacts): BenchStep {
  const { parcel } = facts;
  const question = openQuestion(facts.question, parcel);
  const [insert] = facts.inserts;
  if (!facts.signedIn) return show({ kind: "sign-in" });
  if (question !== null) return show(questionInstruction(question, parcel));
  if (parcel === null)
    return show(
      facts.runUnsure === null
        ? { kind: "start", waiting: facts.waitingParcels }
        : { kind: "ask-run-paper", paper: facts.runUnsure },
    );
  switch (parcel.stage) {
    case "claimed":
    case "packing":
      return scanNext(facts);
    case "packed":
      if (insert !== undefined)
        return show({
          kind: "put-in-insert",
          title: insert.title,
          code: insert.code,
        });
      return isToBeWeighed(facts, parcel) ? weighStep(facts) : labelStep(facts);
    case "labelled":
      return afterPrint(parcel, facts);
    case "held":
    case "cancelled":
      return show({
        kind: "set-aside",
        refusal:
          parcel.held ?? refusal("parcel.held", { parcel: parcel.number }),
      });
    case "waiting":
    case "sealed":
    case "handed-over":
      return show({ kind: "start", waiting: facts.waitingParcels });
    default:
      return parcel.stage satisfies never;
  }
}

function scanNext({ lines, times }: BenchFacts): BenchStep {
  const next = lines.find((line) => line.scanned < line.needed);
  if (next === undefined) return show({ kind: "start", waiting: 0 });
  const remaining = next.needed - next.scanned;
  return show({
    kind: "scan-unit",
    skuId: next.skuId,
    title: next.title,
    remaining,
    ...(times > 1 ? { times } : {}),
  });
}
