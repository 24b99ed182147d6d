import { refusal } from "../../../../shared/contract/refusals.ts";
import { settled, type Scenes } from "../scene.ts";

/** The box on the scale. */
export const weighingScenes = {
  "place-on-scale": ({ withBench, packed }) =>
    withBench(
      {
        parcel: packed,
        instruction: { kind: "place-on-scale", expectedGrams: 1180 },
        actions: ["undo", "set-aside", "skip-weighing", "call-supervisor"],
      },
      { reading: { ...settled("0.742"), stable: false, status: "motion" } },
    ),
  "too-light": ({ withBench, packed, say }) =>
    withBench(
      {
        parcel: packed,
        instruction: {
          kind: "scale-trouble",
          refusal: refusal("scale.too-light", {
            differenceGrams: 104,
            hint: say("tea"),
          }),
        },
        actions: ["undo", "set-aside", "skip-weighing", "call-supervisor"],
      },
      { reading: settled("1.076") },
    ),
} satisfies Scenes<string>;
