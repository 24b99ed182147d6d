import { expect, test } from "vitest";
import { createBenchRulesDesk } from "../../../main/workflows/bench-rules-desk.ts";
import { usualBenchRules } from "../../../shared/domain/bench-rules.ts";
import { asId, type StationId } from "../../../shared/ids.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import { openedStore } from "../storage/two-connections.ts";

const supervisor = {
  id: "operator-1",
  name: "Sam",
  role: "supervisor",
  language: "en",
} as const;

test("what a supervisor set for a bench holds after a restart, at that bench alone", async () => {
  const folder = temporaryFolder();
  const rules = { lockAfterMinutes: 60, weighSingles: "no" } as const;
  /** The station as it is started: everything it knows comes from its folder. */
  const started = async (name: string) =>
    createBenchRulesDesk({
      store: await openedStore(folder),
      clock: { now: () => 1_000, after: () => () => undefined },
      stationId: asId<StationId>(name),
      changed: () => undefined,
    });

  const before = await started("bench-1");
  expect(before.read()).toEqual(usualBenchRules);
  expect((await before.set(rules, supervisor)).ok).toBe(true);

  expect((await started("bench-1")).read()).toEqual(rules);
  expect((await started("bench-2")).read()).toEqual(usualBenchRules);
});
