import type { BenchAction, Instruction } from "../contract/bench-view.ts";
import { refusal, type Refusal } from "../contract/refusals.ts";
import type { ParcelId, SkuId } from "../ids.ts";
import type { ScaleReading } from "../weight.ts";
import type { CaptureField, Told } from "./captured-unit.ts";
import type { Insert } from "./inserts.ts";
import { afterPrint, labelStep } from "./label-step.ts";
import { openUnits, unitsNeeded, type Parcel } from "./parcel.ts";
import type { RunPaper } from "./run-paper.ts";
import { quantityHelps } from "./quantity.ts";
import {
  isTroubleQuestion,
  troubleChoices,
  troubleInstruction,
  type TroubleQuestion,
} from "./trouble-questions.ts";
import {
  judgeWeight,
  usableGrams,
  type ExpectedWeight,
  type WeighedLine,
} from "./weighing.ts";

/** Less than this on the scale is an empty plate, a pen, or a draught. */
export const emptyScaleGrams = 15;

/** Nothing lies on the scale, though it may still be moving: a quick hand leaves it no time to rest. */
export const isEmptyScale = ({ grams }: ScaleReading): boolean =>
  grams !== null && grams < emptyScaleGrams;

/** A box settles within a second or two; a scale still moving after this stands in a draught or against something. */
export const settleWithinMs = 8_000;

/** A status read this recently is the live status: the buyer cannot have been answered faster. */
export const checkFreshMs = 10_000;

interface ArticleChoice {
  readonly skuId: SkuId;
  readonly title: string;
  readonly sellerSku: string;
}

export type Question =
  | {
      readonly kind: "choose-article";
      readonly scanned: string;
      readonly options: readonly ArticleChoice[];
      /** What the scan said besides; one unit where it is left out. */
      readonly told?: Told;
    }
  | { readonly kind: "quantity" }
  | {
      readonly kind: "capture";
      readonly skuId: SkuId;
      readonly title: string;
      readonly wants: CaptureField;
      readonly told: Told;
    }
  | {
      readonly kind: "choose-box";
      readonly options: readonly {
        readonly code: string;
        readonly name: string;
      }[];
    }
  /** Which article carries a barcode that is to be learned; a supervisor has allowed it. */
  | {
      readonly kind: "teach";
      readonly scanned: string;
      readonly approvedBy: string;
      readonly options: readonly ArticleChoice[];
    }
  | {
      readonly kind: "approve";
      readonly action: BenchAction;
      /** What it is about, where that is a barcode. */
      readonly scanned?: string;
    }
  | TroubleQuestion
  /** A parcel that is open elsewhere was scanned here. */
  | {
      readonly kind: "take-over";
      readonly parcelId: ParcelId;
      readonly parcel: string;
      readonly station: string;
    }
  /** An empty tote was scanned: the next slips say what lies in it. */
  | { readonly kind: "fill-tote"; readonly tote: string };

/** Everything the next step depends on, gathered by the bench; no clock, no database. */
export interface BenchFacts {
  readonly signedIn: boolean;
  readonly waitingParcels: number;
  readonly question: Question | null;
  /** How many units the next scan counts for. */
  readonly times: number;
  /** The last thing scanned was a barcode of nothing: a supervisor may say what it is on. */
  readonly teachable: boolean;
  /** What the shop adds to this parcel and is not in yet. */
  readonly inserts: readonly Insert[];
  readonly parcel: Parcel | null;
  /** The parcel's lines in the order they are packed, with their words and weights. */
  readonly lines: readonly (WeighedLine & {
    readonly skuId: SkuId;
    readonly scanned: number;
    readonly multiply: boolean;
  })[];
  /** Null where the weight of one article is unknown. */
  readonly expected: Pick<ExpectedWeight, "grams" | "toleranceGrams"> | null;
  /** Scanned, and its step on the scale under the box is still to come; null when none is. */
  readonly notInBox: {
    readonly skuId: string;
    readonly title: string;
  } | null;
  readonly scale: {
    readonly present: boolean;
    readonly problem: Refusal | null;
    readonly reading: ScaleReading | null;
    /** How long it has been in motion with something on it. */
    readonly movingForMs: number;
  };
  readonly label: {
    readonly state: "none" | "asked" | "ready" | "refused";
    readonly trackingNumber: string | null;
    readonly problem: Refusal | null;
  };
  /** Whether a parcel of one unit is weighed. */
  readonly weighsSingles: boolean;
  /** Whether there are any boxes to choose from. */
  readonly hasBoxes: boolean;
  /** Whether this box gets a label that was made elsewhere: not at all, when the packer has stuck it on, or it is on. */
  readonly stuckOn: "no" | "wanted" | "done";
  /** fresh: read within checkFreshMs; unreachable: tried and failed within it. */
  readonly check: "fresh" | "unreachable" | "stale";
  readonly printer: {
    readonly problem: Refusal | null;
    /** The name of the printer that took the label over from the bench's own; null when none did. */
    readonly elsewhere: string | null;
  };
  /** What nobody knows to be on paper of this bench's run of labels; null when there is nothing to ask. */
  readonly runUnsure: RunPaper | null;
}

