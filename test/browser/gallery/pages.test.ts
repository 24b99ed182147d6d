import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  languages,
  type Language,
} from "../../../shared/contract/bench-view.ts";
import { catalogues } from "../../../shared/i18n/catalogue.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { serveGallery } from "../../helpers/gallery-server.ts";
import { cutOff as textCutOff, tooSmallToTouch } from "../page-findings.ts";
import {
  canCompare,
  strayGoldens,
  unlikeGolden,
} from "../golden/golden-pictures.ts";
import { photographedAt } from "../golden/photograph.ts";
import { firstRunPages } from "./first-run-pages.ts";
import {
  benchScreens,
  courierMoments,
  goldenNames,
  lockedIn,
  pageName,
} from "./golden-names.ts";
import { installersPages } from "./installers-pages.ts";
import { ownersPages } from "./owners-pages.ts";
import { sceneNames, type SceneName } from "./scenes.ts";

const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;
/** One for all scenes: what a window of its own costs is most of what a scene costs. */
let tab: Page;
/** What the tab was loaded with: the script is a megabyte, and starting it is most of what a screen costs. */
let opened: string | null = null;
const errors: string[] = [];

beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launchBrowser()]);
  const context = await browser.newContext({
    reducedMotion: "reduce",
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
  });
  await context.clock.setFixedTime(photographedAt);
  tab = await context.newPage();
  tab.on("pageerror", (error) => errors.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

async function open(
  query: string,
  {
    width = 1366,
    height = 768,
    dark = false,
    use,
  }: {
    readonly width?: number;
    readonly height?: number;
    readonly dark?: boolean;
    readonly use: (page: Page) => Promise<void>;
  },
): Promise<void> {
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

const axeFindings = async (
  page: Page,
  only: string[] | null = null,
): Promise<string[]> => {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { axe: checker } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await checker.run(
      rules === null ? {} : { runOnly: rules },
    );
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
  }, only);
};

/** What sticks out of the window, of the panel or of its own box without a way to scroll to it. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { documentElement: root } = document;
    if (root.scrollWidth > window.innerWidth) found.push("page is too wide");
    for (const element of document.querySelectorAll(
      ".band, .band-words, .panel, .bench-now, .gauge, .top-bar, .bottom-bar, .choice, .parcel-head, .stop-side",
    )) {
      if (
        element.scrollHeight > element.clientHeight + 1 ||
        element.scrollWidth > element.clientWidth + 1
      )
        found.push(
          `${element.className}: ${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`,
        );
    }
    return found;
  });

const keys = {
  bench: "Alt+6",
  queue: "Alt+7",
  devices: "Alt+8",
  commands: "F1",
};

/** A bench that scenes are shown on one after another: a page of its own for each of them would cost most of the time. */
type Standing = "lang=nl" | "lang=en" | "lang=nl&practising";
const standing = new Map<Standing, { page: Page; scene: SceneName | null }>();

async function stand(
  query: Standing,
): Promise<{ page: Page; scene: SceneName | null }> {
  const known = standing.get(query);
  if (known !== undefined) return known;
  const page = await tab.context().newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(`${gallery.url}?${query}`);
  await page.locator(".app").waitFor();
  const bench = { page, scene: null };
  standing.set(query, bench);
  return bench;
}

/**
 * Only to be looked at: a second test of the scene finds it as the first left it.
 * The bench's screen is left and entered again, so that it shows the scene as it stands and not how it came about.
 */
async function show(
  name: SceneName,
  query: Standing,
  use: (page: Page) => Promise<void>,
): Promise<void> {
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
}

