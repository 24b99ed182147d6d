import { expect, test } from "vitest";
import { temporaryFolder } from "../helpers/temp-folder.ts";
import { runFaults } from "./fault-run.ts";

test("orders killed and troubled on their way are shipped once each, with their labels, and none is forgotten", async () => {
  const figures = await runFaults({
    orders: 20,
    kills: 3,
    seed: 4,
    folder: temporaryFolder(),
    untilHoldsPass: false,
    patienceMs: 90_000,
    progress: () => undefined,
  });

  expect(figures.broken).toEqual([]);
  expect(figures.kills).toBe(3);
  expect(figures.shipped).toBeGreaterThan(5);
}, 120_000);
