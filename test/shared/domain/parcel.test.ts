import { describe, expect, test } from "vitest";
import {
  refusalCatalogue,
  refusal,
} from "../../../shared/contract/refusals.ts";
import { decideParcel } from "../../../shared/domain/decide-parcel.ts";
import {
  parcelStages,
  parcelTable,
  unitsScanned,
  type Parcel,
  type ParcelEvent,
  type ParcelStage,
} from "../../../shared/domain/parcel.ts";
import {
  addressChanged,
  after,
  candle,
  goods,
  honey,
  contentsChanged,
  labelledParcel,
  onHold,
  packedParcel,
  shortOfHoney,
  brokenHoney,
  wantsHoney,
  scanOf,
  waitingParcel,
} from "./some-parcel.ts";

const events: readonly ParcelEvent[] = [
  { kind: "claim" },
  { kind: "claim", labelInHand: true },
  { kind: "print-ahead", checked: true },
  { kind: "print-ahead", checked: false },
  { kind: "take-label", checked: true },
  { kind: "take-label", checked: false },
  scanOf(honey),
  scanOf(candle),
  { kind: "undo" },
  shortOfHoney,
  brokenHoney(true),
  brokenHoney(false),
  wantsHoney(1),
  { kind: "void-label" },
  { kind: "weigh", grams: 1_035 },
  { kind: "skip-weighing" },
  { kind: "print", checked: true },
  { kind: "print", checked: false },
  { kind: "print-ended", print: "none" },
  { kind: "print-ended", print: "sent" },
  { kind: "print-ended", print: "printed" },
  { kind: "print-ended", print: "unsure" },
  { kind: "reprint", reason: "supervisor" },
  { kind: "stick-label" },
  { kind: "seal" },
  { kind: "hand-over", checked: true },
  { kind: "take-out" },
  { kind: "set-aside" },
  onHold,
  contentsChanged,
  addressChanged,
  { kind: "renew-label" },
  { kind: "release" },
  { kind: "empty" },
  { kind: "cancel" },
];

/** Every state that can be reached from a parcel nobody has touched, and each step taken on the way. */
function walk(
  start: Parcel,
  taken: readonly ParcelEvent[],
): {
  states: Parcel[];
  steps: { from: Parcel; event: ParcelEvent; to: Parcel | null }[];
} {
  const seen = new Map<string, Parcel>();
  const steps: { from: Parcel; event: ParcelEvent; to: Parcel | null }[] = [];
  const queue = [start];
  // Reprints may go on for ever; one more copy shows every step there is.
  const mostCopies = 1;
  for (let from = queue.shift(); from; from = queue.shift()) {
    const key = JSON.stringify(from);
    if (seen.has(key) || from.copies > mostCopies) continue;
    seen.set(key, from);
    for (const event of taken) {
      const decided = decideParcel(from, event);
      const to = decided.ok ? decided.value.parcel : null;
      steps.push({ from, event, to });
      if (to !== null) queue.push(to);
    }
  }
  return { states: [...seen.values()], steps };
}

const fewerCandles: ParcelEvent = {
  kind: "take-less",
  lines: [goods(candle, 2)],
};
const walks = [
  walk(waitingParcel(), events),
  // Only a parcel of two articles goes on without one of them.
  walk(waitingParcel([goods(honey, 1), goods(candle, 2)]), [
    { kind: "claim" },
    scanOf(candle),
    shortOfHoney,
    fewerCandles,
    { kind: "release" },
  ]),
];
const walked = {
  states: walks.flatMap(({ states }) => states),
  steps: walks.flatMap(({ steps }) => steps),
};

