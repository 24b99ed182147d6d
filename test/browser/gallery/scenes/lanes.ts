import type { Scenes } from "../scene.ts";

/** Other ways to a parcel: its label first, its tote, another bench. */
export const laneScenes = {
  "label-first": ({ withBench, parcel, verdict, earlier }) =>
    withBench({
      history: [verdict("note", { scanned: "PB-PARCEL-0061" }), ...earlier],
      parcel: { ...parcel({ print: "printed" }), lane: "label-first" },
      actions: ["undo", "set-aside", "move-parcel", "call-supervisor"],
    }),
  "take-over": ({ withBench, language }) =>
    withBench({
      parcel: null,
      instruction: {
        kind: "ask-take-over",
        parcel: "0061",
        station: language === "nl" ? "Tafel 2" : "Bench 2",
      },
      actions: ["yes", "no", "call-supervisor"],
    }),
  "fill-tote": ({ withBench }) =>
    withBench({
      parcel: null,
      instruction: { kind: "fill-tote", tote: "B-12" },
      actions: ["no", "call-supervisor"],
    }),
  "run-paper": ({ withBench }) =>
    withBench({
      parcel: null,
      instruction: {
        kind: "ask-run-paper",
        paper: { kind: "label", parcel: "0061" },
      },
      actions: ["yes", "no", "call-supervisor", "sign-out"],
    }),
  "run-separator": ({ withBench, say }) =>
    withBench({
      parcel: null,
      instruction: {
        kind: "ask-run-paper",
        paper: { kind: "separator", words: say("socks") },
      },
      actions: ["yes", "no", "call-supervisor", "sign-out"],
    }),
} satisfies Scenes<string>;
