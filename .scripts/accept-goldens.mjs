import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

/** Writes the golden pictures of the scenes that look otherwise than before, or are new; `git diff` shows which, to be looked at. */
const root = resolve(import.meta.dirname, "..");
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "test/browser/gallery/bench-scenes.test.ts",
    "test/browser/gallery/pages.test.ts",
    "test/browser/gallery/stray-goldens.test.ts",
    // Which goldens are of no scene is known once all scenes were seen.
    "--no-file-parallelism",
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PACKBENCH_ACCEPT_GOLDENS: "1" },
  },
);
process.exit(status ?? 1);
