import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What keeps somebody from reading the page, by all of axe's rules or by those named. */
export const axeFindings = async (
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
export const cutOff = (page: Page): Promise<string[]> =>
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
