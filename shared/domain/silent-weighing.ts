import { noiseGrams, type SilentUnit } from "./silent-match.ts";
import {
  lightestStepGrams,
  mostPatienceMs,
  resembles,
  type SilentState,
} from "./silent-state.ts";
import { judgeStep, restMs, scaleSettlesMs } from "./silent-step.ts";

/**
 * Weighs while packing: the box stands on the scale, and each counted scan expects the weight of one unit.
 *
 * | seen                                  | means                                                         |
 * | ------------------------------------- | ------------------------------------------------------------- |
 * | empty → box, nothing scanned          | this is the box: every unit will be accounted for             |
 * | empty → box, units scanned            | they may be in it or not: the final check decides             |
 * | the step of some scanned units        | they are in                                                   |
 * | a scanned unit, no step for a while   | alarm: not in the box                                         |
 * | a step nobody scanned                 | alarm: went in unscanned; a little that is no article: filling |
 * | a packed unit's weight less           | alarm: it is missing again                                    |
 * | a step that is nearly a unit's        | it is in, and the final check decides                         |
 *
 * Never stands in the way of a scan, and gives up certainty rather than crying wolf.
 */
export type SilentEvent =
  /** A settled reading; null while it moves or says nothing. */
  | { readonly kind: "read"; readonly grams: number | null }
  | { readonly kind: "scan"; readonly unit: SilentUnit }
  | { readonly kind: "undo"; readonly skuId: string }
  /** Nothing but time. */
  | { readonly kind: "wait" };

export function weighSilently(
  state: SilentState,
  event: SilentEvent,
  at: number,
): SilentState {
  return judgeStep(heard(state, event, at), at);
}

/** When to look again although nothing happens; null when only the next event matters. */
export function lookAgainAt(state: SilentState, at: number): number | null {
  const { settled, standing, pending, patienceMs } = state;
  if (settled === null || !standing) return null;
  const times = [
    settled.since + restMs,
    settled.since + patienceMs - scaleSettlesMs,
  ];
  const [oldest] = pending;
  if (oldest !== undefined) times.push(oldest.since + patienceMs);
  const ahead = times.filter((time) => time > at);
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** The box stands on the scale and this one is not in it yet. */
export const waitedFor = (state: SilentState): SilentUnit | null =>
  state.standing ? (state.pending[0] ?? null) : null;

/** What the box should weigh now, whole; null unless every unit in it was accounted for from the empty box on. */
export function accountedGrams(state: SilentState): number | null {
  const { standing, packagingGrams, certain, packed } = state;
  if (!standing || packagingGrams === null || !certain) return null;
  if (state.pending.length + state.maybe.length + state.leaving.length > 0)
    return null;
  if (state.unscanned !== null) return null;
  return packed.reduce((sum, { grams }) => sum + grams, packagingGrams);
}

function heard(
  state: SilentState,
  event: SilentEvent,
  at: number,
): SilentState {
  switch (event.kind) {
    case "wait":
      return state;
    case "read":
      return read(state, event.grams, at);
    case "scan":
      return scan(state, event.unit, at);
    case "undo":
      return undo(state, event.skuId);
    default:
      return event satisfies never;
  }
}

function read(
  state: SilentState,
  grams: number | null,
  at: number,
): SilentState {
  if (grams === null) return { ...state, settled: null };
  const { settled } = state;
  const same =
    settled !== null && Math.abs(settled.grams - grams) <= noiseGrams / 2;
  return same ? state : { ...state, settled: { grams, since: at } };
}

function scan(state: SilentState, unit: SilentUnit, at: number): SilentState {
  if (!state.standing) return { ...state, maybe: [...state.maybe, unit] };
  // Too light to be seen going in: the total decides.
  if (unit.grams < lightestStepGrams)
    return { ...state, packed: [...state.packed, unit], certain: false };
  const { unscanned } = state;
  if (unscanned !== null && resembles(unit, unscanned.grams)) {
    return {
      ...state,
      packed: [...state.packed, unit],
      unscanned: null,
      patienceMs: mostPatienceMs,
    };
  }
  return { ...state, pending: [...state.pending, { ...unit, since: at }] };
}

function undo(state: SilentState, skuId: string): SilentState {
  for (const list of ["pending", "maybe"] as const) {
    const index = state[list].findLastIndex((unit) => unit.skuId === skuId);
    if (index >= 0)
      return { ...state, [list]: state[list].toSpliced(index, 1) };
  }
  const index = state.packed.findLastIndex((unit) => unit.skuId === skuId);
  const unit = state.packed[index];
  if (unit === undefined) return state;
  const packed = state.packed.toSpliced(index, 1);
  return unit.grams < lightestStepGrams
    ? { ...state, packed }
    : { ...state, packed, leaving: [...state.leaving, unit] };
}
