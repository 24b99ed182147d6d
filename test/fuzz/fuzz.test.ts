import { describe, expect, test } from "vitest";
import { attack } from "./attack.ts";
import { fuzzTargets } from "./fuzz-targets.ts";

/** About three seconds for all; `npm run fuzz` takes a million inputs each. */
const millisecondsEach = 60;

const targets = await fuzzTargets(20_261_102);

describe("no input makes a decoder throw, hang or say what it must not", () => {
  test.each(targets)("$name", async (target) => {
    const result = await attack(target, {
      inputs: 10_000,
      milliseconds: millisecondsEach,
    });

    expect(result).not.toHaveProperty("what");
    expect(result).toHaveProperty("inputs");
  });
});
