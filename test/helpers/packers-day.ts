import type { Browser } from "playwright-core";
import type { Language } from "../../shared/contract/bench-view.ts";
import { startBenchDay, type BenchDay } from "./bench-day.ts";
import { launchBrowser } from "./browser.ts";
import { packerAt, type Packer } from "./packer.ts";

export interface PackersDay {
  readonly day: BenchDay;
  readonly packer: Packer;
  stop(): Promise<void>;
}

/** A bench, a browser in front of it and a packer signed in: all of it, or nothing left running. Stop it in afterAll. */
export async function startPackersDay(
  language: Language,
  launch: (day: BenchDay) => Promise<Browser> = launchBrowser,
): Promise<PackersDay> {
  const day = await startBenchDay(language);
  let browser: Browser | null = null;
  const stop = async (): Promise<void> => {
    await browser?.close();
    await day.stop();
  };
  try {
    browser = await launch(day);
    return { day, packer: await packerAt(day, browser, language), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
