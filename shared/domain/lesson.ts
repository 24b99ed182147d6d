/** What can be practised. */
export const lessons = [
  "single",
  "multi",
  "wrong-item",
  "out-of-paper",
  "cancelled",
  "shortage",
] as const;
export type Lesson = (typeof lessons)[number];

export const lessonSteps = [
  "open",
  "wrong",
  "pack",
  "start-packing",
  "notice",
  "pack-rest",
  "weigh",
  "refill",
  "print",
  "aside",
  "seal",
] as const;
export type LessonStep = (typeof lessonSteps)[number];

/** Why a lesson ended before its end, in the order it would be said. */
export const lessonFailures = [
  "sealed",
  "wrong-not-tried",
  "set-aside",
  "not-there",
  "taken-away",
  "signed-out",
] as const;
export type LessonFailure = (typeof lessonFailures)[number];

/** What lies ready for a lesson. */
export interface LessonParcel {
  readonly units: number;
  /** The article the shelf has none of, and how many the parcel needs; in the lesson about that. */
  readonly missing: { readonly skuId: string; readonly units: number } | null;
}

/** What was noted at the bench since the parcel of the lesson was opened; times in UTC milliseconds. */
export type LessonFact = { readonly at: number } & (
  | { readonly kind: "opened" }
  | {
      readonly kind: "counted";
      readonly skuId: string;
      readonly units: number;
    }
  | { readonly kind: "refused"; readonly wrongArticle: boolean }
  | { readonly kind: "weighed" }
  | { readonly kind: "weighed-wrong" }
  | { readonly kind: "printed" }
  | { readonly kind: "stopped" }
  | { readonly kind: "set-aside" }
  | { readonly kind: "sealed" }
  | { readonly kind: "signed-out" }
);

/** What a wrong move was, to be said. */
export type LessonMistake = "wrong-scan" | "wrong-weight";

export interface LessonProgress {
  readonly steps: readonly {
    readonly step: LessonStep;
    readonly done: boolean;
  }[];
  readonly mistakes: number;
  readonly lastMistake: LessonMistake | null;
  readonly outcome:
    | { readonly kind: "going-on" }
    /** tookMs: from the opening of the parcel to the last move. */
    | { readonly kind: "done"; readonly tookMs: number }
    | { readonly kind: "failed"; readonly why: LessonFailure };
}

interface Tally {
  readonly opened: boolean;
  readonly units: number;
  readonly ofMissing: number;
  readonly wrongTried: boolean;
  readonly weighed: boolean;
  readonly printed: boolean;
  readonly stopped: boolean;
  readonly aside: boolean;
  readonly sealed: boolean;
  readonly signedOut: boolean;
}

/** Every lesson's way, and what would end it early. */
const ways: {
  readonly [Name in Lesson]: {
    readonly steps: readonly LessonStep[];
    readonly fails: readonly LessonFailure[];
  };
} = {
  single: {
    steps: ["open", "pack", "weigh", "print", "seal"],
    fails: ["set-aside", "taken-away", "signed-out"],
  },
  multi: {
    steps: ["open", "pack", "weigh", "print", "seal"],
    fails: ["set-aside", "taken-away", "signed-out"],
  },
  "wrong-item": {
    steps: ["open", "wrong", "pack", "weigh", "print", "seal"],
    fails: ["wrong-not-tried", "set-aside", "taken-away", "signed-out"],
  },
  "out-of-paper": {
    steps: ["open", "pack", "weigh", "refill", "seal"],
    fails: ["set-aside", "taken-away", "signed-out"],
  },
  cancelled: {
    steps: ["open", "start-packing", "notice", "aside"],
    fails: ["sealed", "signed-out"],
  },
  shortage: {
    steps: ["open", "pack-rest", "aside"],
    fails: ["not-there", "sealed", "taken-away", "signed-out"],
  },
};

