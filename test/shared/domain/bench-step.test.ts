import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  benchActions,
  instructionSchema,
  type Instruction,
} from "../../../shared/contract/bench-view.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import type { BenchFacts } from "../../../shared/domain/bench-facts.ts";
import { benchStep } from "../../../shared/domain/bench-step.ts";
import { possibleActions } from "../../../shared/domain/possible-actions.ts";
import { settleWithinMs } from "../../../shared/domain/weigh-step.ts";
import { oneUnit } from "../../../shared/domain/captured-unit.ts";
import { decideParcel } from "../../../shared/domain/decide-parcel.ts";
import {
  freshParcel,
  type Parcel,
  type ParcelEvent,
} from "../../../shared/domain/parcel.ts";
import { asId } from "../../../shared/ids.ts";
import { scaleStatuses, type ScaleReading } from "../../../shared/weight.ts";
import {
  after,
  goods,
  honey,
  labelledParcel,
  onHold,
  packedParcel,
  scanOf,
  waitingParcel,
} from "./some-parcel.ts";

const steady = (grams: number): ScaleReading => ({
  weight: String(grams),
  unit: "g",
  grams,
  stable: true,
  net: null,
  status: "ok",
});

const weights = [{ title: "Honey 500 g", weightGrams: 500 }] as const;
const expected = { grams: 1_035, toleranceGrams: 41 };

const facts = (
  parcel: Parcel | null,
  change: Partial<BenchFacts> = {},
): BenchFacts => ({
  signedIn: true,
  waitingParcels: 7,
  question: null,
  parcel,
  times: 1,
  teachable: false,
  inserts: [],
  lines: (parcel?.lines ?? []).map((line) => ({
    ...line,
    ...weights[0],
    multiply: true,
  })),
  expected,
  notInBox: null,
  weighsSingles: true,
  hasBoxes: false,
  scale: { present: true, problem: null, reading: null, movingForMs: 0 },
  label: { state: "asked", trackingNumber: null, problem: null },
  stuckOn: "no",
  check: "fresh",
  printer: { problem: null, elsewhere: null },
  runUnsure: null,
  ...change,
});

const scale = (
  change: Partial<BenchFacts["scale"]>,
): Pick<BenchFacts, "scale"> => ({
  scale: {
    present: true,
    problem: null,
    reading: null,
    movingForMs: 0,
    ...change,
  },
});

const ready: Pick<BenchFacts, "label"> = {
  label: { state: "ready", trackingNumber: "3SPACK0012345678", problem: null },
};

const claimed = after(waitingParcel(), { kind: "claim" });
const weighed = after(packedParcel(), { kind: "weigh", grams: 1_035 });
const printed = after(labelledParcel(), {
  kind: "print-ended",
  print: "printed",
});
const unsure = after(labelledParcel(), {
  kind: "print-ended",
  print: "unsure",
});
const mediaOut = refusal("printer.media-out", { printer: "Zebra" });

const serialWanted = {
  kind: "capture",
  skuId: honey,
  title: "Honey 500 g",
  wants: "serial",
  told: oneUnit,
} as const;

