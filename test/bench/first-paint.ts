import type { Browser } from "playwright-core";
import { launchBrowser } from "../helpers/browser.ts";
import { openBenchFloor } from "./bench-floor.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";

const loads = 12;

/** The bench's screen in a browser that never saw it, on the built station: until something can be read, and until it can be worked at. */
export const firstPaint: Measurement = {
  name: "first-paint",
  async measure(progress) {
    const floor = await openBenchFloor({ orderCount: 120, scale: false });
    const browser = await launchBrowser();
    try {
      const seen = [];
      // The first load is the browser's own start.
      for (let load = -1; load < loads; load++) {
        progress(`${Math.max(0, load)} of ${loads}`);
        const times = await loadOnce(browser, floor.station.address);
        if (load >= 0) seen.push(times);
      }
      return [
        rowOf(
          "navigation → first contentful paint",
          "ms",
          seen.map(({ paintedMs }) => paintedMs),
        ),
        rowOf(
          "navigation → the bench stands there",
          "ms",
          seen.map(({ benchMs }) => benchMs),
        ),
      ];
    } finally {
      await browser.close();
      await floor.stop();
    }
  },
};

async function loadOnce(browser: Browser, address: string) {
  // A context of its own has an empty cache.
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.locator("main.bench").waitFor();
    return await page.evaluate(() => {
      const [painted] = performance.getEntriesByName("first-contentful-paint");
      if (painted === undefined) throw new Error("nothing was painted");
      return { paintedMs: painted.startTime, benchMs: performance.now() };
    });
  } finally {
    await context.close();
  }
}
