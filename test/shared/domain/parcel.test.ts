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
  scanOf,
  waitingParcel,
} from "./some-parcel.ts";

const events: readonly ParcelEvent[] = [
  { kind: "claim" },
  scanOf(honey),
  scanOf(candle),
  { kind: "undo" },
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
function walk(): {
  states: Parcel[];
  steps: { from: Parcel; event: ParcelEvent; to: Parcel | null }[];
} {
  const seen = new Map<string, Parcel>();
  const steps: { from: Parcel; event: ParcelEvent; to: Parcel | null }[] = [];
  const queue = [waitingParcel()];
  // Reprints may go on for ever; three copies show every state there is.
  const mostCopies = 3;
  for (let from = queue.shift(); from; from = queue.shift()) {
    const key = JSON.stringify(from);
    if (seen.has(key) || from.copies > mostCopies) continue;
    seen.set(key, from);
    for (const event of events) {
      const decided = decideParcel(from, event);
      const to = decided.ok ? decided.value.parcel : null;
      steps.push({ from, event, to });
      if (to !== null) queue.push(to);
    }
  }
  return { states: [...seen.values()], steps };
}

const walked = walk();

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
    const stuck = walked.states.filter(
      (state) =>
        state.stage !== "handed-over" &&
        state.stage !== "cancelled" &&
        !walked.steps.some(({ from, to }) => from === state && to !== null),
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
