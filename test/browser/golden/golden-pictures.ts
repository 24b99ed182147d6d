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
import { fingerprinted, fingerprintIn, fingerprintOf } from "./fingerprint.ts";
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
    const golden = existsSync(file) ? readFileSync(file) : null;
    const seen =
      accepts || golden === null
        ? await lookUntilCalm(page, golden)
        : await lookUntilAlike(page, golden);
    if (accepts) accept(file, golden, seen);
    else if (!isAlike(seen)) found.push(tell(name, size, seen.comparison));
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

/** A screenshot beside its golden; nothing to compare when it is the very one, or there is no golden. */
interface Look {
  readonly screenshot: Buffer;
  readonly isTheVeryOne: boolean;
  readonly comparison: Comparison | null;
}

/** The very screenshot the golden was made of is known by its fingerprint: opening both would take most of the time. */
function compare(golden: Buffer | null, screenshot: Buffer): Look {
  const isTheVeryOne =
    golden !== null && fingerprintIn(golden) === fingerprintOf(screenshot);
  return {
    screenshot,
    isTheVeryOne,
    comparison:
      golden === null || isTheVeryOne
        ? null
        : comparePictures(PNG.sync.read(golden), PNG.sync.read(screenshot)),
  };
}

const isAlike = ({ isTheVeryOne, comparison }: Look): boolean =>
  isTheVeryOne || comparison?.alike === true;

async function lookUntilAlike(page: Page, golden: Buffer): Promise<Look> {
  let seen = compare(golden, await photograph(page));
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += againAfterMs) {
    if (isAlike(seen)) break;
    await sleep(againAfterMs);
    seen = compare(golden, await photograph(page));
  }
  return seen;
}

async function lookUntilCalm(page: Page, golden: Buffer | null): Promise<Look> {
  let screenshot = await photograph(page);
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += againAfterMs) {
    await sleep(againAfterMs);
    const next = await photograph(page);
    if (next.equals(screenshot)) break;
    screenshot = next;
  }
  return compare(golden, screenshot);
}

/** A golden that is still like the screen stays the picture it is; one that says nothing of its screenshot learns it. */
function accept(file: string, golden: Buffer | null, seen: Look): void {
  const isLike = golden !== null && isAlike(seen);
  if (isLike && fingerprintIn(golden) !== null) return;
  const picture = isLike ? golden : palettePng(PNG.sync.read(seen.screenshot));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprinted(picture, fingerprintOf(seen.screenshot)));
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
