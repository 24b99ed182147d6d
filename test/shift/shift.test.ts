import { expect, test } from "vitest";
import { temporaryFolder } from "../helpers/temp-folder.ts";
import { workShift } from "./work-shift.ts";

test("a packer who gets much wrong is caught every time, and at the end of the shift every box, label and order is where it belongs", async () => {
  const { broken, sealed, tallies } = await workShift(
    {
      orders: 5,
      seed: 11,
      mistakes: 0.4,
      faults: 0,
      folder: temporaryFolder(),
    },
    () => undefined,
  );

  expect(broken).toEqual([]);
  expect(sealed).toBeGreaterThan(2);
  expect(
    tallies.reduce((sum, { injected }) => sum + injected, 0),
  ).toBeGreaterThan(0);
}, 120_000);
