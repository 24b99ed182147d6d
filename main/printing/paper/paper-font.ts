import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * Has the letters of every language Packbench speaks, which the fonts built into PDF have not. The build copies this file
 * beside the station; from sources it is found in the installed package.
 */
const paperFontFile = "DejaVuSansCondensed-Bold.ttf";

export function readPaperFont(): Promise<Uint8Array> {
  const beside = fileURLToPath(new URL(paperFontFile, import.meta.url));
  return readFile(
    existsSync(beside)
      ? beside
      : createRequire(import.meta.url).resolve(
          `dejavu-fonts-ttf/ttf/${paperFontFile}`,
        ),
  );
}
