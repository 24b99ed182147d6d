import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideParcel } from "../../../shared/domain/decide-parcel.ts";
import {
  openUnits,
  parcelTable,
  unitsNeeded,
  unitsOfStep,
  unitsScanned,
  type Parcel,
  type ParcelEvent,
  type ParcelStage,
} from "../../../shared/domain/parcel.ts";
import { asId, type SkuId } from "../../../shared/ids.ts";
import {
  addressChanged,
  onHold,
  scanOf,
  waitingParcel,
} from "./some-parcel.ts";

const skus: readonly SkuId[] = ["1", "2", "3"].map((text) => asId(text));

const parcels = fc
  .uniqueArray(
    fc.record({
      skuId: fc.constantFrom(...skus),
      kind: fc.constantFrom("goods" as const, "gift" as const),
      needed: fc.integer({ min: 1, max: 4 }),
      scanned: fc.constant(0),
    }),
    { minLength: 1, selector: ({ skuId, kind }) => `${kind} ${skuId}` },
  )
  .map((lines) => waitingParcel(lines));

const event: fc.Arbitrary<ParcelEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...skus.map(scanOf)) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("scan-unit" as const),
      skuId: fc.constantFrom(...skus),
      title: fc.constant("several"),
      expected: fc.constant(""),
      units: fc.integer({ min: 1, max: 5 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<ParcelEvent>(
      { kind: "claim" },
      { kind: "claim", labelInHand: true },
      { kind: "print-ahead", checked: true },
      { kind: "take-label", checked: true },
      { kind: "undo" },
      ...skus.flatMap((skuId): ParcelEvent[] => [
        { kind: "short", skuId, title: "" },
        { kind: "damaged", skuId, title: "", counted: true },
        { kind: "damaged", skuId, title: "", counted: false },
      ]),
      { kind: "void-label" },
      { kind: "weigh", grams: 500 },
      { kind: "skip-weighing" },
      { kind: "print", checked: true },
      { kind: "print", checked: false },
      { kind: "print-ended", print: "none" },
      { kind: "print-ended", print: "sent" },
      { kind: "print-ended", print: "printed" },
      { kind: "print-ended", print: "unsure" },
      { kind: "reprint", reason: "again" },
      { kind: "stick-label" },
      { kind: "seal" },
      { kind: "hand-over", checked: false },
      { kind: "take-out" },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ParcelEvent>(
      { kind: "set-aside" },
      onHold,
      addressChanged,
      { kind: "renew-label" },
      { kind: "release" },
      { kind: "empty" },
      { kind: "cancel" },
    ),
  },
);
/** The platform wants other contents: fewer or more of what a parcel may hold. */
const fewer: fc.Arbitrary<ParcelEvent> = fc
  .uniqueArray(
    fc.record({
      skuId: fc.constantFrom(...skus),
      kind: fc.constant("goods" as const),
      needed: fc.integer({ min: 1, max: 4 }),
      scanned: fc.constant(0),
    }),
    { minLength: 1, selector: ({ skuId }) => skuId },
  )
  .map((lines) => ({ kind: "take-less", lines }));
const story = fc.array(
  fc.oneof({ weight: 12, arbitrary: event }, { weight: 1, arbitrary: fewer }),
  { maxLength: 60 },
);

/** Tells a story and looks at every step of it. */
function tell(
  parcel: Parcel,
  events: readonly ParcelEvent[],
  look: (
    before: Parcel,
    event: ParcelEvent,
    decided: ReturnType<typeof decideParcel>,
  ) => void,
): Parcel {
  return events.reduce((before, next) => {
    const decided = decideParcel(before, next);
    look(before, next, decided);
    return decided.ok ? decided.value.parcel : before;
  }, parcel);
}

const always = (
  look: (
    before: Parcel,
    event: ParcelEvent,
    decided: ReturnType<typeof decideParcel>,
  ) => void,
): void => {
  fc.assert(
    fc.property(parcels, story, (parcel, events) => {
      tell(parcel, events, look);
    }),
    { numRuns: 300 },
  );
};

describe("whatever happens to a parcel,", () => {
  test("it never holds more units of an article than it needs, and its count is its scans", () => {
    always((before, _, decided) => {
      const { lines, scans } = decided.ok ? decided.value.parcel : before;
      for (const line of lines) {
        expect(line.scanned).toBeGreaterThanOrEqual(0);
        expect(line.scanned).toBeLessThanOrEqual(line.needed);
      }
      expect(
        scans.reduce((sum, step) => sum + unitsOfStep(step).units, 0),
      ).toBe(lines.reduce((sum, line) => sum + line.scanned, 0));
    });
  });

  test("taking back a scan is the inverse of scanning", () => {
    always((before, next, decided) => {
      if (next.kind !== "scan-unit" || !decided.ok) return;
      const undone = decideParcel(decided.value.parcel, { kind: "undo" });
      expect(undone).toMatchObject({ ok: true, value: { parcel: before } });
    });
  });

  test("what is short or broken loses no scan and invents no unit", () => {
    always((before, next, decided) => {
      if (!decided.ok) return;
      const { parcel } = decided.value;
      const [was, is] = [unitsScanned(before), unitsScanned(parcel)];
      if (next.kind === "short" || next.kind === "take-less")
        expect(parcel.scans).toEqual(before.scans);
      if (next.kind === "damaged") expect(was - is).toBe(next.counted ? 1 : 0);
      if (next.kind === "short")
        expect(unitsNeeded(parcel)).toBe(unitsNeeded(before));
    });
  });

  test("what it lacks is never more than what is not in it", () => {
    always((_, __, decided) => {
      if (!decided.ok) return;
      for (const { skuId, units } of decided.value.parcel.missing ?? []) {
        expect(units).toBeGreaterThan(0);
        expect(units).toBeLessThanOrEqual(
          openUnits(decided.value.parcel, skuId),
        );
      }
    });
  });

  test("a sealed parcel goes to the courier and nowhere else; one that went only comes back out of his cage, and one that is cancelled stays what it is", () => {
    always((before, next, decided) => {
      if (before.stage === "sealed")
        expect(decided.ok).toBe(next.kind === "hand-over");
      if (before.stage === "handed-over")
        expect(decided.ok).toBe(next.kind === "take-out");
      if (before.stage === "cancelled") expect(decided.ok).toBe(false);
    });
  });

  test("a refusal changes nothing", () => {
    always((before, next) => {
      const frozen = JSON.stringify(before);
      decideParcel(before, next);
      expect(JSON.stringify(before)).toBe(frozen);
    });
  });

  test("a released parcel lands where its own facts say", () => {
    always((_, next, decided) => {
      if (next.kind !== "release" || !decided.ok) return;
      const { parcel } = decided.value;
      if (parcel.stage === "held") {
        // It lacks something besides what was lifted.
        expect(parcel.held?.code).toBe("parcel.short");
        return;
      }
      const scanned = unitsScanned(parcel);
      const expected: ParcelStage =
        parcel.print !== "none" && parcel.labelFirst === undefined
          ? "labelled"
          : scanned === 0 && parcel.print !== "none"
            ? "claimed"
            : scanned === 0
              ? "waiting"
              : scanned === unitsNeeded(parcel)
                ? "packed"
                : "packing";
      expect(parcel.stage).toBe(expected);
      expect(parcel.held).toBeNull();
    });
  });

  test("one event does at most one thing to its claim, and asks for at most one label", () => {
    always((_, __, decided) => {
      if (!decided.ok) return;
      const kinds = decided.value.effects.map((effect) => effect.kind);
      const claims = kinds.filter((kind) => kind.endsWith("-claim"));
      expect(claims.length).toBeLessThanOrEqual(1);
      expect(kinds.filter((kind) => kind === "print-label").length).toBe(
        kinds.includes("print-label") ? 1 : 0,
      );
    });
  });

  test("a second label is asked for only by somebody who says why, or when none left the station", () => {
    always((before, _, decided) => {
      if (!decided.ok) return;
      for (const effect of decided.value.effects) {
        if (effect.kind !== "print-label") continue;
        const isFirst = effect.reason === "first" || effect.reason === "run";
        expect(before.print === "none").toBe(isFirst);
      }
    });
  });

  test("a label that lies printed keeps its parcel out of the queue", () => {
    always((_, __, decided) => {
      if (!decided.ok) return;
      const { parcel } = decided.value;
      if (parcel.stage === "waiting") expect(parcel.print).toBe("none");
      if (parcel.labelFirst !== undefined && parcel.stage !== "cancelled")
        expect(parcel.print).not.toBe("none");
    });
  });

  test("no two labels carry the same copy number", () => {
    fc.assert(
      fc.property(parcels, story, (parcel, events) => {
        const copies: number[] = [];
        tell(parcel, events, (_, __, decided) => {
          if (!decided.ok) return;
          for (const effect of decided.value.effects)
            if (effect.kind === "print-label") copies.push(effect.copy);
        });
        expect(new Set(copies).size).toBe(copies.length);
      }),
    );
  });

  test("an event is taken only in the stages its table names", () => {
    always((before, next, decided) => {
      const { from, to } = parcelTable[next.kind];
      if (!decided.ok) return;
      expect(from as readonly ParcelStage[]).toContain(before.stage);
      expect(to as readonly ParcelStage[]).toContain(
        decided.value.parcel.stage,
      );
    });
  });

  test("it carries a reason exactly while it is held or cancelled", () => {
    always((_, __, decided) => {
      if (!decided.ok) return;
      const { stage, held } = decided.value.parcel;
      expect(held !== null).toBe(stage === "held" || stage === "cancelled");
    });
  });
});