describe.each(sceneNames)("the bench in scene %s", (name) => {
  test.each(["nl", "en"] as const)(
    "has nothing cut off in %s, large or small",
    async (language) => {
      await show(name, `lang=${language}`, async (page) => {
        expect(await cutOff(page)).toEqual([]);
        const app = await page
          .locator(".app")
          .evaluate((element) => element.getBoundingClientRect().height);
        expect(app).toBeLessThanOrEqual(768);
        expect(await tooSmallToTouch(page)).toEqual([]);
        if (language === "nl")
          expect(await unlikeGolden(page, name)).toEqual([]);

        for (const [width, height] of [
          [1280, 800],
          [3840, 2160],
          [683, 384],
        ] as const) {
          await page.setViewportSize({ width, height });
          expect(await cutOff(page), `${width} by ${height}`).toEqual([]);
        }
      });
    },
  );

  test("has nothing cut off beside the training drawer", async () => {
    await show(name, "lang=nl&practising", async (page) => {
      await page.locator(".app[data-drawer=true]").waitFor();
      expect(await cutOff(page)).toEqual([]);
      if (name === "training")
        expect(await unlikeGolden(page, "training-drawer")).toEqual([]);
    });
  });

  test("can be read by everyone, in light and in dark", async () => {
    await show(name, "lang=nl", async (page) => {
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
    });
  });
});

describe.each(benchScreens)("the %s screen", (screen) => {
  test.each([
    [1366, 768, false],
    [1920, 1080, true],
    [683, 384, false],
  ])(
    "fits %i by %i and can be read by everyone",
    async (width, height, dark) => {
      await open("scene=scan-unit", {
        width,
        height,
        dark,
        use: async (page) => {
          await page.keyboard.press(keys[screen]);
          expect(await axeFindings(page)).toEqual([]);
          expect(await cutOff(page)).toEqual([]);
          if (width >= 1366)
            expect(
              await unlikeGolden(page, dark ? `${screen}-dark` : screen),
            ).toEqual([]);
        },
      });
    },
  );
});

describe.each(["nl", "en"] as const)(
  "the installer's page, in %s,",
  (language) => {
    const words = catalogues[language];
    const names = {
      scale: words.devices.kinds.scale,
      printer: words.devices.settingsOf("Zebra ZD421"),
      doctor: words.doctor.title,
      transfer: words.devices.transfer,
    };

    test.each(installersPages)(
      "%s has no text cut off, large or small, and can be read by everyone",
      async (of, query, way) => {
        await open(`scene=start&lang=${language}&${query}`, {
          use: async (page) => {
            await page.keyboard.press(keys.devices);
            for (const step of way)
              await page
                .getByRole("button", { name: names[step], exact: true })
                .first()
                .click();
            await page.locator("main.devices h1").waitFor();
            expect(
              await hardToRead(page, language, pageName("installer", of)),
            ).toEqual([]);
          },
        });
      },
    );
  },
);

/** What keeps somebody from reading the page, large or small; what axe looks at is the same in every language. */
async function hardToRead(
  page: Page,
  language: Language,
  name: string,
): Promise<string[]> {
  const found = await textCutOff(page);
  if (language === "nl") {
    found.push(...(await axeFindings(page)));
    found.push(...(await unlikeGolden(page, name)));
    await page.emulateMedia({ colorScheme: "dark" });
    found.push(...(await axeFindings(page, ["color-contrast"])));
  }
  await page.setViewportSize({ width: 683, height: 384 });
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  return [...found, ...(await textCutOff(page))];
}

describe.each(courierMoments)("the courier's visit, %s,", (moment) => {
  test("has no text cut off in any language, large or small, and can be read by everyone", async () => {
    for (const language of languages)
      await open(`scene=start&supervisor&lang=${language}&courier=${moment}`, {
        use: async (page) => {
          await page.keyboard.press("Shift+Alt+4");
          await page.locator(".cages").waitFor();
          expect(await textCutOff(page), language).toEqual([]);
          if (language === "nl") {
            expect(await axeFindings(page)).toEqual([]);
            expect(await unlikeGolden(page, `courier-${moment}`)).toEqual([]);
            await page.emulateMedia({ colorScheme: "dark" });
            expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
          }
          if (moment === "all") {
            await page.keyboard.press("F3");
            await page.locator(".signature svg").waitFor();
            expect(await textCutOff(page), language).toEqual([]);
          }
          await page.setViewportSize({ width: 683, height: 384 });
          expect(await textCutOff(page), language).toEqual([]);
        },
      });
  });
});