const situations: readonly (readonly [
  string,
  Instruction["kind"],
  BenchFacts,
])[] = [
  ["nobody is signed in", "sign-in", facts(claimed, { signedIn: false })],
  ["no parcel is open", "start", facts(null)],
  ["units are missing", "scan-unit", facts(claimed)],
  [
    "a barcode fits two articles",
    "choose-article",
    facts(claimed, {
      question: {
        kind: "choose-article",
        scanned: "8712",
        options: [{ skuId: honey, title: "Honey", sellerSku: "H" }],
      },
    }),
  ],
  [
    "a packer has several in hand",
    "enter-quantity",
    facts(claimed, { question: { kind: "quantity" } }),
  ],
  [
    "a unit's serial number is not known",
    "capture",
    facts(claimed, { question: serialWanted }),
  ],
  [
    "a parcel is held in the middle of a question",
    "set-aside",
    facts(after(claimed, onHold), { question: serialWanted }),
  ],
  [
    "a barcode is to be learned",
    "teach-article",
    facts(claimed, {
      question: {
        kind: "teach",
        scanned: "8712",
        approvedBy: "sam",
        options: [{ skuId: honey, title: "Honey", sellerSku: "H" }],
      },
    }),
  ],
  [
    "the shop adds something to the complete box",
    "put-in-insert",
    facts(packedParcel(), {
      inserts: [{ id: "1", shopId: "", skuId: "", title: "Card", code: null }],
    }),
  ],
  ["the box is complete", "place-on-scale", facts(packedParcel())],
  [
    "the box wobbles",
    "let-scale-settle",
    facts(
      packedParcel(),
      scale({ reading: { ...steady(0), grams: null, status: "motion" } }),
    ),
  ],
  [
    "the box is too light",
    "scale-trouble",
    facts(packedParcel(), scale({ reading: steady(500) })),
  ],
  [
    "the last unit is scanned and its step is still to come",
    "put-in-box",
    facts(packedParcel(), {
      ...scale({ reading: steady(500) }),
      notInBox: { skuId: "honey", title: "Honey 500 g" },
    }),
  ],
  [
    "another box is wanted",
    "choose-box",
    facts(claimed, {
      question: { kind: "choose-box", options: [{ code: "M2", name: "M2" }] },
    }),
  ],
  ["the label is on its way", "wait-for-label", facts(weighed)],
  ["the label may be printed", "wait-for-printer", facts(weighed, ready)],
  [
    "the printer is out of paper",
    "printer-trouble",
    facts(labelledParcel(), {
      printer: { problem: mediaOut, elsewhere: null },
    }),
  ],
  ["nobody knows whether it printed", "ask-printed", facts(unsure)],
  ["the label is printed", "scan-label", facts(printed, ready)],
  ["the parcel is held", "set-aside", facts(after(claimed, onHold))],
  [
    "there are too few of something",
    "choose-line",
    facts(claimed, {
      question: {
        kind: "which-line",
        trouble: "short",
        options: [{ skuId: honey, title: "Honey", sellerSku: "H" }],
      },
    }),
  ],
  [
    "a unit is broken, in the box or in the hand",
    "choose-unit",
    facts(claimed, {
      question: { kind: "which-unit", skuId: honey, title: "Honey" },
    }),
  ],
  [
    "what is missing is known",
    "settle-trouble",
    facts(claimed, {
      question: {
        kind: "settle-trouble",
        trouble: "short",
        skuId: honey,
        title: "Honey",
      },
    }),
  ],
  [
    "a label is to be printed again",
    "choose-reason",
    facts(printed, {
      question: { kind: "choose-reason", of: "reprint", approvedBy: "sam" },
    }),
  ],
  [
    "a box came from the hold shelf",
    "decide-held",
    facts(null, {
      question: {
        kind: "decide-held",
        parcelId: asId("p"),
        parcel: "0042",
        reason: mediaOut,
        decisions: ["release"],
        approvedBy: null,
      },
    }),
  ],
  [
    "a parcel is open at another bench",
    "ask-take-over",
    facts(null, {
      question: {
        kind: "take-over",
        parcelId: asId("p"),
        parcel: "0042",
        station: "Bench 2",
      },
    }),
  ],
  [
    "an empty tote was scanned",
    "fill-tote",
    facts(null, { question: { kind: "fill-tote", tote: "B-12" } }),
  ],
  [
    "the last label of a run may be on paper",
    "ask-run-paper",
    facts(null, { runUnsure: { kind: "label", parcel: "0042" } }),
  ],
  [
    "a supervisor is asked",
    "scan-supervisor-badge",
    facts(printed, { question: { kind: "approve", action: "reprint" } }),
  ],
];

