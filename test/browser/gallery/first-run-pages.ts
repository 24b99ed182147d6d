import type { Page } from "playwright-core";

/** What the gallery is asked for, and what is waited for or done there. */
type FirstRunPage = readonly [
  of: string,
  query: string,
  act: (page: Page) => Promise<void>,
];

const shows =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().waitFor();

/** Every question a newcomer is asked, with what the devices answer meanwhile. */
export const firstRunPages: readonly FirstRunPage[] = [
  ["of the language", "first=language", shows(".first-choices")],
  ["of practising or connecting", "first=way", shows(".first-answers")],
  [
    "of the shop to connect",
    "first=way&no-shops",
    async (page) => {
      await page.locator(".first-answers").waitFor();
      await page.keyboard.press("F8");
      await page.locator(".office .calm").waitFor();
    },
  ],
  ["of the scanner", "first=scanner", shows(".first-answers")],
  ["without a scale", "first=scale&weight=", shows(".first-live")],
  ["of an empty scale", "first=scale&weight=0.000", shows(".first-live")],
  [
    "of a scale that weighs",
    "first=scale&weight=0.742",
    shows(".first-live[data-good=true]"),
  ],
  [
    "without a printer",
    "first=printer&devices=none",
    shows(".first-live:not([data-good])"),
  ],
  [
    "of a test label to scan",
    "first=printer&devices=calm",
    shows(".first-choices .scan-card"),
  ],
  [
    "of a test label that was read",
    "first=printer&devices=proved",
    shows(".first-live[data-good]"),
  ],
];
