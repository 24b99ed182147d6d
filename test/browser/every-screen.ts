import { expect } from "vitest";
import type { Language } from "../../shared/contract/bench-view.ts";
import { startPackersDay } from "../helpers/packers-day.ts";
import { axeFindings, cutOff, untranslated } from "./page-findings.ts";
import { screenSizes, walkTheDay } from "./walk-the-day.ts";

export async function everyScreenFits(language: Language): Promise<void> {
  const { day, packer, stop } = await startPackersDay(language);
  try {
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
    await stop();
  }
}