describe("the one sentence at the bench", () => {
  test.each(situations)("when %s: %s", (_, kind, now) => {
    expect(benchStep(now).instruction.kind).toBe(kind);
  });

  test("has a situation for every instruction there is", () => {
    const kinds = instructionSchema.options.map(
      (option) => option.shape.kind.value,
    );

    expect(new Set(situations.map(([, kind]) => kind))).toEqual(new Set(kinds));
  });

  test("tells the packer which line comes next and how many are left", () => {
    const half = after(claimed, scanOf(honey));

    expect(benchStep(facts(half)).instruction).toMatchObject({
      kind: "scan-unit",
      skuId: honey,
      remaining: 1,
    });
  });

  test("asks for the end of the tracking number that stands on the label", () => {
    expect(benchStep(facts(printed, ready)).instruction).toEqual({
      kind: "scan-label",
      trackingTail: "5678",
    });
  });

  test("names the printer that took the label over, to fetch it and to look at it", () => {
    const printer = { problem: null, elsewhere: "Zebra by the window" };

    expect(
      benchStep(facts(printed, { ...ready, printer })).instruction,
    ).toMatchObject({ kind: "scan-label", printer: "Zebra by the window" });
    expect(
      benchStep(facts(unsure, { ...ready, printer })).instruction,
    ).toMatchObject({ kind: "ask-printed", printer: "Zebra by the window" });
  });

  test("says after eight seconds that the scale does not settle", () => {
    const moving = { ...steady(0), grams: null, status: "motion" as const };
    const step = benchStep(
      facts(
        packedParcel(),
        scale({ reading: moving, movingForMs: settleWithinMs }),
      ),
    );

    expect(step.instruction).toMatchObject({
      refusal: { code: "scale.not-settled" },
    });
  });

  test("shows why a label does not come while it is asked for again", () => {
    const problem = refusal("label.barcode-mismatch", {
      parcel: "0042",
      expected: "A",
      found: "B",
    });
    const step = benchStep(
      facts(weighed, {
        label: { state: "asked", trackingNumber: null, problem },
      }),
    );

    expect(step).toEqual({
      instruction: { kind: "wait-for-label", refusal: problem },
      auto: null,
    });
  });
});

describe("a bench by itself", () => {
  test("takes a steady weight that fits", () => {
    const step = benchStep(
      facts(packedParcel(), scale({ reading: steady(1_030) })),
    );

    expect(step.auto).toEqual({
      kind: "weigh",
      grams: 1_030,
      expectedGrams: 1_035,
    });
  });

  test("reads the live status before a label is printed", () => {
    expect(
      benchStep(facts(weighed, { ...ready, check: "stale" })).auto,
    ).toEqual({ kind: "check" });
  });

  test("prints unchecked while the platform cannot be reached, and says so", () => {
    expect(
      benchStep(facts(weighed, { ...ready, check: "unreachable" })).auto,
    ).toEqual({ kind: "print", checked: false });
  });

  test("prints without weighing only where there is no scale, or a supervisor allowed it", () => {
    const skipped = after(packedParcel(), { kind: "skip-weighing" });

    expect(
      benchStep(
        facts(packedParcel(), { ...ready, ...scale({ present: false }) }),
      ).auto,
    ).toEqual({ kind: "print", checked: true });
    expect(benchStep(facts(skipped, ready)).auto).toEqual({
      kind: "print",
      checked: true,
    });
  });

  test("prints a single unweighed where its bench says so, but never several units, nor what waits for its weight", () => {
    const single = after(
      freshParcel("0043", [goods(honey, 1)]),
      { kind: "claim" },
      scanOf(honey),
    );
    const unweighed = { weighsSingles: false };

    expect(benchStep(facts(single, { ...ready, ...unweighed })).auto).toEqual({
      kind: "print",
      checked: true,
    });
    expect(possibleActions(facts(single, unweighed))).not.toContain(
      "skip-weighing",
    );
    expect(benchStep(facts(single, unweighed)).instruction.kind).toBe(
      "wait-for-label",
    );
    for (const facing of [
      facts(single, ready),
      facts(packedParcel(), { ...ready, ...unweighed }),
      facts(single, {
        ...unweighed,
        label: { state: "none", trackingNumber: null, problem: null },
      }),
    ])
      expect(benchStep(facing).instruction.kind).toBe("place-on-scale");
  });
});

