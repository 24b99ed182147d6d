import { refusal } from "../contract/refusals.ts";
import type { ScaleReading } from "../weight.ts";
import { show, type BenchFacts, type BenchStep } from "./bench-facts.ts";
import { unitsNeeded, type Parcel } from "./parcel.ts";
import { judgeWeight, usableGrams } from "./weighing.ts";

/** Less than this on the scale is an empty plate, a pen, or a draught. */
export const emptyScaleGrams = 15;

/** Nothing lies on the scale, though it may still be moving: a quick hand leaves it no time to rest. */
export const isEmptyScale = ({ grams }: ScaleReading): boolean =>
  grams !== null && grams < emptyScaleGrams;

/** A box settles within a second or two; a scale still moving after this stands in a draught or against something. */
export const settleWithinMs = 8_000;

/** One scan proved a single, unless what the carrier wants to know is still its weight. */
export function isToBeWeighed(
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

/** Packed, and to be weighed: the box goes on the scale, rests, and is judged. */
export function weighStep({
  scale,
  expected,
  lines,
  notInBox,
}: BenchFacts): BenchStep {
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
