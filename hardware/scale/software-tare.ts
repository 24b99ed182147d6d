import { refusal } from "../../shared/contract/refusals.ts";
import { usableGrams } from "../../shared/domain/weighing.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import { decimalDifference, exactGrams } from "./exact-grams.ts";

interface Tare {
  readonly weight: string;
  readonly unit: string;
}

/** The box that does not count, kept by us: most USB scales have no way to be told (usbscale #36, #37). */
export interface SoftwareTare {
  /** The reading without the box; unchanged while nothing was tared. */
  apply(reading: ScaleReading): ScaleReading;
  /** Whether the last weight that `apply` saw is one that may be taken as a box. */
  check(): Result<Tare>;
  take(): Result<void>;
  clear(): void;
}

/** A tare in another unit than the scale now shows cannot be subtracted exactly: no weight until it is tared again. */
const lostTare: ScaleReading = {
  weight: null,
  unit: null,
  grams: null,
  stable: false,
  net: true,
  status: "not-zeroed",
};

export function createSoftwareTare(): SoftwareTare {
  let gross: ScaleReading | null = null;
  let tare: Tare | null = null;

  const check = (): Result<Tare> => {
    if (gross === null) return refused(refusal("scale.not-settled", {}));
    const usable = usableGrams(gross);
    if (!usable.ok) return usable;
    const { weight, unit } = gross;
    return usable.value === null || weight === null || unit === null
      ? refused(refusal("scale.not-settled", {}))
      : ok({ weight, unit });
  };

  return {
    apply(reading) {
      gross = reading;
      if (tare === null || reading.weight === null) return reading;
      const weight = decimalDifference(reading.weight, tare.weight);
      if (weight === null || reading.unit !== tare.unit) return lostTare;
      return {
        ...reading,
        weight,
        grams: exactGrams(weight, tare.unit),
        net: true,
      };
    },
    check,
    take() {
      const checked = check();
      if (!checked.ok) return checked;
      tare = checked.value;
      return done;
    },
    clear() {
      tare = null;
    },
  };
}