const events: readonly ParcelEvent[] = [
  { kind: "claim" },
  scanOf(honey),
  { kind: "undo" },
  { kind: "weigh", grams: 1_035 },
  { kind: "skip-weighing" },
  { kind: "print", checked: true },
  { kind: "print-ahead", checked: true },
  { kind: "claim", labelInHand: true },
  { kind: "take-label", checked: true },
  { kind: "print-ended", print: "printed" },
  { kind: "print-ended", print: "unsure" },
  { kind: "reprint", reason: "x" },
  { kind: "seal" },
  onHold,
  { kind: "release" },
  { kind: "cancel" },
];

const parcels = fc
  .array(fc.constantFrom(...events), { maxLength: 14 })
  .map((story) =>
    story.reduce((parcel, event) => {
      const decided = decideParcel(parcel, event);
      return decided.ok ? decided.value.parcel : parcel;
    }, waitingParcel()),
  );

const readings = fc.record({
  weight: fc.constant(null),
  unit: fc.constant("g"),
  grams: fc.option(fc.integer({ min: -100, max: 2_000 })),
  stable: fc.constantFrom(true, false, null),
  net: fc.constant(null),
  status: fc.constantFrom(...scaleStatuses),
});

const anyFacts: fc.Arbitrary<BenchFacts> = fc
  .record({
    parcel: parcels,
    signedIn: fc.boolean(),
    question: fc.option(
      fc.constant({ kind: "approve" as const, action: "reprint" as const }),
    ),
    scale: fc.record({
      present: fc.boolean(),
      problem: fc.option(fc.constant(refusal("scale.fault", {}))),
      reading: fc.option(readings),
      movingForMs: fc.integer({ min: 0, max: 20_000 }),
    }),
    state: fc.constantFrom("none", "asked", "ready", "refused"),
    check: fc.constantFrom("fresh", "unreachable", "stale"),
  })
  .map(({ parcel, state, ...rest }) =>
    facts(parcel, {
      ...rest,
      label: { state, trackingNumber: null, problem: null },
    }),
  );

const everySituation = (look: (now: BenchFacts) => void): void => {
  fc.assert(fc.property(anyFacts, look), { numRuns: 500 });
};

describe("whatever the facts, a bench", () => {
  test("does nothing by itself with a parcel that is not packed, nor without a packer", () => {
    everySituation((now) => {
      const { auto } = benchStep(now);
      if (auto === null) return;
      // A label that was scanned first is on its box already.
      if (now.parcel?.stage === "labelled") {
        expect(now.parcel.labelFirst).toBe("in-hand");
        expect(["check", "seal"]).toContain(auto.kind);
      } else expect(now.parcel?.stage).toBe("packed");
      expect(now.signedIn).toBe(true);
      expect(now.question).toBeNull();
    });
  });

  test("takes no weight the scale does not vouch for", () => {
    everySituation((now) => {
      if (benchStep(now).auto?.kind !== "weigh") return;
      expect(now.scale.problem).toBeNull();
      expect(now.scale.reading?.status).toBe("ok");
      expect(now.scale.reading?.stable).not.toBe(false);
    });
  });

  test("prints nothing unweighed where a scale stands, and nothing but a label that is ready", () => {
    everySituation((now) => {
      if (benchStep(now).auto?.kind !== "print") return;
      const { parcel } = now;
      expect(
        !now.scale.present ||
          parcel?.weighedGrams !== null ||
          parcel.weighingSkipped,
      ).toBe(true);
      expect(now.label.state).toBe("ready");
      expect(now.check).not.toBe("stale");
    });
  });

  test("takes by itself only steps the parcel allows", () => {
    everySituation((now) => {
      const { auto } = benchStep(now);
      if (auto === null || auto.kind === "check" || now.parcel === null) return;
      expect(decideParcel(now.parcel, auto).ok).toBe(true);
    });
  });

  test("offers each action once, and none without a packer", () => {
    everySituation((now) => {
      const actions = possibleActions(now);
      expect(new Set(actions).size).toBe(actions.length);
      if (!now.signedIn) expect(actions).toEqual([]);
      for (const action of actions) expect(benchActions).toContain(action);
    });
  });
});