const stepDone: {
  readonly [Step in LessonStep]: (
    tally: Tally,
    parcel: LessonParcel,
  ) => boolean;
} = {
  open: ({ opened }) => opened,
  wrong: ({ wrongTried }) => wrongTried,
  pack: ({ units, weighed }, parcel) => weighed || units >= parcel.units,
  "start-packing": ({ units, stopped }) => units > 0 || stopped,
  notice: ({ stopped }) => stopped,
  "pack-rest": ({ units, aside }, parcel) =>
    aside || units >= parcel.units - (parcel.missing?.units ?? 0),
  weigh: ({ weighed, printed }) => weighed || printed,
  refill: ({ printed }) => printed,
  print: ({ printed }) => printed,
  aside: ({ aside }) => aside,
  seal: ({ sealed }) => sealed,
};

const failed: {
  readonly [Name in LessonFailure]: (
    tally: Tally,
    parcel: LessonParcel,
  ) => boolean;
} = {
  sealed: ({ sealed }) => sealed,
  "wrong-not-tried": ({ sealed, wrongTried }) => sealed && !wrongTried,
  "set-aside": ({ aside }) => aside,
  "not-there": ({ ofMissing }, { missing }) =>
    missing !== null && ofMissing > 0,
  "taken-away": ({ stopped }) => stopped,
  "signed-out": ({ signedOut }) => signedOut,
};

const untouched: Tally = {
  opened: false,
  units: 0,
  ofMissing: 0,
  wrongTried: false,
  weighed: false,
  printed: false,
  stopped: false,
  aside: false,
  sealed: false,
  signedOut: false,
};

function after(tally: Tally, fact: LessonFact, parcel: LessonParcel): Tally {
  switch (fact.kind) {
    case "opened":
      return { ...tally, opened: true };
    case "counted":
      return {
        ...tally,
        units: tally.units + fact.units,
        ofMissing:
          fact.skuId === parcel.missing?.skuId
            ? tally.ofMissing + fact.units
            : tally.ofMissing,
      };
    case "refused":
      return { ...tally, wrongTried: tally.wrongTried || fact.wrongArticle };
    case "weighed":
      return { ...tally, weighed: true };
    case "weighed-wrong":
      return tally;
    case "printed":
      return { ...tally, printed: true };
    case "stopped":
      return { ...tally, stopped: true };
    case "set-aside":
      return { ...tally, aside: true };
    case "sealed":
      return { ...tally, weighed: true, printed: true, sealed: true };
    case "signed-out":
      return { ...tally, signedOut: true };
    default:
      return fact satisfies never;
  }
}

/**
 * How far somebody has come in a lesson. The same facts always say the same: nothing is kept beside them.
 * What happens after the lesson has ended changes nothing.
 */
export function lessonProgress(
  lesson: Lesson,
  parcel: LessonParcel,
  facts: readonly LessonFact[],
): LessonProgress {
  const way = ways[lesson];
  const openedAt = facts.find(({ kind }) => kind === "opened")?.at ?? 0;
  let tally = untouched;
  let mistakes: LessonMistake[] = [];
  let outcome: LessonProgress["outcome"] = { kind: "going-on" };
  for (const fact of facts) {
    const wanted = lesson === "wrong-item" && !tally.wrongTried;
    const mistake = mistakeOf(fact, wanted);
    if (mistake !== null) mistakes = [...mistakes, mistake];
    tally = after(tally, fact, parcel);
    const why = way.fails.find((failure) => failed[failure](tally, parcel));
    if (why !== undefined) outcome = { kind: "failed", why };
    else if (way.steps.every((step) => stepDone[step](tally, parcel)))
      outcome = { kind: "done", tookMs: fact.at - openedAt };
    if (outcome.kind !== "going-on") break;
  }
  return {
    steps: way.steps.map((step) => ({
      step,
      done: stepDone[step](tally, parcel),
    })),
    mistakes: mistakes.length,
    lastMistake: mistakes.at(-1) ?? null,
    outcome,
  };
}

function mistakeOf(
  fact: LessonFact,
  wrongWanted: boolean,
): LessonMistake | null {
  if (fact.kind === "weighed-wrong") return "wrong-weight";
  if (fact.kind !== "refused") return null;
  return fact.wrongArticle && wrongWanted ? null : "wrong-scan";
}
