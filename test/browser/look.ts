import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { languages } from "../../shared/contract/bench-view.ts";
import { startBenchDay } from "../helpers/bench-day.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { packerAt } from "../helpers/packer.ts";
import { screenSizes, walkTheDay } from "./walk-the-day.ts";

/** `npm run screens -- [folder]`: every screen and state in both languages and all sizes, as pictures for people to look at. */
const folder = resolve(process.argv[2] ?? "out/screens");
const browser = await launchBrowser();
try {
  for (const language of languages) {
    const day = await startBenchDay(language);
    try {
      const packer = await packerAt(day, browser, language);
      let number = 0;
      await walkTheDay(day, packer, async (state) => {
        const name = `${String(++number).padStart(2, "0")}-${state}.png`;
        for (const size of screenSizes) {
          const into = join(folder, language, `${size.width}x${size.height}`);
          mkdirSync(into, { recursive: true });
          await packer.page.setViewportSize(size);
          await packer.page.screenshot({ path: join(into, name) });
        }
      });
      await packer.leave();
    } finally {
      await day.stop();
    }
  }
} finally {
  await browser.close();
}
process.stdout.write(`${folder}\n`);
