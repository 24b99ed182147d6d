import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unlikeGolden } from "../golden/golden-pictures.ts";
import { tooSmallToTouch } from "../page-findings.ts";
import { axeFindings, cutOff } from "./gallery-findings.ts";
import { openGalleryTab, type GalleryTab } from "./gallery-tab.ts";
import { sceneNames } from "./scenes.ts";

let gallery: GalleryTab;
beforeAll(async () => {
  gallery = await openGalleryTab();
}, 60_000);
afterAll(async () => {
  await gallery.stop();
});

describe.each(sceneNames)("the bench in scene %s", (name) => {
  test.each(["nl", "en"] as const)(
    "has nothing cut off in %s, large or small",
    async (language) => {
      await gallery.show(name, `lang=${language}`, async (page) => {
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
    await gallery.show(name, "lang=nl&practising", async (page) => {
      await page.locator(".app[data-drawer=true]").waitFor();
      expect(await cutOff(page)).toEqual([]);
      if (name === "training")
        expect(await unlikeGolden(page, "training-drawer")).toEqual([]);
    });
  });

  test("can be read by everyone, in light and in dark", async () => {
    await gallery.show(name, "lang=nl", async (page) => {
      expect(await axeFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
    });
  });
});
