import { expect } from "vitest";
import type { Language } from "../../shared/contract/bench-view.ts";
import { startBenchDay } from "../helpers/bench-day.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { packerAt } from "../helpers/packer.ts";
import { axeFindings, cutOff, untranslated } from "./page-findings.ts";
import { screenSizes, walkTheDay } from "./walk-the-day.ts";

export async function everyScreenFits(language: Language): Promise<void> {
  const [browser, day] = await Promise.all([
    launchBrowser(),
    startBenchDay(language),
  ]);
  try {
    const packer = await packerAt(day, browser, language);
    const { page } = packer;
    const findings: string[] = [];
    await walkTheDay(day, packer, async (state) => {
      const find = (what: readonly string[], where = ""): void => {
        findings.push(...what.map((one) => `${state} ${where}: ${one}`));
      };
      for (const size of screenSizes) {
        await page.setViewportSize(size);
        find(await cutOff(page), `${size.width}×${size.height}`);
      }
      find(await untranslated(page, language));
      // What axe looks at is the same in every language.
      if (language === "en") find(await axeFindings(page));
    });

    expect(findings).toEqual([]);
    expect(packer.problems()).toEqual([]);
  } finally {
    await browser.close();
    await day.stop();
  }
}
