import type {
  BenchView,
  Instruction,
  Verdict,
} from "../../../shared/contract/bench-view.ts";
import { refusalCatalogue } from "../../../shared/contract/refusals.ts";
import { sayRefusal, type Catalogue } from "../../../shared/i18n/catalogue.ts";
import { scannedWords } from "../../../shared/i18n/scanned-words.ts";
import type {
  InstructionFacts,
  Sentence,
} from "../../../shared/i18n/instruction-sentences.ts";
import { refusalOf } from "./bench-mood.ts";

/** The instruction in words, with what the bench knows around it. */
export function instructionWords(
  bench: BenchView,
  weighs: boolean,
  words: Catalogue,
): Sentence {
  const { instruction, parcel } = bench;
  const refusal = refusalOf(instruction);
  const facts: InstructionFacts = {
    unitsAfter:
      parcel === null || instruction.kind !== "scan-unit"
        ? 0
        : parcel.unitsNeeded - parcel.unitsScanned - instruction.remaining,
    labelReady: parcel?.label.state === "ready",
    weighs,
    refusal: refusal === null ? null : sayRefusal(words, refusal),
    actionLabels: words.actions,
  };
  // The catalogue has one function per kind, so the kind's own instruction is what it is given.
  const say = words.instructions[instruction.kind] as (
    given: typeof instruction,
    facts: InstructionFacts,
  ) => Sentence;
  return say(instruction, facts);
}

/** A stop in the band: what to do, large; what happened, beneath. Where the instruction is the way out, the instruction. */
export function stopWords(
  verdict: Verdict,
  instruction: Instruction,
  next: Sentence,
  words: Catalogue,
): Sentence {
  if (verdict.refusal === null)
    return {
      title: verdict.title ?? words.bench.states.stop,
      follows: scannedWords(verdict.scanned ?? "", words),
    };
  const { says, inShort } = sayRefusal(words, verdict.refusal);
  const asksTheSame =
    refusalCatalogue[verdict.refusal.code].remedy === "scan-expected" ||
    refusalOf(instruction)?.code === verdict.refusal.code;
  return { title: asksTheSame ? next.title : inShort, follows: says };
}

/** What went right, for the moment the band is green; what comes next is already beneath it. */
export const goodWords = (
  verdict: Verdict,
  next: Sentence,
  words: Catalogue,
): Sentence => ({
  title:
    verdict.tone === "complete"
      ? words.bench.good.complete
      : verdict.tone === "sealed"
        ? words.bench.good.sealed
        : words.bench.good.counted(verdict.title ?? words.bench.states.good),
  follows: next.title,
});
