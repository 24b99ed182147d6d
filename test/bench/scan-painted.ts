import type { CDPSession, Page } from "playwright-core";
import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { openBenchFloor } from "./bench-floor.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";

const warmUpScans = 5;
const scans = 200;

/** A packer's rhythm; also lets the good moment of the scan before fade, which paints too. */
const betweenScansMs = 350;

interface SeenScan {
  /** From the Enter key to the frame after the one that holds the verdict. */
  readonly paintedMs: number;
  /** From the Enter key to the call that starts the sound. */
  readonly soundedMs: number | null;
}

declare global {
  interface Window {
    seenScans: SeenScan[];
  }
}

/** A keyboard scanner at a real browser on the built station, watched from inside the page. */
export const scanPainted: Measurement = {
  name: "scan-painted",
  async measure(progress) {
    const floor = await openBenchFloor({ orderCount: 120, scale: false });
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({
        viewport: { width: 1366, height: 768 },
      });
      await page.addInitScript(watchScans);
      await page.goto(floor.station.address);
      await page.locator("main.bench").waitFor();
      const keyboard = await page.context().newCDPSession(page);
      const row = floor.screen
        .latest("queue-changed")
        ?.queue.rows.find(
          ({ stage, units }) => stage === "waiting" && units > 1,
        );
      if (row === undefined)
        throw new Error("no parcel of several units waits");
      await wedge(keyboard, parcelBarcode(row.number));
      await floor.screen.until(
        "the parcel is open",
        () => floor.screen.bench().parcel !== null,
      );
      const seen: SeenScan[] = [];
      for (let scan = -warmUpScans; scan < scans; scan++) {
        progress(`${Math.max(0, scan)} of ${scans} scans`);
        const found = await scanOnce(page, keyboard, codeFor(scan));
        if (scan >= 0) seen.push(found);
        // So that the parcel always wants another unit; drawn long before the next scan.
        if (floor.screen.bench().actions.includes("undo")) {
          await floor.screen.act("undo");
        }
        await page.waitForTimeout(betweenScansMs);
      }
      return [
        rowOf(
          "scan received → verdict painted, keyboard scanner in Chromium",
          "ms",
          seen.map(({ paintedMs }) => paintedMs),
          { of: "p99", most: 50 },
        ),
        rowOf(
          "scan received → sound started",
          "ms",
          seen.flatMap(({ soundedMs }) => soundedMs ?? []),
          { of: "p99", most: 50 },
        ),
      ];
    } finally {
      await browser.close();
      await floor.stop();
    }

    /** Good and wrong ones in turn: the article that is wanted, and one that is not known at all. */
    function codeFor(scan: number): string {
      const { parcel, instruction } = floor.screen.bench();
      const wanted = parcel?.lines.find(
        ({ skuId }) =>
          instruction.kind === "scan-unit" && instruction.skuId === skuId,
      );
      return scan % 2 === 0
        ? (wanted?.barcode ?? wanted?.sellerSku ?? "")
        : `NOBODY-KNOWS-${String(scan + 100)}`;
    }
  },
};

async function scanOnce(
  page: Page,
  keyboard: CDPSession,
  text: string,
): Promise<SeenScan> {
  const before = await page.evaluate(() => window.seenScans.length);
  await wedge(keyboard, text);
  await page.waitForFunction(
    (count) => window.seenScans.length > count,
    before,
    { polling: 50, timeout: 5_000 },
  );
  const seen = await page.evaluate(() => window.seenScans.at(-1));
  if (seen === undefined) throw new Error("no scan was seen");
  return seen;
}

/** Between two keys of a keyboard scanner. */
const betweenKeysMs = 2;
const withShift = 8;

/**
 * Keys say when they were pressed: on a busy machine they would arrive too far apart to be a scanner's. The way of the earlier
 * ones through the debugger is not the scanner's and is over before Enter, which is pressed now: its own way into the page counts.
 */
async function wedge(line: CDPSession, text: string): Promise<void> {
  const fromMs = Date.now() - text.length * betweenKeysMs;
  const characters = [...text].map((character, place) =>
    stroke(line, character, fromMs + place * betweenKeysMs),
  );
  await Promise.all(characters);
  await stroke(line, "\r", Date.now());
}

async function stroke(
  line: CDPSession,
  character: string,
  atMs: number,
): Promise<void> {
  const key = {
    ...keyOf(character),
    timestamp: atMs / 1000,
    modifiers: /[A-Z]/.test(character) ? withShift : 0,
  };
  await Promise.all([
    line.send("Input.dispatchKeyEvent", {
      ...key,
      type: "keyDown",
      text: character,
    }),
    line.send("Input.dispatchKeyEvent", { ...key, type: "keyUp" }),
  ]);
}

/** Capitals, digits and hyphens, which is what the codes here are made of. Source: UI Events KeyboardEvent code Values (W3C). */
function keyOf(character: string): { key: string; code: string } {
  if (character === "\r") return { key: "Enter", code: "Enter" };
  if (/[A-Z]/.test(character))
    return { key: character, code: `Key${character}` };
  return {
    key: character,
    code: character === "-" ? "Minus" : `Digit${character}`,
  };
}

/**
 * Runs in the page before its own program. The verdict is on the screen when the strip of verdicts has a new first entry;
 * two animation frames later it has certainly been painted, so up to one frame is counted too much.
 */
function watchScans(): void {
  window.seenScans = [];
  let enteredAt: number | null = null;
  let soundedAt: number | null = null;
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Enter") return;
      enteredAt = event.timeStamp;
      soundedAt = null;
    },
    { capture: true },
  );
  const start = AudioScheduledSourceNode.prototype.start;
  AudioScheduledSourceNode.prototype.start = function (when) {
    if (enteredAt !== null) soundedAt ??= performance.now();
    start.call(this, when);
  };
  new MutationObserver((changes) => {
    const from = enteredAt;
    const isVerdict = changes.some(({ addedNodes }) =>
      [...addedNodes].some(
        (node) => node instanceof Element && node.matches(".history li"),
      ),
    );
    if (from === null || !isVerdict) return;
    enteredAt = null;
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        window.seenScans.push({
          paintedMs: performance.now() - from,
          soundedMs: soundedAt === null ? null : soundedAt - from,
        });
      });
    });
  }).observe(document, { childList: true, subtree: true });
}
