import type { BenchAction, Instruction } from "../contract/bench-view.ts";
import type { SaidRefusal } from "./refusal-sentences.ts";

/** Title: the one thing a hand does now. Follows: one line on what comes after, or why. */
export interface Sentence {
  readonly title: string;
  readonly follows: string;
}

/** What an instruction's second line may depend on besides the instruction itself. */
export interface InstructionFacts {
  /** Units still to scan after the lines of this instruction. */
  readonly unitsAfter: number;
  readonly labelReady: boolean;
  /** Whether a scale is set up at this bench, so that the parcel is weighed before its label. */
  readonly weighs: boolean;
  /** The refusal of the instruction in words, where it carries one. */
  readonly refusal: SaidRefusal | null;
  readonly actionLabels: { readonly [Name in BenchAction]: string };
}

/** One function per kind of instruction: a missing one does not compile. */
export type InstructionSentences = {
  readonly [Kind in Instruction["kind"]]: (
    instruction: Extract<Instruction, { kind: Kind }>,
    facts: InstructionFacts,
  ) => Sentence;
};
