import { refusal } from "../../../../shared/contract/refusals.ts";
import { benchDevices } from "../bench-devices.ts";
import { packedActions, settled, type Scenes } from "../scene.ts";

/** The box on the scale. */
export const weighingScenes = {
  "place-on-scale": ({ withBench, packed, verdict, say, earlier }) =>
    withBench(
      {
        history: [verdict("complete", { title: say("socks") }), ...earlier],
        parcel: packed,
        instruction: { kind: "place-on-scale", expectedGrams: 1180 },
        actions: [...packedActions],
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
        actions: [...packedActions],
      },
      { reading: settled("1.076") },
    ),
  "packing-on-the-scale": ({ withBench, parcel }) =>
    withBench(
      {
        parcel: {
          ...parcel({
            learnedFrom: 38,
            box: { code: "M1", name: "M1", by: "advice" },
            expectedNow: { expectedGrams: 1_012, toleranceGrams: 15 },
          }),
        },
      },
      { reading: settled("1.012") },
    ),
  "not-in-the-box": ({ withBench, parcel, verdict, say }) =>
    withBench(
      {
        parcel: parcel({
          learnedFrom: 38,
          box: { code: "M1", name: "M1", by: "packer" },
          expectedNow: { expectedGrams: 1_012, toleranceGrams: 15 },
        }),
        verdict: verdict("stop", {
          refusal: refusal("scale.not-in-box", { title: say("tea") }),
        }),
      },
      { reading: settled("0.894") },
    ),
  "not-scanned": ({ withBench, parcel, verdict, say }) =>
    withBench(
      {
        parcel: parcel({
          expectedNow: { expectedGrams: 1_012, toleranceGrams: 15 },
        }),
        verdict: verdict("stop", {
          refusal: refusal("scale.not-scanned", {
            grams: 118,
            hint: say("tea"),
          }),
        }),
      },
      { reading: settled("1.130") },
    ),
  "put-in-box": ({ withBench, packed, say }) =>
    withBench(
      {
        parcel: {
          ...packed,
          expectedNow: { expectedGrams: 1_180, toleranceGrams: 15 },
        },
        instruction: { kind: "put-in-box", skuId: "tea", title: say("tea") },
        actions: [...packedActions],
      },
      { reading: settled("1.062") },
    ),
  "choose-box": ({ withBench, parcel }) =>
    withBench({
      parcel: parcel({ box: { code: "M1", name: "M1", by: "advice" } }),
      instruction: {
        kind: "choose-box",
        options: [
          { code: "M1", name: "M1" },
          { code: "M2", name: "M2" },
          { code: "L1", name: "L1" },
          { code: "X1", name: "X1" },
        ],
      },
      actions: ["choose-1", "choose-2", "choose-3", "choose-4", "no"],
    }),
  "let-scale-settle": ({ withBench, packed }) =>
    withBench(
      {
        parcel: packed,
        instruction: { kind: "let-scale-settle" },
        actions: [...packedActions],
      },
      { reading: { ...settled("1.168"), stable: false, status: "motion" } },
    ),
  "scale-unplugged": ({ withBench, packed, language, now }) =>
    withBench(
      {
        parcel: packed,
        instruction: {
          kind: "scale-trouble",
          refusal: refusal("device.unplugged", { device: "Mettler Toledo" }),
        },
        actions: [...packedActions],
      },
      { reading: null, devices: benchDevices("no-scale", language, now) },
    ),
} satisfies Scenes<string>;
