import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/helpers/longest-first.ts";

/** Where continuous integration wants the counts; nothing is written otherwise. */
const report = process.env["PACKBENCH_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/helpers/global-setup.ts",
    setupFiles: "test/helpers/nothing-left-running.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A worker runs file after file: loading a station and its thread anew for each took more than what they prove.
    isolate: false,
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    reporters: report === undefined ? ["default"] : ["default", "json"],
    ...(report === undefined ? {} : { outputFile: { json: report } }),
  },
});
