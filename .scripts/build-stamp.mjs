import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sources = [
  ".scripts",
  "hardware",
  "main",
  "renderer",
  "shared",
  "package-lock.json",
  "package.json",
];
const stampFile = ".stamp";

/** Names, sizes and times of everything a build reads, as one hash: a removed file counts too. */
export function sourcesStamp(root) {
  const hash = createHash("sha256");
  const add = (path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) {
        add(join(path, name));
      }
    } else if (found) {
      hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
    }
  };
  for (const path of sources) add(path);
  return hash.digest("hex");
}

export function isStamped(outFolder, stamp) {
  try {
    return readFileSync(join(outFolder, stampFile), "utf8") === stamp;
  } catch {
    // Never built, or broken off.
    return false;
  }
}

export const writeStamp = (outFolder, stamp) => {
  writeFileSync(join(outFolder, stampFile), stamp);
};