/** What the bench does by itself now, before a hand moves again. */
export type AutoStep =
  | {
      readonly kind: "weigh";
      readonly grams: number;
      readonly expectedGrams: number | null;
    }
  | { readonly kind: "check" }
  | { readonly kind: "print"; readonly checked: boolean }
  | { readonly kind: "take-label"; readonly checked: boolean }
  /** The label on the box was scanned when it was stuck on: nothing is left to do. */
  | { readonly kind: "seal"; readonly checked: boolean };

export interface BenchStep {
  readonly instruction: Instruction;
  readonly auto: AutoStep | null;
}

const show = (instruction: Instruction): BenchStep => ({
  instruction,
  auto: null,
});

/** What is asked about units is asked while units go in: a parcel that was stopped in between is set aside first. */
function openQuestion({ question, parcel }: BenchFacts): Question | null {
  switch (question?.kind) {
    case "quantity":
    case "capture":
      return parcel?.stage === "claimed" || parcel?.stage === "packing"
        ? question
        : null;
    case "teach":
      return parcel?.stage === "held" || parcel?.stage === "cancelled"
        ? null
        : question;
    default:
      return question;
  }
}

/** The one question on the screen, and what may happen without asking anybody. */
export function benchStep(facts: BenchFacts): BenchStep {
  const { parcel } = facts;
  const question = openQuestion(facts);
  const [insert] = facts.inserts;
  if (!facts.signedIn) return show({ kind: "sign-in" });
  if (question?.kind === "approve")
    return show({ kind: "scan-supervisor-badge", action: question.action });
  if (question?.kind === "choose-article") {
    const options = question.options.map((option) => ({ ...option }));
    return show({ kind: "choose-article", scanned: question.scanned, options });
  }
  if (question?.kind === "choose-box") {
    const options = question.options.map((option) => ({ ...option }));
    return show({ kind: "choose-box", options });
  }
  if (question?.kind === "teach") {
    const options = question.options.map((option) => ({ ...option }));
    return show({ kind: "teach-article", scanned: question.scanned, options });
  }
  if (question?.kind === "quantity") return show({ kind: "enter-quantity" });
  if (question?.kind === "capture") {
    const { wants, skuId, title } = question;
    return show({ kind: "capture", wants, skuId, title });
  }
  if (question !== null && isTroubleQuestion(question)) {
    const missingOf = (skuId: SkuId): number =>
      parcel === null ? 0 : openUnits(parcel, skuId);
    return show(troubleInstruction(question, missingOf));
  }
  if (question?.kind === "take-over") {
    const { parcel: number, station } = question;
    return show({ kind: "ask-take-over", parcel: number, station });
  }
  if (question?.kind === "fill-tote")
    return show({ kind: "fill-tote", tote: question.tote });
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
      return isToBeWeighed(facts, parcel) ? weigh(facts) : labelStep(facts);
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

/** One scan proved a single, unless what the carrier wants to know is still its weight. */
function isToBeWeighed(
  { scale, weighsSingles, label, stuckOn }: BenchFacts,
  parcel: Parcel,
): boolean {
  if (!scale.present || parcel.weighedGrams !== null || parcel.weighingSkipped)
    return false;
  if (weighsSingles || unitsNeeded(parcel) > 1) return true;
  return (
    stuckOn === "no" && (label.state === "none" || label.state === "refused")
  );
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

function weigh({ scale, expected, lines, notInBox }: BenchFacts): BenchStep {
  if (scale.problem !== null)
    return show({ kind: "scale-trouble", refusal: scale.problem });
  if (notInBox !== null) {
    const { skuId, title } = notInBox;
    return show({ kind: "put-in-box", skuId, title });
  }
  const place = show({
    kind: "place-on-scale",
    expectedGrams: expected?.grams ?? 0,
  });
  if (scale.reading === null) return place;
  const usable = usableGrams(scale.reading);
  if (!usable.ok)
    return show({ kind: "scale-trouble", refusal: usable.refusal });
  const grams = usable.value;
  if (grams === null) {
    return scale.movingForMs >= settleWithinMs
      ? show({
          kind: "scale-trouble",
          refusal: refusal("scale.not-settled", {}),
        })
      : show({ kind: "let-scale-settle" });
  }
  if (grams < emptyScaleGrams) return place;
  const judged = judgeWeight(grams, expected, lines);
  if (!judged.ok)
    return show({ kind: "scale-trouble", refusal: judged.refusal });
  return {
    instruction: { kind: "let-scale-settle" },
    auto: { kind: "weigh", grams, expectedGrams: expected?.grams ?? null },
  };
}

/** Which actions are possible now: the same rule lights the button and guards the command. */
export function possibleActions(facts: BenchFacts): BenchAction[] {
  if (!facts.signedIn) return [];
  const { parcel } = facts;
  const always: BenchAction[] =
    parcel === null ? ["call-supervisor"] : ["call-supervisor", "lock"];
  const question = openQuestion(facts);
  if (
    question?.kind === "choose-article" ||
    question?.kind === "teach" ||
    question?.kind === "choose-box"
  ) {
    const choices = ["choose-1", "choose-2", "choose-3", "choose-4"] as const;
    return [...choices.slice(0, question.options.length), "no", ...always];
  }
  if (question?.kind === "take-over") return ["yes", "no", ...always];
  if (question !== null) {
    const answers = isTroubleQuestion(question) ? troubleChoices(question) : [];
    return [...answers, "no", ...always];
  }
  const teach = facts.teachable ? (["teach"] as const) : [];
  if (parcel === null)
    return facts.runUnsure === null
      ? [...teach, ...always, "sign-out"]
      : ["yes", "no", ...always, "sign-out"];
  const boxes: BenchAction[] = facts.hasBoxes ? ["choose-box"] : [];
  const several = quantityHelps(facts.lines) ? (["quantity"] as const) : [];
  switch (parcel.stage) {
    case "claimed":
      return [
        ...teach,
        ...several,
        "set-aside",
        "short",
        "damaged",
        ...boxes,
        ...always,
      ];
    case "packing":
      return [
        ...teach,
        "undo",
        ...several,
        "set-aside",
        "short",
        "damaged",
        ...boxes,
        "move-parcel",
        ...always,
      ];
    case "packed": {
      if (facts.inserts.length > 0)
        return ["confirm", "undo", "set-aside", ...always];
      return [
        "undo",
        "set-aside",
        "damaged",
        "move-parcel",
        ...(isToBeWeighed(facts, parcel) ? (["skip-weighing"] as const) : []),
        ...boxes,
        ...always,
      ];
    }
    case "labelled":
      return parcel.print === "unsure"
        ? ["yes", "no", ...always]
        : parcel.print === "waiting" || facts.stuckOn === "done"
          ? always
          : ["undo", "reprint", "move-parcel", ...always];
    case "held":
      return parcel.held?.code === "parcel.address-changed"
        ? ["reprint", "confirm", ...always]
        : ["confirm", ...always];
    case "cancelled":
      return ["confirm", ...always];
    case "waiting":
    case "sealed":
    case "handed-over":
      return always;
    default:
      return parcel.stage satisfies never;
  }
}
