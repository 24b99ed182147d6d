import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The shared case files: recorded bytes, labels and marketplace answers that live outside the project. */
export type CorpusArea = "devices" | "labels" | "tiktok";

const corpusFolder = (): string =>
  resolve(
    import.meta.dirname,
    "../..",
    process.env["PACKBENCH_CORPUS"] ?? "../shared/fixtures",
  );

/**
 * The path of a case file or folder, or null where there is none, so a suite can skip in sight:
 * `describe.skipIf(corpusFile("devices", "scales") === null)(…)`.
 *
 * A relative PACKBENCH_CORPUS counts from the project's root.
 */
export function corpusFile(area: CorpusArea, name = ""): string | null {
  const file = resolve(corpusFolder(), area, name);
  return existsSync(file) ? file : null;
}