describe("the parcel's table", () => {
  test("names only stages that exist", () => {
    for (const { from, to } of Object.values(parcelTable)) {
      for (const stage of [...from, ...to])
        expect(parcelStages).toContain(stage);
    }
  });

  test("lets a parcel reach every stage", () => {
    const reached = new Set(walked.states.map((parcel) => parcel.stage));

    expect([...reached].sort()).toEqual([...parcelStages].sort());
  });

  test("never leads anywhere it does not name", () => {
    for (const { event, to } of walked.steps) {
      if (to === null) continue;
      const named: readonly ParcelStage[] = parcelTable[event.kind].to;
      expect(named, event.kind).toContain(to.stage);
    }
  });

  test("names no step that no parcel can take", () => {
    const taken = new Set(
      walked.steps.flatMap(({ from, event, to }) =>
        to === null
          ? []
          : [`${event.kind}: ${from.stage}`, `${event.kind} → ${to.stage}`],
      ),
    );

    for (const [kind, { from, to }] of Object.entries(parcelTable)) {
      for (const stage of from) expect(taken).toContain(`${kind}: ${stage}`);
      for (const stage of to) expect(taken).toContain(`${kind} → ${stage}`);
    }
  });

  test("answers every impossible step with a refusal that says what to do", () => {
    for (const { from, event } of walked.steps) {
      const decided = decideParcel(from, event);
      if (decided.ok) continue;
      const entry = refusalCatalogue[decided.refusal.code];
      expect(entry.remedy, `${event.kind} at ${from.stage}`).not.toBe("");
    }
  });

  test("leaves every held parcel a way back and every other one a way on", () => {
    const wentOn = new Set(
      walked.steps.flatMap(({ from, to }) => (to === null ? [] : [from])),
    );
    const stuck = walked.states.filter(
      (state) =>
        state.stage !== "handed-over" &&
        state.stage !== "cancelled" &&
        !wentOn.has(state),
    );

    expect(stuck).toEqual([]);
  });
});

describe("a packer's parcel", () => {
  test("is packed when the last unit is scanned, and only then", () => {
    const one = after(waitingParcel(), { kind: "claim" }, scanOf(honey));

    expect(one.stage).toBe("packing");
    expect(after(one, scanOf(honey)).stage).toBe("packed");
  });

  test("refuses an article that is not in it and says what is expected", () => {
    const claimed = after(waitingParcel(), { kind: "claim" });

    expect(decideParcel(claimed, scanOf(candle))).toEqual({
      ok: false,
      refusal: refusal("scan.wrong-article", {
        scanned: `title of ${candle}`,
        expected: "Honey 500 g",
      }),
    });
  });

  test("refuses another variant of a product that is wanted by naming both", () => {
    const claimed = after(waitingParcel(), { kind: "claim" });

    expect(
      decideParcel(claimed, { ...scanOf(candle), sibling: "Honey, dark" }),
    ).toEqual({
      ok: false,
      refusal: refusal("scan.other-variant", {
        scanned: `title of ${candle}`,
        expected: "Honey, dark",
      }),
    });
  });

  test("counts several units by one scan, and one undo takes back all of them", () => {
    const claimed = after(
      waitingParcel([goods(honey, 3), { ...goods(honey, 1), kind: "gift" }]),
      { kind: "claim" },
      scanOf(honey),
    );
    const full = after(claimed, { ...scanOf(honey), units: 3 });

    expect(full.stage).toBe("packed");
    expect(after(full, { kind: "undo" })).toEqual(claimed);
  });

  test("refuses a number that is more than is still needed, and counts none of it", () => {
    const claimed = after(waitingParcel(), { kind: "claim" }, scanOf(honey));

    expect(decideParcel(claimed, { ...scanOf(honey), units: 2 })).toEqual({
      ok: false,
      refusal: refusal("quantity.too-many", {
        title: `title of ${honey}`,
        asked: 2,
        left: 1,
      }),
    });
  });

  test("refuses one unit too many while others are missing, and also when it is complete", () => {
    const half = after(
      waitingParcel([goods(honey, 1), goods(candle, 1)]),
      { kind: "claim" },
      scanOf(honey),
    );
    const tooMany = refusal("scan.too-many", {
      title: `title of ${honey}`,
      needed: 1,
    });

    expect(decideParcel(half, scanOf(honey))).toEqual({
      ok: false,
      refusal: tooMany,
    });
    expect(decideParcel(after(half, scanOf(candle)), scanOf(honey))).toEqual({
      ok: false,
      refusal: tooMany,
    });
  });

  test("says how many units are missing when it is to be sealed half full", () => {
    const half = after(waitingParcel(), { kind: "claim" }, scanOf(honey));

    expect(decideParcel(half, { kind: "seal" })).toEqual({
      ok: false,
      refusal: refusal("parcel.not-complete", { parcel: "0042", missing: 1 }),
    });
  });

  test("counts a gift of the same article after the goods, and takes the gift back first", () => {
    const gift = { ...goods(honey, 1), kind: "gift" as const };
    const full = after(
      waitingParcel([goods(honey, 1), gift]),
      { kind: "claim" },
      scanOf(honey),
      scanOf(honey),
    );
    const undone = after(full, { kind: "undo" });

    expect(full.stage).toBe("packed");
    expect(undone.lines.map((line) => line.scanned)).toEqual([1, 0]);
  });

  test("forgets its weight when a unit is taken out again", () => {
    const weighed = after(packedParcel(), { kind: "weigh", grams: 1_035 });

    expect(after(weighed, { kind: "undo" })).toMatchObject({
      stage: "packing",
      weighedGrams: null,
      weighingSkipped: false,
    });
  });

  test("is empty again when it is set aside, and frees its claim", () => {
    const decided = decideParcel(packedParcel(), { kind: "set-aside" });

    expect(decided).toMatchObject({
      ok: true,
      value: {
        parcel: { stage: "waiting", scans: [], weighedGrams: null },
        effects: [{ kind: "free-claim" }],
      },
    });
    if (decided.ok) expect(unitsScanned(decided.value.parcel)).toBe(0);
  });

  test("asks for one label, and for another only when the first is not on its way", () => {
    const labelled = labelledParcel();
    const printed = after(labelled, { kind: "print-ended", print: "printed" });

    expect(decideParcel(labelled, { kind: "reprint", reason: "x" }).ok).toBe(
      false,
    );
    expect(
      decideParcel(printed, { kind: "reprint", reason: "supervisor" }),
    ).toMatchObject({
      ok: true,
      value: {
        effects: [{ kind: "print-label", copy: 2, reason: "supervisor" }],
      },
    });
  });

  test("remembers for ever that its label went out unchecked", () => {
    const unchecked = after(
      packedParcel(),
      { kind: "print", checked: false },
      { kind: "print-ended", print: "printed" },
      { kind: "seal" },
    );

    expect(unchecked).toMatchObject({
      stage: "sealed",
      uncheckedAtPlatform: true,
    });
  });
});