describe.each(["nl", "en"] as const)("the owner's page, in %s,", (language) => {
  test.each(
    // Pages of one query after another: they are shown without loading.
    ownersPages.toSorted(([, one], [, other]) => one.localeCompare(other)),
  )(
    "%s has no text cut off, large or small, and can be read by everyone",
    async (of, query, key, act) => {
      await open(`scene=start&supervisor&lang=${language}&${query}`, {
        use: async (page) => {
          await page.keyboard.press(key);
          await act(page);
          expect(
            await hardToRead(page, language, pageName("owner", of)),
          ).toEqual([]);
        },
      });
    },
  );
});

describe.each(languages)("the newcomer's page, in %s,", (language) => {
  test.each(firstRunPages)(
    "%s has no text cut off, large or small, and can be read by everyone",
    async (of, query, act) => {
      await open(`scene=sign-in&lang=${language}&${query}`, {
        use: async (page) => {
          await act(page);
          expect(
            await hardToRead(page, language, pageName("newcomer", of)),
          ).toEqual([]);
        },
      });
    },
  );
});

test.each(lockedIn)(
  "a locked bench names its packer whole in %s",
  async (language) => {
    await open(`scene=locked&lang=${language}`, {
      use: async (page) => {
        expect(await cutOff(page)).toEqual([]);
        expect(await unlikeGolden(page, `locked-${language}`)).toEqual([]);
      },
    });
  },
);

test("the instruction is at least 44 pixels high on a small bench screen and grows with the window", async () => {
  const size = (page: Page): Promise<number> =>
    page
      .locator(".band h1")
      .evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
  await open("scene=scan-unit", {
    use: async (page) => {
      expect(await size(page)).toBeGreaterThanOrEqual(44);
    },
  });
  await open("scene=scan-unit", {
    width: 1920,
    height: 1080,
    use: async (page) => {
      expect(await size(page)).toBeGreaterThanOrEqual(60);
    },
  });
});

test("a good scan is green for a moment, and then the next instruction is back", async () => {
  await open("scene=good", {
    use: async (page) => {
      const band = page.locator(".band");
      expect(await band.getAttribute("data-mood")).toBe("do");

      await page.evaluate(() => window.gallery?.goOn());

      await page.locator('.band[data-mood="good"]').waitFor();
      await page.locator('.band[data-mood="do"]').waitFor();
      expect(await band.innerText()).toContain("Scan Gemberthee Bio 100 g");
    },
  });
});

test("a stop says what was scanned, what was expected and what to do, with a red edge that stays", async () => {
  await open("scene=stop-wrong-article", {
    use: async (page) => {
      const said = await page.locator(".bench-now").innerText();

      expect(said).toContain("Wollen sokken 39–42, blauw");
      expect(said).toContain("Verwacht");
      expect(said).toContain("Gemberthee Bio 100 g");
      expect(said).toContain("Leg het terug en scan het goede artikel.");
      await page.locator(".stop-side img").nth(1).waitFor();
      await page.waitForTimeout(800);
      expect(await page.locator(".stop-edge").isVisible()).toBe(true);
    },
  });
});

test("a station of another version gives a readable page", async () => {
  await open("old", {
    use: async (page) => {
      const title = page.getByRole("heading", { name: "andere versie" });
      await title.waitFor();
      expect(await page.getByRole("button").innerText()).toBe("Opnieuw laden");
      expect(await unlikeGolden(page, "another-version")).toEqual([]);
    },
  });
});

test.runIf(canCompare)(
  "every scene has a golden picture, and every golden picture a scene",
  () => {
    expect(strayGoldens(goldenNames)).toEqual([]);
  },
);
