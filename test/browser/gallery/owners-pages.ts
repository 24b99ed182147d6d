import type { Page } from "playwright-core";
import { expect } from "vitest";

/** One page of a screen, and how somebody gets there. */
export type GalleryPage = readonly [
  of: string,
  query: string,
  key: string,
  act: (page: Page) => Promise<void>,
];

/** What the gallery is asked for, the key of the screen, and what is done there. */
export const ownersPages: readonly GalleryPage[] = [
  [
    "of the next run of labels",
    "",
    "Shift+Alt+0",
    (page) => page.locator(".run-fit").waitFor(),
  ],
  [
    "of a run that asks about its last label",
    "run-asks",
    "Shift+Alt+0",
    (page) => page.locator(".run-now[data-look=ask]").waitFor(),
  ],
  [
    "of a run with labels to take out",
    "run-over",
    "Shift+Alt+0",
    (page) => page.locator(".run-take-out").waitFor(),
  ],
  ["of the shops", "", "Alt+5", (page) => page.locator(".people").waitFor()],
  [
    "of how a packer has the bench",
    "",
    "Alt+5",
    async (page) => {
      await page.locator(".people .button").last().click();
      await page.locator(".person-bench").waitFor();
    },
  ],
  [
    "of how this bench works",
    "",
    "Shift+Alt+3",
    (page) => page.locator(".bench-rules .choice-row").last().waitFor(),
  ],
  [
    "of a shop that is let go",
    "",
    "Alt+5",
    async (page) => {
      await page.locator(".shop-tile footer .button").nth(3).click();
      await page.locator(".shop-leaving .button-stop").click();
      await page.locator(".shop-leaving .refused").waitFor();
    },
  ],
  ["of the seller's app", "", "Alt+5", beginConnecting],
  [
    "of the seller's permission",
    "",
    "Alt+5",
    async (page) => {
      await askPermission(page);
      await paste(page, "nothing");
      await page.locator(".connect-shop .refused").waitFor();
    },
  ],
  [
    "of the seller's shops",
    "",
    "Alt+5",
    async (page) => {
      await askPermission(page);
      await paste(page, "https://example.com/?code=ROW_1234567");
      await page.locator(".connect-shop [type=checkbox]").first().waitFor();
    },
  ],
  [
    "without a shop, with a new badge",
    "no-shops",
    "Alt+5",
    async (page) => {
      await page.locator(".people-panel input").fill("Els");
      await page.locator(".people-panel [type=submit]").click();
      await page.locator(".new-badge").waitFor();
    },
  ],
  [
    "of the lessons",
    "practising",
    "Shift+Alt+1",
    (page) => page.locator(".lesson-tile").first().waitFor(),
  ],
  [
    "of a lesson that goes on",
    "practising&lesson",
    "Shift+Alt+1",
    (page) => page.locator(".lesson [aria-current]").waitFor(),
  ],
  [
    "of the messages",
    "",
    "F10",
    (page) => page.locator(".office-row").first().waitFor(),
  ],
  [
    "of the cancellations",
    "",
    "Alt+0",
    async (page) => {
      await page.locator(".office-row .button").first().click();
      await page.locator(".reject-panel .choices").waitFor();
    },
  ],
  [
    "of what is sent back",
    "",
    "Shift+Alt+6",
    async (page) => {
      await page.locator(".office-row .button").first().click();
      await page.locator(".reject-panel .choices").waitFor();
    },
  ],
  [
    "of how an article is verified",
    "",
    "Shift+Alt+7",
    async (page) => {
      await page.locator(".articles-list button").first().click();
      await page.locator(".articles-section form").last().waitFor();
    },
  ],
  [
    "of what TikTok pays out",
    "",
    "Shift+Alt+2",
    async (page) => {
      await page.locator(".office-row .button").first().click();
      await page.locator(".statement-lines .button").first().click();
      await page.locator(".statement-order").waitFor();
    },
  ],
  [
    "of a carrier account that is let go",
    "",
    "Alt+5",
    async (page) => {
      await page.locator(".carrier-account header .button").click();
      await page.locator(".carrier-account .shop-leaving").waitFor();
    },
  ],
  [
    "of a carrier account that refuses its keys",
    "no-carrier",
    "Alt+5",
    async (page) => {
      const account = page.locator(".carrier-account");
      await account.locator("header .button").click();
      await account.locator("[type=text]").fill("public");
      await account.locator("[type=password]").fill("secret");
      await account.locator("[type=submit]").click();
      await account.locator(".refused").waitFor();
    },
  ],
  [
    "of a number that is put right",
    "",
    "Shift+Alt+5",
    async (page) => {
      await page.locator(".office-row .button").nth(2).click();
      await page.locator(".reject-panel input").fill("JVGL0612345678901234");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => window.gallery?.calls)).toEqual([]);
      await page.locator(".reject-panel .button-stop").click();
      await page.locator(".reject-panel .refused").waitFor();
    },
  ],
  [
    "of what goes into one box",
    "",
    "Alt+7",
    async (page) => {
      await page.locator(".row .button").first().click();
      await page.locator(".stepper .button").nth(1).click();
      await page.locator(".combinations .button").first().click();
      await page.locator(".combine-sure").waitFor();
    },
  ],
  [
    "of an order that was split",
    "",
    "Alt+7",
    async (page) => {
      await page.locator(".row .button").first().click();
      await page.locator(".stepper .button").nth(1).click();
      await page.locator(".split-panel [type=submit]").click();
      await page.locator(".split-asked").waitFor();
      expect(await page.evaluate(() => window.gallery?.calls.at(-1))).toEqual({
        name: "shipping.split",
        input: ["unit-1"],
      });
    },
  ],
  [
    "of a photo of a closed box",
    "",
    "Alt+7",
    async (page) => {
      await page.locator(".search input").fill("0070");
      await page.locator(".row .button").last().click();
      await page.locator(".closed-photo img").waitFor();
    },
  ],
  [
    "of a shop's shipping",
    "",
    "Alt+5",
    async (page) => {
      await page.locator(".shop-shipping summary").first().click();
      await page.locator(".shop-shipping select").first().waitFor();
    },
  ],
  [
    "of what can go wrong in training",
    "practising",
    "Alt+6",
    async (page) => {
      const folds = page.locator(".training .fold:not([open]) summary");
      while ((await folds.count()) > 0) await folds.first().click();
      await page.locator(".training .switch").nth(2).focus();
    },
  ],
  [
    "of a line that broke",
    "hung-up",
    "Alt+6",
    async (page) => {
      await page.evaluate(() => window.gallery?.hangUp());
      await page.locator(".notice").waitFor();
    },
  ],
  [
    "of a driver who signs",
    "courier=all",
    "Shift+Alt+4",
    async (page) => {
      await page.locator(".cages").waitFor();
      await page.keyboard.press("F3");
      const pad = page.locator(".signature svg");
      await pad.hover({ position: { x: 80, y: 60 } });
      await page.mouse.down();
      await pad.hover({ position: { x: 260, y: 110 } });
      await page.mouse.up();
      await page.locator(".signature polyline").waitFor();
    },
  ],
  [
    "of the parcels that wait",
    "",
    "Shift+Alt+8",
    (page) => page.locator(".office-row").first().waitFor(),
  ],
  [
    "of the boxes",
    "",
    "Shift+Alt+9",
    (page) => page.locator(".office-row").first().waitFor(),
  ],
  [
    "of the papers",
    "",
    "Shift+F6",
    (page) => page.locator(".paper-form").waitFor(),
  ],
];

async function beginConnecting(page: Page): Promise<void> {
  await page.locator(".screen-head .button-strong").click();
  await page.locator(".connect-shop form").waitFor();
}

async function askPermission(page: Page): Promise<void> {
  await beginConnecting(page);
  await page.locator(".connect-shop [type=text]").first().fill("key");
  await page.locator(".connect-shop [type=password]").fill("secret");
  await page.locator(".connect-shop [type=submit]").click();
  await page.locator(".connect-shop textarea").waitFor();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.locator(".connect-shop textarea").fill(text);
  await page.locator(".connect-shop [type=submit]").click();
}
