import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import type { ScaleMessage } from "./scale-message.ts";

/** What a scale is told because a person asked for it; never sent by itself, and never while detecting. */
export type ScaleDeed = "zero" | "tare" | "clear-tare";

/** not-known: the scale does not have this command. */
export type Obeyed = "done" | "not-known" | Refusal;

/** taken: the scale says that it heard; its next readings show whether it followed. */
export type Answered = Obeyed | "taken";

export interface ScaleCommand {
  readonly request: Uint8Array;
  /** How long the scale may take to answer; null: it says nothing, and its next readings show what it did. */
  readonly answerWithinMs: number | null;
  /** What this message says about the command; null: nothing, it is no answer to it. */
  readonly answer: (message: ScaleMessage) => Answered | null;
  /** Forgets its box only with nothing on it: the command then is the one that takes a box. */
  readonly emptyOnly?: true;
}

export type ScaleCommands = {
  readonly [Deed in ScaleDeed]?: ScaleCommand;
};

/** Many scales wait for rest before they zero or tare, and answer then or give up: up to twenty seconds. */
const whenStableMs = 20_000;
const atOnceMs = 1_000;

/** A command the scale acknowledges by name or by "command", and refuses with codes of its own. */
export const acknowledgedCommand = (
  request: Uint8Array,
  acknowledgements: readonly string[],
  refusedBy: (code: string) => Obeyed = () => "not-known",
  answerWithinMs: number = whenStableMs,
): ScaleCommand => ({
  request,
  answerWithinMs,
  answer(message) {
    if (message.type === "error") return refusedBy(message.code);
    return message.type === "ack" && acknowledgements.includes(message.of)
      ? "done"
      : null;
  },
});

/** A command that is answered with the scale's state, as a weight is: it tells trouble, and no more. */
export const stateCommand = (
  request: Uint8Array,
  deed: ScaleDeed,
): ScaleCommand => ({
  request,
  answerWithinMs: atOnceMs,
  answer(message) {
    if (message.type === "error") return "not-known";
    return message.type === "reading" ? obeyedBy(message, deed) : null;
  },
});

/** A command that is carried out without a word. */
export const silentCommand = (
  request: Uint8Array,
  refusedBy: (code: string) => Obeyed = () => "not-known",
): ScaleCommand => ({
  request,
  answerWithinMs: null,
  answer: (message) =>
    message.type === "error" ? refusedBy(message.code) : null,
});

export const emptyOnly = (command: ScaleCommand): ScaleCommand => ({
  ...command,
  emptyOnly: true,
});

/** The state a scale gives as its answer, put into what a person can do about it. */
function obeyedBy({ status }: ScaleReading, deed: ScaleDeed): Answered {
  switch (status) {
    case "ok":
    case "no-reading":
      return "taken";
    case "motion":
      return refusal("scale.not-settled", {});
    case "overload":
      return refusal("scale.overload", {});
    case "underload":
    case "not-zeroed":
      return deed === "zero"
        ? refusal("scale.zero-range", {})
        : refusal("scale.under-zero", {});
    case "fault":
      return refusal("scale.did-not-follow", {});
    default:
      return status satisfies never;
  }
}

/** Whether a reading shows that the deed was done, for scales that do not say so. */
export function isShown(
  { weight, status, stable, net }: ScaleReading,
  deed: ScaleDeed,
  command: ScaleCommand,
): boolean {
  if (weight === null || status !== "ok" || stable === false) return false;
  return deed === "clear-tare" && !command.emptyOnly
    ? net !== true
    : Number(weight) === 0;
}
