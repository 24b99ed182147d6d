import { refusal, type Refusal } from "../../../../shared/contract/refusals.ts";
import { benchDevices } from "../bench-devices.ts";
import type { BenchParts, Scene, Scenes } from "../scene.ts";

const stickOn = (
  { withBench, packed }: BenchParts,
  problem: Refusal | null,
): Scene =>
  withBench({
    parcel: {
      ...packed,
      shipping: "seller",
      weighedGrams: 1176,
      label: { state: "none", trackingNumber: null, carrier: null, problem },
    },
    instruction: { kind: "scan-label", trackingTail: "", stickOn: true },
    actions: ["undo", "set-aside", "call-supervisor"],
  });

/** From the weighed box to the scan of the label on it. */
export const labellingScenes = {
  "wait-for-label": ({ withBench, packed }) =>
    withBench({
      parcel: {
        ...packed,
        weighedGrams: 1176,
        label: { ...packed.label, state: "asked", trackingNumber: null },
      },
      instruction: { kind: "wait-for-label", refusal: null },
      actions: ["undo", "set-aside", "call-supervisor"],
    }),
  "printer-trouble": ({ withBench, labelled, language, now }) =>
    withBench(
      {
        parcel: { ...labelled, print: "waiting" },
        instruction: {
          kind: "printer-trouble",
          refusal: refusal("printer.media-out", { printer: "Zebra ZD421" }),
        },
        actions: ["call-supervisor"],
        supervisorCalled: true,
      },
      { devices: benchDevices("media-out", language, now) },
    ),
  "ask-printed": ({ withBench, labelled }) =>
    withBench({
      parcel: { ...labelled, print: "unsure" },
      instruction: { kind: "ask-printed" },
      actions: ["yes", "no", "call-supervisor"],
    }),
  "scan-label": ({ withBench, labelled }) => {
    const printer = "Zebra ZD421 (window)";
    return withBench({
      parcel: { ...labelled, printedElsewhere: printer },
      instruction: { kind: "scan-label", trackingTail: "4821", printer },
      actions: ["reprint", "call-supervisor"],
    });
  },
  "stick-on-label": (from) => stickOn(from, null),
  "stick-on-refused": (from) =>
    stickOn(
      from,
      refusal("carrier.refused", {
        parcel: "0061",
        message: "The postal code does not exist.",
      }),
    ),
  "stop-wrong-label": ({ withBench, labelled, stopped }) =>
    withBench({
      parcel: labelled,
      instruction: { kind: "scan-label", trackingTail: "4821" },
      ...stopped({
        scanned: "3SPKB0005899934",
        refusal: refusal("label.wrong-parcel", {
          scanned: "3SPKB0005899934",
          belongsTo: "0058",
        }),
      }),
      actions: ["reprint", "call-supervisor"],
    }),
  sealed: ({ withBench, verdict, language, now, earlier }) => {
    const sealed = {
      ...verdict("sealed", {
        title: language === "nl" ? "Pakket 0061" : "Parcel 0061",
      }),
      sequence: 41,
      at: now,
    };
    return withBench({
      parcel: null,
      instruction: { kind: "start", waiting: 37 },
      verdict: sealed,
      history: [sealed, ...earlier],
      actions: ["call-supervisor", "sign-out"],
      sealedCount: 43,
    });
  },
  supervisor: ({ withBench, labelled }) =>
    withBench({
      parcel: labelled,
      instruction: { kind: "scan-supervisor-badge", action: "reprint" },
      actions: ["no", "call-supervisor"],
    }),
  "label-refused": ({ withBench, packed }) => {
    const problem = refusal("label.barcode-unreadable", {
      parcel: "0061",
      expected: "3SPKB0006104821",
    });
    return withBench({
      parcel: {
        ...packed,
        weighedGrams: 1176,
        label: {
          ...packed.label,
          state: "refused",
          trackingNumber: null,
          problem,
        },
      },
      instruction: { kind: "wait-for-label", refusal: problem },
      actions: ["undo", "set-aside", "call-supervisor"],
    });
  },
  "wait-for-printer": ({ withBench, labelled }) =>
    withBench({
      parcel: { ...labelled, print: "waiting" },
      instruction: { kind: "wait-for-printer" },
      actions: ["set-aside", "call-supervisor"],
    }),
  "ask-printed-elsewhere": ({ withBench, labelled }) => {
    const printer = "Zebra ZD421 (window)";
    return withBench({
      parcel: { ...labelled, print: "unsure", printedElsewhere: printer },
      instruction: { kind: "ask-printed", printer },
      actions: ["yes", "no", "call-supervisor"],
    });
  },
  "scan-own-label": ({ withBench, labelled }) =>
    withBench({
      parcel: labelled,
      instruction: { kind: "scan-label", trackingTail: "4821" },
      actions: ["reprint", "call-supervisor"],
    }),
  "why-void": ({ withBench, labelled }) =>
    withBench({
      parcel: labelled,
      instruction: { kind: "choose-reason", of: "void-label" },
      actions: ["choose-1", "choose-2", "choose-3", "choose-4", "no"],
    }),
  "why-reprint": ({ withBench, labelled }) =>
    withBench({
      parcel: labelled,
      instruction: { kind: "choose-reason", of: "reprint" },
      actions: ["choose-1", "choose-2", "choose-3", "choose-4", "no"],
    }),
} satisfies Scenes<string>;
