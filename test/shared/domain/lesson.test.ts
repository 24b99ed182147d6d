import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  lessonProgress,
  lessons,
  type Lesson,
  type LessonFact,
  type LessonParcel,
} from "../../../shared/domain/lesson.ts";

type Move = LessonFact extends infer Each
  ? Each extends LessonFact
    ? Omit<Each, "at">
    : never
  : never;

/** One move a second. */
const journal = (...moves: readonly Move[]): LessonFact[] =>
  moves.map((move, index) => ({ ...move, at: 1_000_000 + index * 1_000 }));

const two: LessonParcel = { units: 2, missing: null };
const tea = { kind: "counted", skuId: "tea", units: 1 } as const;
const socks = { kind: "counted", skuId: "socks", units: 1 } as const;
const wrong = { kind: "refused", wrongArticle: true } as const;
const unknown = { kind: "refused", wrongArticle: false } as const;
const opened = { kind: "opened" } as const;
const weighed = { kind: "weighed" } as const;
const printed = { kind: "printed" } as const;
const sealed = { kind: "sealed" } as const;
const aside = { kind: "set-aside" } as const;
const stopped = { kind: "stopped" } as const;

const packed = [tea, socks, weighed, printed, sealed] as const;
const next = (lesson: Lesson, moves: readonly Move[], parcel = two) =>
  lessonProgress(lesson, parcel, journal(...moves)).steps.find(
    ({ done }) => !done,
  )?.step;
const end = (lesson: Lesson, moves: readonly Move[], parcel = two) =>
  lessonProgress(lesson, parcel, journal(...moves)).outcome;

describe("a packer at a lesson", () => {
  test("is led from opening the parcel to its seal, and timed in between", () => {
    expect(next("multi", [])).toBe("open");
    expect(next("multi", [opened, tea])).toBe("pack");
    expect(next("multi", [opened, tea, socks])).toBe("weigh");
    expect(next("multi", [opened, tea, socks, weighed])).toBe("print");
    expect(next("multi", [opened, tea, socks, weighed, printed])).toBe("seal");
    expect(end("multi", [opened, ...packed])).toEqual({
      kind: "done",
      tookMs: 5_000,
    });
  });

  test("who takes a unit back has it to scan again", () => {
    const back = { ...socks, units: -1 };
    expect(next("multi", [opened, tea, socks, back])).toBe("pack");
  });

  test("hears how often a move was wrong, and goes on", () => {
    const after = [opened, wrong, tea, unknown, { kind: "weighed-wrong" }];
    expect(
      lessonProgress("multi", two, journal(...(after as Move[]))),
    ).toMatchObject({
      mistakes: 3,
      lastMistake: "wrong-weight",
      outcome: { kind: "going-on" },
    });
  });

  test("has to try the wrong article once, which is no mistake then", () => {
    const done = [opened, tea, wrong, socks, weighed, printed, sealed] as const;
    expect(lessonProgress("wrong-item", two, journal(...done))).toMatchObject({
      mistakes: 0,
      outcome: { kind: "done" },
    });
    expect(end("wrong-item", [opened, ...packed])).toEqual({
      kind: "failed",
      why: "wrong-not-tried",
    });
  });

  test("puts paper in and waits, instead of leaving the parcel", () => {
    expect(next("out-of-paper", [opened, tea, socks, weighed])).toBe("refill");
    expect(end("out-of-paper", [opened, tea, aside])).toEqual({
      kind: "failed",
      why: "set-aside",
    });
  });

  test("sets a cancelled parcel aside when the bench has stopped", () => {
    expect(next("cancelled", [opened, tea])).toBe("notice");
    expect(next("cancelled", [opened, tea, stopped])).toBe("aside");
    expect(end("cancelled", [opened, tea, stopped, aside])).toMatchObject({
      kind: "done",
    });
  });

  test("packs what is there of a shortage, and sets it aside without the rest", () => {
    const without: LessonParcel = {
      units: 2,
      missing: { skuId: "socks", units: 1 },
    };
    expect(next("shortage", [opened, tea], without)).toBe("aside");
    expect(end("shortage", [opened, tea, aside], without)).toMatchObject({
      kind: "done",
    });
    expect(end("shortage", [opened, tea, socks], without)).toEqual({
      kind: "failed",
      why: "not-there",
    });
  });

  test("who signs out has left the lesson", () => {
    expect(end("single", [opened, { kind: "signed-out" }])).toEqual({
      kind: "failed",
      why: "signed-out",
    });
  });

  test("never comes back from an end, whatever happens afterwards", () => {
    const move = fc.constantFrom<Move>(
      opened,
      tea,
      socks,
      wrong,
      unknown,
      weighed,
      printed,
      stopped,
      aside,
      sealed,
      { kind: "signed-out" },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...lessons),
        fc.array(move, { maxLength: 20 }),
        fc.array(move, { maxLength: 5 }),
        (lesson, moves, later) => {
          const before = lessonProgress(lesson, two, journal(...moves));
          if (before.outcome.kind === "going-on") return;
          expect(
            lessonProgress(lesson, two, journal(...moves, ...later)),
          ).toEqual(before);
        },
      ),
    );
  });
});