describe("a held parcel", () => {
  test("answers every other input with the reason it is held for", () => {
    const held = after(packedParcel(), onHold);

    expect(decideParcel(held, scanOf(honey))).toEqual({
      ok: false,
      refusal: refusal("parcel.on-hold", { parcel: "0042" }),
    });
  });

  test.each([
    ["nothing in it", waitingParcel(), "waiting"],
    [
      "one of two units in it",
      after(waitingParcel(), { kind: "claim" }, scanOf(honey)),
      "packing",
    ],
    ["all units in it", packedParcel(), "packed"],
    [
      "its label printed",
      after(labelledParcel(), { kind: "print-ended", print: "printed" }),
      "labelled",
    ],
  ] as const)("with %s lands where that puts it", (_, parcel, stage) => {
    expect(after(parcel, onHold, { kind: "release" })).toEqual({
      ...parcel,
      stage,
      held: null,
    });
  });

  test("gives up its claim when it goes back to the queue", () => {
    const held = after(waitingParcel(), { kind: "claim" }, onHold);

    expect(decideParcel(held, { kind: "release" })).toMatchObject({
      ok: true,
      value: {
        parcel: { stage: "waiting" },
        effects: [{ kind: "free-claim" }],
      },
    });
  });

  test("whose label never left is packed again, so that the label is asked for anew", () => {
    const never = after(labelledParcel(), onHold, {
      kind: "print-ended",
      print: "none",
    });
    const released = after(never, { kind: "release" });

    expect(released).toMatchObject({ stage: "packed", print: "none" });
    expect(
      decideParcel(released, { kind: "print", checked: true }),
    ).toMatchObject({
      ok: true,
      value: { effects: [{ kind: "print-label", copy: 2, reason: "first" }] },
    });
  });
});

