import type { Browser, Locator, Page } from "playwright-core";
import type { BenchAction } from "../../shared/contract/bench-view.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import {
  catalogues,
  sayRefusal,
  type Catalogue,
} from "../../shared/i18n/catalogue.ts";
import type { Mood } from "../../renderer/screens/bench/bench-mood.ts";
import type { BenchDay } from "./bench-day.ts";
import { wedgeScanner } from "./wedge-scanner.ts";

/** Somebody at the bench with a scan gun: scans, sees, and never touches the mouse. */
export interface Packer {
  readonly page: Page;
  readonly words: Catalogue;
  /** With the scanner that types. */
  scan(text: string): Promise<void>;
  /** With the scanner on the station's own cable. */
  scanByCable(text: string): Promise<void>;
  scanCommand(action: BenchAction): Promise<void>;
  /** Waits until the band is in this state and says this. */
  told(mood: Mood, says?: string | RegExp): Promise<void>;
  /** Waits until a stop says what is the matter and what to do. */
  stopped(refusal: Refusal): Promise<void>;
  /** Waits until this can be read somewhere on the screen. */
  reads(text: string | RegExp): Promise<void>;
  band(): Locator;
  /** What went wrong inside the page since it was opened. */
  problems(): readonly string[];
  leave(): Promise<void>;
}

export const badges = {
  en: "PB-BADGE-PIOTR-2077",
  nl: "PB-BADGE-MARTA-2041",
  supervisor: "PB-BADGE-SAM-1003",
} as const;

const patienceMs = 10_000;

/** Opens the screens in a browser window of its own and scans the badge. */
export async function packerAt(
  day: BenchDay,
  browser: Browser,
  language: "nl" | "en" = "en",
): Promise<Packer> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  const scanner = await wedgeScanner(page);
  await page.goto(day.address);
  const words = catalogues[language];
  const band = page.locator(".band");

  const packer: Packer = {
    page,
    words,
    scan: scanner.scan,
    scanByCable: (text) => day.practise({ kind: "scan", text }),
    scanCommand: (action) => scanner.scan(`PB-CMD-${action.toUpperCase()}`),
    async told(mood, says = "") {
      const wanted = page
        .locator(`.band[data-mood=${mood}]`)
        .filter({ hasText: says });
      try {
        await wanted.waitFor();
      } catch (cause) {
        const seen = (await page.locator("body").innerText()).slice(0, 600);
        const expected = `${mood}: ${String(says)}`;
        throw new Error(`not told ${expected}, but:\n${seen}`, { cause });
      }
    },
    async stopped(refusal) {
      const { says, remedy } = sayRefusal(words, refusal);
      await packer.told("stop", says);
      await packer.reads(remedy);
    },
    async reads(text) {
      const found = page.getByText(text).filter({ visible: true }).first();
      await found.waitFor();
    },
    band: () => band,
    problems: () => problems,
    leave: () => context.close(),
  };
  await page.locator(".sign-in, .bench").waitFor();
  await packer.scan(badges[language]);
  await day.until(
    "the packer is signed in",
    () => day.bench().operator?.language === language,
  );
  await page.locator(".bench").waitFor();
  return packer;
}
