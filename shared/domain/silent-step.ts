import {
  matchMoves,
  matchTolerance,
  noiseGrams,
  type Move,
  type SilentUnit,
} from "./silent-match.ts";
import {
  lightestStepGrams,
  mostPatienceMs,
  resembles,
  type SilentAlarm,
  type SilentState,
} from "./silent-state.ts";

/** As much longer than the slowest honest step as a hand varies. */
const patienceShare = 1.25;
/** A hand that leans on the box has gone again by then. */
export const restMs = 500;
/** A scale needs so long to come to rest, which counts as well for whoever waits for an alarm. */
export const scaleSettlesMs = 300;
/** Paper and air cushions put in between two units. */
const mostFillingGrams = 60;

/** What the settled weight says of the steps that were waited for. */
export function judgeStep(state: SilentState, at: number): SilentState {
  const { settled } = state;
  if (settled === null) return state;
  if (settled.grams < state.emptyGrams)
    return { ...state, standing: false, alarm: null };
  return alarmed(
    state.standing ? stepped(state, settled, at) : landed(state, settled, at),
    at,
  );
}

type Settled = NonNullable<SilentState["settled"]>;

/** A box was put down: a new one, or the one that was lifted for a moment. */
function landed(
  state: SilentState,
  { grams }: Settled,
  at: number,
): SilentState {
  const { boxGrams, packed, maybe } = state;
  const down = { ...state, standing: true, boxGrams: grams };
  if (boxGrams === null) {
    const isFirst = packed.length + maybe.length + state.pending.length === 0;
    return { ...down, packagingGrams: isFirst ? grams : null };
  }
  const back = took(state, grams, at);
  if (back !== null) return { ...back, standing: true };
  return {
    ...down,
    certain: false,
    pending: [],
    leaving: [],
    unscanned: null,
    maybe: [...maybe, ...state.pending],
  };
}

type NamedMove = Move & {
  readonly list: "pending" | "maybe" | "leaving" | "unscanned";
  readonly unit: SilentUnit;
};

function movesOf(state: SilentState): NamedMove[] {
  const into = (list: "pending" | "maybe") =>
    state[list].map((unit) => ({ ...unit, list, unit }));
  const out = (list: "leaving" | "unscanned", unit: SilentUnit) => ({
    grams: -unit.grams,
    toleranceGrams: unit.toleranceGrams,
    list,
    unit,
  });
  return [
    ...into("pending"),
    ...into("maybe"),
    ...state.leaving.map((unit) => out("leaving", unit)),
    ...(state.unscanned === null ? [] : [out("unscanned", state.unscanned)]),
  ];
}

/** The change is some of the steps that were waited for; null when it is none of them. */
function took(
  state: SilentState,
  grams: number,
  at: number,
): SilentState | null {
  if (state.boxGrams === null) return null;
  const change = grams - state.boxGrams;
  const { moves, fits } = matchMoves(change, movesOf(state));
  if (!fits) return null;
  return moves.length === 0 ? state : carried(state, moves, grams, change, at);
}

function carried(
  state: SilentState,
  moves: readonly NamedMove[],
  grams: number,
  change: number,
  at: number,
): SilentState {
  const gone = new Set(moves.map(({ unit }) => unit));
  const into = moves.filter((move) => move.grams > 0);
  const left = state.pending.filter((unit) => !gone.has(unit));
  const late = state.pending.find((unit) => gone.has(unit));
  const waitedMs = late === undefined ? 0 : at - late.since;
  const [first] = into;
  const isOneKind =
    first !== undefined &&
    into.length === moves.length &&
    into.every(({ unit }) => unit.skuId === first.unit.skuId);
  return {
    ...state,
    boxGrams: grams,
    packed: [...state.packed, ...into.map(({ unit }) => plain(unit))],
    // The rest has the time it needs from here: hands move one thing after another.
    pending: left.map((unit) => ({ ...unit, since: at })),
    maybe: state.maybe.filter((unit) => !gone.has(unit)),
    leaving: state.leaving.filter((unit) => !gone.has(unit)),
    unscanned: moves.some(({ list }) => list === "unscanned")
      ? null
      : state.unscanned,
    patienceMs: Math.min(
      mostPatienceMs,
      Math.max(state.patienceMs, Math.round(waitedMs * patienceShare)),
    ),
    steps: isOneKind
      ? [
          ...state.steps,
          { skuId: first.unit.skuId, grams: change / into.length },
        ]
      : state.steps,
  };
}

const plain = ({
  skuId,
  title,
  grams,
  toleranceGrams,
}: SilentUnit): SilentUnit => ({ skuId, title, grams, toleranceGrams });

