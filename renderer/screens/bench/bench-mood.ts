import type {
  BenchView,
  Instruction,
  Verdict,
} from "../../../shared/contract/bench-view.ts";
import {
  refusalCatalogue,
  type Refusal,
} from "../../../shared/contract/refusals.ts";
import type { IconName } from "../../components/icon.tsx";

/** The five states of the band; each has its own colour, shape, word and sound. */
export type Mood = "do" | "good" | "stop" | "wait" | "ask";

/** Weights outside the tolerance are wrong parcels; other scale trouble only keeps us waiting. */
const stopsAtScale = (refusal: Refusal): boolean =>
  refusal.code === "scale.too-light" || refusal.code === "scale.too-heavy";

export function instructionMood(instruction: Instruction): Mood {
  switch (instruction.kind) {
    case "start":
      return instruction.waiting === 0 ? "good" : "do";
    case "sign-in":
    case "scan-unit":
    case "put-in-insert":
    case "place-on-scale":
    case "put-in-box":
    case "scan-label":
      return "do";
    case "let-scale-settle":
    case "wait-for-label":
    case "wait-for-printer":
    case "printer-trouble":
      return "wait";
    case "scale-trouble":
      return stopsAtScale(instruction.refusal) ? "stop" : "wait";
    case "choose-article":
    case "enter-quantity":
    case "capture":
    case "teach-article":
    case "choose-line":
    case "choose-unit":
    case "settle-trouble":
    case "choose-reason":
    case "decide-held":
    case "choose-box":
    case "ask-printed":
    case "ask-take-over":
    case "ask-run-paper":
    case "fill-tote":
    case "scan-supervisor-badge":
      return "ask";
    case "set-aside":
      return "stop";
    default:
      return instruction satisfies never;
  }
}

/** The verdict that holds the screen until it is put right; null when the instruction rules. */
export const standingStop = (bench: BenchView): Verdict | null =>
  bench.verdict?.tone === "stop" ? bench.verdict : null;

export const isGood = (verdict: Verdict): boolean =>
  verdict.tone === "good" ||
  verdict.tone === "complete" ||
  verdict.tone === "sealed";

export function pictogram(instruction: Instruction, mood: Mood): IconName {
  if (mood === "good") return "check";
  if (mood === "stop") return "stop";
  switch (instruction.kind) {
    case "sign-in":
    case "scan-supervisor-badge":
      return "badge";
    case "start":
    case "scan-unit":
    case "capture":
      return "scan";
    case "put-in-insert":
      return "gift";
    case "place-on-scale":
      return "scale";
    case "put-in-box":
      return "box";
    case "scan-label":
      return "label";
    case "let-scale-settle":
    case "scale-trouble":
    case "wait-for-label":
    case "wait-for-printer":
      return "hourglass";
    case "printer-trouble":
      return "printer";
    case "choose-article":
    case "enter-quantity":
    case "teach-article":
    case "choose-line":
    case "choose-unit":
    case "settle-trouble":
    case "choose-reason":
    case "choose-box":
    case "ask-printed":
    case "ask-take-over":
    case "ask-run-paper":
      return "question";
    case "decide-held":
      return instruction.approved ? "question" : "badge";
    case "fill-tote":
      return "box";
    case "set-aside":
      return "stop";
    default:
      return instruction satisfies never;
  }
}

/** Not every label that is late needs somebody: some come by themselves. */
const needsHand = (refusal: Refusal | null): boolean =>
  refusal !== null && refusalCatalogue[refusal.code].remedy !== "wait";

/** Trouble looks like waiting but needs a hand, so it is not called a wait. */
export const stateWord = (
  instruction: Instruction,
  mood: Mood,
): Mood | "trouble" =>
  mood === "wait" &&
  (instruction.kind === "printer-trouble" ||
    instruction.kind === "scale-trouble" ||
    (instruction.kind === "wait-for-label" && needsHand(instruction.refusal)))
    ? "trouble"
    : mood;

/** Whether the weight is the matter now, so that the scale has the middle of the screen. */
export const weighs = (bench: BenchView, stop: Verdict | null): boolean =>
  stop === null
    ? bench.instruction.kind === "place-on-scale" ||
      bench.instruction.kind === "put-in-box" ||
      bench.instruction.kind === "let-scale-settle" ||
      bench.instruction.kind === "scale-trouble"
    : (stop.refusal?.code.startsWith("scale.") ?? false);

/** The refusal an instruction carries, where it carries one. */
export const refusalOf = (instruction: Instruction): Refusal | null =>
  "refusal" in instruction ? instruction.refusal : null;