describe("a parcel whose contents changed while it was packed", () => {
  test("goes back to the queue empty once the packer has put everything back", () => {
    const begun = after(waitingParcel(), { kind: "claim" }, scanOf(honey));

    const emptied = after(begun, contentsChanged, { kind: "empty" });

    expect(emptied).toEqual(waitingParcel());
  });

  test("stays held while a label of its old contents lies about", () => {
    const held = after(labelledParcel(), contentsChanged);

    expect(decideParcel(held, { kind: "empty" })).toMatchObject({
      refusal: { code: "parcel.contents-changed" },
    });
  });

  test("is the only held parcel that emptying the box mends", () => {
    const held = after(waitingParcel(), { kind: "claim" }, onHold);

    expect(decideParcel(held, { kind: "empty" })).toMatchObject({
      refusal: { code: "parcel.on-hold" },
    });
  });
});

describe("a parcel that lacks something", () => {
  const oneIn = after(waitingParcel(), { kind: "claim" }, scanOf(honey));
  const short = after(oneIn, shortOfHoney);

  test("is held with what lies in its box, and the bench is free", () => {
    expect(decideParcel(oneIn, shortOfHoney)).toMatchObject({
      ok: true,
      value: { effects: [{ kind: "free-claim" }] },
    });
    expect(short).toMatchObject({
      stage: "held",
      held: { code: "parcel.short", params: { missing: 1 } },
      scans: [honey],
      missing: [{ skuId: honey, units: 1 }],
    });
  });

  test("lacks nothing of an article that is all there", () => {
    const both = after(
      waitingParcel([goods(honey, 1), goods(candle, 1)]),
      { kind: "claim" },
      scanOf(honey),
    );

    expect(decideParcel(both, shortOfHoney)).toMatchObject({
      refusal: { code: "parcel.nothing-missing" },
    });
  });

  test("goes on where it was when there is stock again", () => {
    const back = after(short, { kind: "release" });

    expect(back).toEqual(oneIn);
  });

  test("is complete when the platform wants no more than what is in the box", () => {
    const less = after(short, wantsHoney(1));

    expect(less).toMatchObject({ stage: "packed", held: null, scans: [honey] });
    expect(less.missing ?? []).toEqual([]);
  });

  test("is looked at by a person when something in its box is not wanted any more", () => {
    const none = decideParcel(short, {
      kind: "take-less",
      lines: [goods(candle, 1)],
    });

    expect(none).toMatchObject({
      refusal: { code: "parcel.contents-changed" },
    });
  });

  test("waits for its stock still when another hold is lifted", () => {
    const twice = after(short, onHold);

    expect(after(twice, { kind: "release" })).toEqual(short);
  });
});

describe("a broken unit", () => {
  test("that lay in the box is counted no more, and the box is weighed again", () => {
    const weighed = after(packedParcel(), { kind: "weigh", grams: 1_035 });

    expect(after(weighed, brokenHoney(true))).toMatchObject({
      stage: "packing",
      scans: [honey],
      weighedGrams: null,
    });
  });

  test("that was in the hand changes nothing, and is refused where nothing is wanted", () => {
    const claimed = after(waitingParcel(), { kind: "claim" });

    expect(after(claimed, brokenHoney(false))).toEqual(claimed);
    expect(decideParcel(packedParcel(), brokenHoney(false))).toMatchObject({
      refusal: { code: "parcel.nothing-missing" },
    });
  });
});

describe("a label that counts no more", () => {
  test("opens the box again, and the next one is another copy", () => {
    const printed = after(labelledParcel(), {
      kind: "print-ended",
      print: "printed",
    });
    const open = after(printed, { kind: "void-label" });

    expect(open).toMatchObject({ stage: "packed", print: "none", copies: 1 });
    expect(after(open, { kind: "print", checked: true }).copies).toBe(2);
  });

  test("cannot be one that is on its way out of the printer", () => {
    expect(
      decideParcel(labelledParcel(), { kind: "void-label" }),
    ).toMatchObject({ refusal: { code: "printer.busy" } });
  });
});
