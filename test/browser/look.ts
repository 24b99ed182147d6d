import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { languages } from "../../shared/contract/bench-view.ts";
import { startPackersDay } from "../helpers/packers-day.ts";
import { screenSizes, walkTheDay } from "./walk-the-day.ts";

/** `npm run screens -- [folder]`: every screen and state in every language and all sizes, as pictures for people to look at. */
const folder = resolve(process.argv[2] ?? "out/screens");
for (const language of languages) {
  const { day, packer, stop } = await startPackersDay(language);
  let number = 0;
  try {
    await walkTheDay(day, packer, async (state) => {
      const name = `${String(++number).padStart(2, "0")}-${state}.png`;
      for (const size of screenSizes) {
        const into = join(folder, language, `${size.width}x${size.height}`);
        mkdirSync(into, { recursive: true });
        await packer.page.setViewportSize(size);
        await packer.page.screenshot({ path: join(into, name) });
      }
    });
  } finally {
    await stop();
  }
}
process.stdout.write(`${folder}\n`);
