import { toleranceGrams } from "../../shared/domain/weighing.ts";
import {
  complaintOf,
  openParcel,
  type Incident,
  type Outcome,
  type Scene,
} from "./incident.ts";

const weightPatienceMs = 15_000;
/** Puts a weight on the scale that is a unit off, and takes it off again. */
async function weighWrong(
  { hands }: Scene,
  grams: number,
  code: "scale.too-light" | "scale.too-heavy",
): Promise<Outcome> {
  await hands.weigh(grams);
  const caught = await hands.seen(
    (view) => complaintOf(view) === code,
    weightPatienceMs,
  );
  const seen = `${hands.view().instruction.kind} ${complaintOf(hands.view()) ?? ""}`;
  await hands.lift();
  await hands.seen(
    ({ instruction }) => instruction.kind !== "scale-trouble",
    weightPatienceMs,
  );
  return { caught, seen };
}

/** A unit heavy enough that a scale can miss it. */
const weighableUnit = (scene: Scene): number | undefined => {
  const { expectedGrams, lines } = openParcel(scene);
  if (expectedGrams === null) return undefined;
  const tolerance = toleranceGrams(expectedGrams);
  return scene.hands.shelf.find(
    ({ skuId, weightGrams }) =>
      weightGrams > tolerance + 2 && lines.some((line) => line.skuId === skuId),
  )?.weightGrams;
};

/** What a hand gets wrong on the scale. */
export const scaleMistakes: readonly Incident[] = [
  {
    kind: "unit missing on the scale",
    at: ["place-on-scale"],
    happen: async (scene) => {
      const unit = weighableUnit(scene);
      return unit === undefined
        ? null
        : weighWrong(scene, scene.hands.boxGrams() - unit, "scale.too-light");
    },
  },
  {
    kind: "extra unit on the scale",
    at: ["place-on-scale"],
    happen: async (scene) => {
      const unit = weighableUnit(scene);
      return unit === undefined
        ? null
        : weighWrong(scene, scene.hands.boxGrams() + unit, "scale.too-heavy");
    },
  },
  {
    kind: "box left on the scale",
    at: ["scan-label"],
    happen({ hands, memory }) {
      // Judged when the next box should be weighed.
      if (hands.isOnScale()) memory.boxLeftOnScale = true;
      return Promise.resolve(null);
    },
  },
];
