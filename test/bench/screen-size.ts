import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectRoot } from "../architecture/project-files.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";

const assets = join(projectRoot, "out/renderer/assets");

/** What a handheld on the hall's network has to fetch before its first picture, compressed as a server would. */
export const screenSize: Measurement = {
  name: "screen-size",
  measure: () =>
    Promise.resolve(
      ["js", "css", "woff2"].map((ending) => {
        const bytes = readdirSync(assets)
          .filter((name) => name.endsWith(`.${ending}`))
          .map((name) => readFileSync(join(assets, name)))
          .map((file) => gzipSync(file).length)
          .reduce((sum, size) => sum + size, 0);
        return rowOf(`screens: ${ending}, gzip`, "kB", [bytes / 1000]);
      }),
    ),
};
