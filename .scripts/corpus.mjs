import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** Runs the tests over the shared case files alone; areas narrow: `npm run corpus -- devices labels tiktok`. */
const areas = ["devices", "labels", "tiktok"];
const asked = process.argv.slice(2);
const unknown = asked.filter((area) => !areas.includes(area));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no area ${unknown.join(", ")}. There are: ${areas.join(", ")}.\n`,
  );
  process.exit(2);
}

const root = resolve(import.meta.dirname, "..");
const wanted = asked.length > 0 ? asked : areas;
const usesCases = new RegExp(
  `\\bcorpus(?:File|Cases)(?:<[^>]*>)?\\(\\s*"(?:${wanted.join("|")})"`,
);
const files = readdirSync(join(root, "test"), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => usesCases.test(readFileSync(file, "utf8")))
  .map((file) => relative(root, file));

if (files.length === 0) {
  process.stderr.write(`No test reads ${wanted.join(", ")}.\n`);
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules/vitest/vitest.mjs"), "run", ...files],
  { cwd: root, stdio: "inherit" },
);
process.exit(status ?? 1);