function stepped(
  state: SilentState,
  { grams, since }: Settled,
  at: number,
): SilentState {
  const arrived = took(state, grams, at);
  if (arrived !== null) return arrived;
  const change = grams - (state.boxGrams ?? grams);
  const restedMs = at - since;
  if (restedMs < restMs) return state;
  const moves = movesOf(state);
  const into = moves.filter((move) => move.grams > 0);
  const over = into.reduce((rest, move) => rest - move.grams, change);
  if (over > 0) return tooMuch(state, into, grams, over, restedMs, at);
  if (change < 0) return lessThanBefore(state, grams, -change, restedMs, at);
  const nearest = matchMoves(change, into);
  const lightest = Math.min(...into.map((move) => move.grams));
  if (nearest.moves.length > 0 && Math.abs(nearest.restGrams) < lightest / 2)
    return {
      ...carried(state, nearest.moves, grams, change, at),
      certain: false,
      steps: state.steps,
    };
  return nearest.moves.length === 0 && change < lightest / 2
    ? filled(state, grams, change)
    : state;
}

const filled = (
  state: SilentState,
  grams: number,
  addedGrams: number,
): SilentState => ({
  ...state,
  boxGrams: grams,
  packagingGrams:
    state.packagingGrams === null ? null : state.packagingGrams + addedGrams,
});

/** Half of the lightest unit that can be seen: below it, one more and none more look alike. */
function smallestAlarmGrams(units: readonly SilentUnit[]): number {
  const seen = units.filter(({ grams }) => grams >= lightestStepGrams);
  return Math.max(
    lightestStepGrams / 2 + noiseGrams,
    Math.min(...seen.map(({ grams }) => grams), mostFillingGrams * 2) / 2,
  );
}

const closest = (
  units: readonly SilentUnit[],
  grams: number,
): SilentUnit | undefined =>
  units
    .filter((unit) => resembles(unit, grams))
    .toSorted(
      (one, other) =>
        Math.abs(one.grams - grams) - Math.abs(other.grams - grams),
    )[0];

function tooMuch(
  state: SilentState,
  into: readonly NamedMove[],
  grams: number,
  over: number,
  restedMs: number,
  at: number,
): SilentState {
  const loose = into.reduce((sum, move) => sum + move.toleranceGrams, 0);
  const article = closest(state.articles, over);
  const isThing =
    over >= Math.max(smallestAlarmGrams(state.articles), loose) &&
    (article !== undefined || over > mostFillingGrams);
  if (!isThing) {
    const packed = carried(state, into, grams, grams, at);
    return into.length === 0
      ? filled(state, grams, over)
      : { ...packed, certain: false, steps: state.steps };
  }
  // It may be scanned yet: some put in first and scan afterwards.
  if (restedMs < state.patienceMs - scaleSettlesMs) return state;
  return {
    ...carried(state, into, grams, grams, at),
    steps: state.steps,
    certain: state.certain && state.unscanned === null,
    unscanned: {
      skuId: article?.skuId ?? "",
      title: article?.title ?? "",
      grams: over + (state.unscanned?.grams ?? 0),
      toleranceGrams: matchTolerance([
        { grams: over, toleranceGrams: over / 8 },
      ]),
    },
  };
}

/** Something was taken out: a packed unit is missing again, or a little filling is gone. */
function lessThanBefore(
  state: SilentState,
  grams: number,
  lost: number,
  restedMs: number,
  at: number,
): SilentState {
  const unit = closest(state.packed, lost);
  if (unit === undefined) {
    return lost < smallestAlarmGrams(state.packed)
      ? filled(state, grams, -lost)
      : { ...filled(state, grams, -lost), certain: false };
  }
  if (restedMs < state.patienceMs - scaleSettlesMs) return state;
  return {
    ...state,
    boxGrams: grams,
    packed: state.packed.toSpliced(state.packed.indexOf(unit), 1),
    pending: [{ ...unit, since: at - state.patienceMs }, ...state.pending],
  };
}

function alarmed(state: SilentState, at: number): SilentState {
  return { ...state, alarm: alarmOf(state, at) };
}

function alarmOf(
  { unscanned, pending, patienceMs }: SilentState,
  at: number,
): SilentAlarm | null {
  if (unscanned !== null) {
    const { title, grams } = unscanned;
    return { kind: "unscanned", title, grams: Math.round(grams) };
  }
  const [oldest] = pending;
  if (oldest === undefined || at - oldest.since < patienceMs) return null;
  const { title, grams } = oldest;
  return { kind: "missing", title, grams: Math.round(grams) };
}
