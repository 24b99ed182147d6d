import { refusal } from "../../../../shared/contract/refusals.ts";
import type { Scenes } from "../scene.ts";

/** Too few, broken, or on the hold shelf. */
export const troubleScenes = {
  "choose-line": ({ withBench, packed }) =>
    withBench({
      parcel: { ...packed, stage: "packing" },
      instruction: {
        kind: "choose-line",
        trouble: "short",
        options: packed.lines
          .slice(0, 4)
          .map(({ skuId, title, sellerSku }) => ({ skuId, title, sellerSku })),
      },
      actions: ["choose-1", "choose-2", "no", "call-supervisor"],
    }),
  "settle-trouble": ({ withBench, packed }) =>
    withBench({
      parcel: { ...packed, stage: "packing" },
      instruction: {
        kind: "settle-trouble",
        trouble: "short",
        title: packed.lines[0]?.title ?? "",
        missing: 2,
      },
      actions: ["choose-1", "choose-2", "choose-3", "no", "call-supervisor"],
    }),
  "decide-held": ({ withBench, packed }) =>
    withBench({
      parcel: null,
      instruction: {
        kind: "decide-held",
        parcel: "0042",
        refusal: refusal("parcel.short", {
          parcel: "0042",
          title: packed.lines[0]?.title ?? "",
          missing: 2,
        }),
        approved: true,
        decisions: ["release", "ship-without", "cancel-lines", "cancel-order"],
      },
      actions: ["choose-1", "choose-2", "choose-3", "choose-4", "no"],
    }),
  "choose-broken-unit": ({ withBench, parcel, say }) =>
    withBench({
      parcel: parcel(),
      instruction: { kind: "choose-unit", title: say("tea") },
      actions: ["choose-1", "choose-2", "no", "call-supervisor"],
    }),
  "settle-damaged": ({ withBench, parcel, say }) =>
    withBench({
      parcel: parcel(),
      instruction: {
        kind: "settle-trouble",
        trouble: "damaged",
        title: say("tea"),
        missing: 1,
      },
      actions: ["choose-1", "choose-2", "choose-3", "no", "call-supervisor"],
    }),
  "ask-about-held": ({ withBench, say }) =>
    withBench({
      parcel: null,
      instruction: {
        kind: "decide-held",
        parcel: "0042",
        refusal: refusal("parcel.short", {
          parcel: "0042",
          title: say("honey"),
          missing: 2,
        }),
        approved: false,
        decisions: ["release", "ship-without", "cancel-lines", "cancel-order"],
      },
      actions: ["no", "call-supervisor"],
    }),
} satisfies Scenes<string>;
