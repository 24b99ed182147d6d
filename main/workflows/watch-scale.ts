import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { BenchFacts } from "../../shared/domain/bench-facts.ts";
import {
  isEmptyScale,
  settleWithinMs,
} from "../../shared/domain/weigh-step.ts";
import type { ParcelId } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import type { ScaleReading } from "../../shared/weight.ts";

/** The bench's scale as the station's devices know it. */
export interface BenchScale {
  /** Whether a scale was set up at all: a bench without one skips weighing. */
  present(): boolean;
  /** Whether boxes are packed on it, so that each scan expects its step. */
  underParcel(): boolean;
  problem(): Refusal | null;
  reading(): ScaleReading | null;
  onReading(hear: () => void): () => void;
}

export interface ScaleWatch {
  /** What the scale says about this parcel: nothing but `scale.box-before` while the box of an earlier one still stands on it. */
  state(parcelId: ParcelId | null): BenchFacts["scale"];
  /** The box on the scale is this parcel's, until the scale has been empty. */
  weighed(parcelId: ParcelId): void;
  stop(): void;
}

/** Follows the scale for the bench: tells each reading that could change the next step, and how long it has been moving. */
export function watchScale(
  scale: BenchScale,
  clock: Clock,
  heard: () => void,
): ScaleWatch {
  let movingSince: number | null = null;
  let last = "";
  let boxOf: ParcelId | null = null;
  let cancel = (): void => undefined;
  const unhear = scale.onReading(() => {
    const reading = scale.reading();
    if (reading !== null && isEmptyScale(reading)) boxOf = null;
    const moving = reading?.status === "motion";
    if (moving && movingSince === null) {
      movingSince = clock.now();
      // A draughty scale may repeat one reading for ever; the packer is told all the same.
      cancel = clock.after(settleWithinMs, heard);
    } else if (!moving) {
      movingSince = null;
      cancel();
    }
    const now = JSON.stringify(reading);
    if (now === last) return;
    last = now;
    heard();
  });
  return {
    state(parcelId) {
      const isOurs = boxOf === null || boxOf === parcelId;
      return {
        present: scale.present(),
        problem:
          scale.problem() ?? (isOurs ? null : refusal("scale.box-before", {})),
        reading: isOurs ? scale.reading() : null,
        movingForMs: movingSince === null ? 0 : clock.now() - movingSince,
      };
    },
    weighed(parcelId) {
      boxOf = parcelId;
    },
    stop() {
      cancel();
      unhear();
    },
  };
}
