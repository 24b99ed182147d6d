import { describe, expect, test } from "vitest";
import { sortableIds } from "../../../main/host/sortable-ids.ts";
import { idChance } from "../../../main/host/system-chance.ts";
import { stepClock, stepClockStart } from "../../helpers/step-clock.ts";

describe("ids", () => {
  test("sort by when they were made, within a millisecond and after a clock that went back", () => {
    const clock = stepClock();
    const next = sortableIds(clock, idChance);
    const made: string[] = [];

    for (let round = 0; round < 200; round++) {
      made.push(next());
      if (round === 50) clock.advance(1);
      if (round === 100) clock.jumpTo(stepClockStart - 3_600_000);
      if (round === 150) clock.jumpTo(stepClockStart + 3_600_000);
    }

    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(made.length);
    expect(made.every((id) => /^[0-9a-z]{26}$/.test(id))).toBe(true);
  });
});
