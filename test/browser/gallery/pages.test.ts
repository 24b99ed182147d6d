import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  languages,
  type Language,
} from "../../../shared/contract/bench-view.ts";
import { catalogues } from "../../../shared/i18n/catalogue.ts";
import { unlikeGolden } from "../golden/golden-pictures.ts";
import { cutOff as textCutOff } from "../page-findings.ts";
import { firstRunPages } from "./first-run-pages.ts";
import { axeFindings, cutOff } from "./gallery-findings.ts";
import { keys, openGalleryTab, type GalleryTab } from "./gallery-tab.ts";
import {
  benchScreens,
  courierMoments,
  lockedIn,
  pageName,
} from "./golden-names.ts";
import { installersPages } from "./installers-pages.ts";
import { ownersPages } from "./owners-pages.ts";

let gallery: GalleryTab;
beforeAll(async () => {
  gallery = await openGalleryTab();
}, 60_000);
afterAll(async () => {
  await gallery.stop();
});

describe.each(benchScreens)("the %s screen", (screen) => {
  test.each([
    [1366, 768, false],
    [1920, 1080, true],
    [683, 384, false],
  ])(
    "fits %i by %i and can be read by everyone",
    async (width, height, dark) => {
      await gallery.open("scene=scan-unit", {
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
        await gallery.open(`scene=start&lang=${language}&${query}`, {
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
      await gallery.open(
        `scene=start&supervisor&lang=${language}&courier=${moment}`,
        {
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
        },
      );
  });
});

describe.each(["nl", "en"] as const)("the owner's page, in %s,", (language) => {
  test.each(
    // Pages of one query after another: they are shown without loading.
    ownersPages.toSorted(([, one], [, other]) => one.localeCompare(other)),
  )(
    "%s has no text cut off, large or small, and can be read by everyone",
    async (of, query, key, act) => {
      await gallery.open(`scene=start&supervisor&lang=${language}&${query}`, {
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
      await gallery.open(`scene=sign-in&lang=${language}&${query}`, {
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
    await gallery.open(`scene=locked&lang=${language}`, {
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
  await gallery.open("scene=scan-unit", {
    use: async (page) => {
      expect(await size(page)).toBeGreaterThanOrEqual(44);
    },
  });
  await gallery.open("scene=scan-unit", {
    width: 1920,
    height: 1080,
    use: async (page) => {
      expect(await size(page)).toBeGreaterThanOrEqual(60);
    },
  });
});

test("a good scan is green for a moment, and then the next instruction is back", async () => {
  await gallery.open("scene=good", {
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
  await gallery.open("scene=stop-wrong-article", {
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
  await gallery.open("old", {
    use: async (page) => {
      const title = page.getByRole("heading", { name: "andere versie" });
      await title.waitFor();
      expect(await page.getByRole("button").innerText()).toBe("Opnieuw laden");
      expect(await unlikeGolden(page, "another-version")).toEqual([]);
    },
  });
});
