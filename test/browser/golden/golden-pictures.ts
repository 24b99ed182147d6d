import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { isPackagedChromium } from "../../helpers/browser.ts";
import { comparePictures, type Comparison } from "./compare-pictures.ts";
import { palettePng } from "./palette-picture.ts";
import { goldenSizes, photograph, type GoldenSize } from "./photograph.ts";

const goldens = join(import.meta.dirname, "../goldens");
/** Beside what is built, and like that never committed. */
const differences = join(
  import.meta.dirname,
  "../../../out/golden-differences",
);

/** What comes late, such as an article's picture, has come by then. */
const patienceMs = 3_000;
const againAfterMs = 100;

const accepts = process.env["PACKBENCH_ACCEPT_GOLDENS"] === "1";
const howToAccept = "npm run goldens:accept";

/** Another Chromium smooths letters in another way: its pictures are not these. */
export const canCompare = isPackagedChromium();

/**
 * Takes the page's picture at both sizes and compares each with its golden.
 *
 * @returns what differs, in sentences for whoever has to look at it; accepting writes the golden instead, and only then.
 */
export async function unlikeGolden(
  page: Page,
  name: string,
): Promise<string[]> {
  if (!canCompare) return [];
  const found: string[] = [];
  for (const size of goldenSizes) {
    await page.setViewportSize(size);
    const file = fileOf(name, size);
    const golden = existsSync(file) ? PNG.sync.read(readFileSync(file)) : null;
    const picture =
      accepts || golden === null
        ? await lookUntilCalm(page)
        : await lookUntilAlike(page, golden);
    const comparison =
      golden === null ? null : comparePictures(golden, picture);
    if (comparison?.alike === true) continue;
    if (accepts) accept(file, picture);
    else found.push(tell(name, size, comparison));
  }
  await page.setViewportSize(goldenSizes[0]);
  return found;
}

/** Goldens of no scene, and scenes without one; accepting removes the former. */
export function strayGoldens(names: readonly string[]): string[] {
  const found: string[] = [];
  for (const size of goldenSizes) {
    const wanted = new Set(names.map((name) => `${name}.png`));
    const there = existsSync(folderOf(size)) ? readdirSync(folderOf(size)) : [];
    for (const file of there) {
      if (wanted.delete(file)) continue;
      if (accepts) rmSync(join(folderOf(size), file));
      else
        found.push(
          `${join(folderOf(size), file)} is of no scene: ${howToAccept}`,
        );
    }
    found.push(
      ...[...wanted].map(
        (file) =>
          `${file} at ${size.width}×${size.height} has no golden: ${howToAccept}`,
      ),
    );
  }
  return found;
}

async function lookUntilAlike(page: Page, golden: PNG): Promise<PNG> {
  let picture = await photograph(page);
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += againAfterMs) {
    if (comparePictures(golden, picture).alike) break;
    await sleep(againAfterMs);
    picture = await photograph(page);
  }
  return picture;
}

async function lookUntilCalm(page: Page): Promise<PNG> {
  let picture = await photograph(page);
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += againAfterMs) {
    await sleep(againAfterMs);
    const next = await photograph(page);
    if (next.data.equals(picture.data)) break;
    picture = next;
  }
  return picture;
}

function accept(file: string, picture: PNG): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, palettePng(picture));
}

function tell(
  name: string,
  size: GoldenSize,
  comparison: Comparison | null,
): string {
  const at = `${name} at ${size.width}×${size.height}`;
  if (comparison === null)
    return `${at} has no golden. Look at it and accept it: ${howToAccept}`;
  const file = join(differences, `${name}-${size.width}x${size.height}.png`);
  mkdirSync(differences, { recursive: true });
  writeFileSync(file, comparison.sideBySide());
  return `${at} differs from its golden in ${comparison.differentPixels} pixels. Golden, actual and difference: ${file}. If it is meant to: ${howToAccept}`;
}

const folderOf = ({ width, height }: GoldenSize): string =>
  join(goldens, `${width}x${height}`);
const fileOf = (name: string, size: GoldenSize): string =>
  join(folderOf(size), `${name}.png`);
