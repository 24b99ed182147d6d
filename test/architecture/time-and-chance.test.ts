import { expect, test } from "vitest";
import { productSources, withoutComments } from "./project-files.ts";

/** The only places that ask the machine; everything else is handed a clock, ids and chance. */
const askTheMachine = new Set([
  "main/host/system-clock.ts",
  "main/host/system-chance.ts",
  "renderer/main.tsx",
]);

const banned =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|\bset(Timeout|Interval|Immediate)\s*\(|\bscheduler\.wait\b|AbortSignal\.timeout/;

test("time, ids and chance are handed in everywhere but in the host entry files", () => {
  const wrong = productSources()
    .filter(({ path }) => !askTheMachine.has(path))
    .filter(({ text }) => banned.test(withoutComments(text)))
    .map(({ path }) => path);

  expect(wrong).toEqual([]);
});

test("the files that may ask the machine exist", () => {
  const paths = new Set(productSources().map(({ path }) => path));

  expect([...askTheMachine].filter((path) => !paths.has(path))).toEqual([]);
});
