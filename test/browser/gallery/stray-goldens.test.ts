import { expect, test } from "vitest";
import { canCompare, strayGoldens } from "../golden/golden-pictures.ts";
import { goldenNames } from "./golden-names.ts";

test.runIf(canCompare)(
  "every scene has a golden picture, and every golden picture a scene",
  () => {
    expect(strayGoldens(goldenNames)).toEqual([]);
  },
);
