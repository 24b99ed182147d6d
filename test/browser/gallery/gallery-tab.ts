import type { Page } from "playwright-core";
import { expect } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { serveGallery } from "../../helpers/gallery-server.ts";
import { photographedAt } from "../golden/photograph.ts";
import type { SceneName } from "./scenes.ts";

export const keys = {
  bench: "Alt+6",
  queue: "Alt+7",
  devices: "Alt+8",
  commands: "F1",
};

interface TabSetting {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly use: (page: Page) => Promise<void>;
}

/** A bench that scenes are shown on one after another: a page of its own for each of them would cost most of the time. */
export type Standing = "lang=nl" | "lang=en" | "lang=nl&practising";

export interface GalleryTab {
  /** Loads the gallery with a query, unless it was just loaded with it; then the bench is entered anew. */
  open(query: string, setting: TabSetting): Promise<void>;
  /**
   * Only to be looked at: a second test of the scene finds it as the first left it.
   * The bench's screen is left and entered again, so that it shows the scene as it stands and not how it came about.
   */
  show(
    name: SceneName,
    query: Standing,
    use: (page: Page) => Promise<void>,
  ): Promise<void>;
  stop(): Promise<void>;
}

/** The gallery in a browser of its own at a fixed time; what a page complains of fails the use of it. Stop it in afterAll. */
export async function openGalleryTab(): Promise<GalleryTab> {
  const [gallery, browser] = await Promise.all([
    serveGallery(),
    launchBrowser(),
  ]);
  const errors: string[] = [];
  const context = await browser.newContext({
    reducedMotion: "reduce",
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
  });
  await context.clock.setFixedTime(photographedAt);

  const newPage = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    return page;
  };
  /** One for all queries: what a window of its own costs is most of what a screen costs. */
  const tab = await newPage();
  /** What the tab was loaded with: the script is a megabyte, and starting it is most of what a screen costs. */
  let opened: string | null = null;

  const standing = new Map<
    Standing,
    { readonly page: Page; scene: SceneName | null }
  >();
  const stand = async (
    query: Standing,
  ): Promise<{ readonly page: Page; scene: SceneName | null }> => {
    const known = standing.get(query);
    if (known !== undefined) return known;
    const page = await newPage();
    await page.goto(`${gallery.url}?${query}`);
    await page.locator(".app").waitFor();
    const bench = { page, scene: null };
    standing.set(query, bench);
    return bench;
  };

  return {
    async open(query, { width = 1366, height = 768, dark = false, use }) {
      errors.length = 0;
      await tab.setViewportSize({ width, height });
      await tab.emulateMedia({ colorScheme: dark ? "dark" : "light" });
      const isOpen = opened === query;
      // Not known until it ended well: what a failed test left behind is loaded anew.
      opened = null;
      if (isOpen) await enterAnew(tab);
      else {
        await tab.goto(`${gallery.url}?${query}`);
        await tab.locator(query === "old" ? ".full-page" : ".app").waitFor();
      }
      await use(tab);
      expect(errors).toEqual([]);
      opened = query;
    },
    async show(name, query, use) {
      errors.length = 0;
      const bench = await stand(query);
      const { page } = bench;
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.emulateMedia({ colorScheme: "light" });
      if (bench.scene !== name) {
        bench.scene = null;
        await page.keyboard.press(keys.queue);
        await page.locator("main:is(.queue, .sign-in)").waitFor();
        const revision = await page.evaluate(
          (asked) => window.gallery?.show(asked),
          `scene=${name}&${query}`,
        );
        await page.locator(`.app[data-revision="${revision}"]`).waitFor();
        await page.keyboard.press(keys.bench);
        await page.locator("main:is(.bench, .sign-in)").waitFor();
        bench.scene = name;
      }
      await use(page);
      expect(errors).toEqual([]);
    },
    async stop() {
      await browser.close();
      await gallery.stop();
    },
  };
}

/** Through the bench, so that every screen is asked for as if for the first time. */
async function enterAnew(page: Page): Promise<void> {
  await page.keyboard.press(keys.bench);
  await page.locator("main:is(.bench, .sign-in)").waitFor();
  await page.evaluate(() => {
    window.gallery?.forgetCalls();
    window.scrollTo(0, 0);
  });
}
