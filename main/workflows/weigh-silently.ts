import { emptyScaleGrams } from "../../shared/domain/weigh-step.ts";
import { unitsOfStep } from "../../shared/domain/parcel.ts";
import type { SilentUnit } from "../../shared/domain/silent-match.ts";
import {
  beginSilently,
  firstPatienceMs,
  type SilentAlarm,
  type SilentState,
} from "../../shared/domain/silent-state.ts";
import {
  accountedGrams,
  lookAgainAt,
  waitedFor,
  weighSilently,
  type SilentEvent,
} from "../../shared/domain/silent-weighing.ts";
import { unitTolerance, usableGrams } from "../../shared/domain/weighing.ts";
import type { ParcelId, SkuId } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import { deskLines, type Desk } from "./desk.ts";
import { nothingSeen, type SeenOnScale } from "./learn-weights.ts";

export interface SilentScaleParts {
  readonly clock: Clock;
  /** Whether the box is packed on the scale at this bench. */
  readonly underParcel: () => boolean;
  /** Of this parcel's box; null while there is none. */
  readonly reading: (parcelId: ParcelId) => ScaleReading | null;
  readonly onReading: (hear: () => void) => () => void;
  /** Something the bench's next step depends on is different. */
  readonly changed: () => void;
}

/** What is known of the box on the scale while it is packed. */
export interface SilentScale {
  /**
   * Follows the open parcel after each decision.
   * @param justScanned its first unit was counted by the decision that opened it
   */
  follow(desk: Desk, justScanned: boolean): void;
  alarm(): SilentAlarm | null;
  waitedFor(): Pick<SilentUnit, "skuId" | "title"> | null;
  /** What the box should weigh, where everything in it was seen going in. */
  accountedGrams(): number | null;
  /** What should be on the scale by now, for the gauge. */
  expectedNow(): { expectedGrams: number; toleranceGrams: number } | null;
  seen(): SeenOnScale;
  stop(): void;
}

interface Followed {
  readonly id: ParcelId;
  readonly scans: readonly SkuId[];
  readonly units: ReadonlyMap<string, SilentUnit>;
}

export function createSilentScale(parts: SilentScaleParts): SilentScale {
  const { clock } = parts;
  let followed: Followed | null = null;
  let state: SilentState | null = null;
  let patienceMs = firstPatienceMs;
  let cancel = (): void => undefined;

  const outcome = (): string =>
    JSON.stringify(
      state === null
        ? null
        : [state.alarm, waitedFor(state)?.skuId, accountedGrams(state)],
    );

  function hear(event: SilentEvent): void {
    if (state === null) return;
    const before = outcome();
    const now = clock.now();
    state = weighSilently(state, event, now);
    ({ patienceMs } = state);
    cancel();
    const next = lookAgainAt(state, now);
    cancel =
      next === null
        ? () => undefined
        : clock.after(next - now, () => {
            hear({ kind: "wait" });
          });
    if (outcome() !== before) parts.changed();
  }

  function read(): void {
    if (followed === null) return;
    const reading = parts.reading(followed.id);
    const usable = reading === null ? null : usableGrams(reading);
    hear({ kind: "read", grams: usable?.ok === true ? usable.value : null });
  }

  function begin(next: Followed, justScanned: boolean): void {
    const before = justScanned ? [] : next.scans;
    followed = { ...next, scans: before };
    state = beginSilently(
      [...next.units.values()],
      before.flatMap((skuId) => next.units.get(skuId) ?? []),
      emptyScaleGrams,
      patienceMs,
    );
    read();
  }

  function catchUp(next: Followed): void {
    const before = followed?.scans ?? [];
    followed = next;
    for (const skuId of before.slice(next.scans.length).toReversed())
      hear({ kind: "undo", skuId });
    for (const skuId of next.scans.slice(before.length)) {
      const unit = next.units.get(skuId);
      if (unit !== undefined) hear({ kind: "scan", unit });
    }
  }

  function forget(): void {
    followed = null;
    state = null;
    cancel();
  }

  const unhear = parts.onReading(read);
  return {
    follow(desk, justScanned) {
      const next = parts.underParcel() ? followedOf(desk) : null;
      if (next === null) return forget();
      if (followed?.id !== next.id) begin(next, justScanned);
      catchUp(next);
    },
    alarm: () => state?.alarm ?? null,
    waitedFor: () => (state === null ? null : waitedFor(state)),
    accountedGrams: () => (state === null ? null : accountedGrams(state)),
    expectedNow() {
      if (state === null || !state.standing || state.packagingGrams === null)
        return null;
      const inside = [...state.packed, ...state.pending];
      const grams = inside.reduce((all, unit) => all + unit.grams, 0);
      const loose = inside.reduce((all, unit) => all + unit.toleranceGrams, 0);
      return {
        expectedGrams: Math.round(state.packagingGrams + grams),
        toleranceGrams: Math.max(smallestWindowGrams, Math.round(loose)),
      };
    },
    seen: () =>
      state === null || !state.certain
        ? nothingSeen
        : { steps: state.steps, packagingGrams: state.packagingGrams },
    stop() {
      unhear();
      forget();
    },
  };
}

/** Narrower, the pointer would jump out of it at a breath. */
const smallestWindowGrams = 5;

/** Null while nothing is packed, and where the weight of one article is unknown: then the final check is all there is. */
function followedOf(desk: Desk): Followed | null {
  const { stored } = desk;
  if (stored === null || desk.operator === null) return null;
  const { stage, weighedGrams, weighingSkipped, scans } = stored.parcel;
  const isPacked = weighedGrams !== null || weighingSkipped;
  if (isPacked || !/^(?:claimed|packing|packed)$/.test(stage)) return null;
  const units = new Map<string, SilentUnit>();
  for (const line of deskLines(desk)) {
    if (line.weightGrams === null) return null;
    units.set(line.skuId, {
      skuId: line.skuId,
      title: line.title,
      grams: line.weightGrams,
      toleranceGrams: unitTolerance(line.weightGrams, line.learned ?? null),
    });
  }
  const each = scans.flatMap((step) => {
    const counted = unitsOfStep(step);
    return Array<SkuId>(counted.units).fill(counted.skuId);
  });
  return { id: stored.id, scans: each, units };
}
