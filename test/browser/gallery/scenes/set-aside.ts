import { refusal } from "../../../../shared/contract/refusals.ts";
import type { Scenes } from "../scene.ts";

/** A parcel that must not go on. */
export const setAsideScenes = {
  "stop-cancelled": ({ withBench, packed, stopped }) => {
    const cancelled = refusal("parcel.cancelled", { parcel: "0061" });
    return withBench({
      parcel: { ...packed, stage: "held" },
      instruction: { kind: "set-aside", refusal: cancelled },
      ...stopped({ refusal: cancelled }),
      actions: ["confirm", "call-supervisor"],
    });
  },
  "set-aside": ({ withBench, packed }) =>
    withBench({
      parcel: { ...packed, stage: "held" },
      instruction: {
        kind: "set-aside",
        refusal: refusal("parcel.cancel-requested", { parcel: "0061" }),
      },
      actions: ["confirm", "call-supervisor"],
    }),
} satisfies Scenes<string>;
