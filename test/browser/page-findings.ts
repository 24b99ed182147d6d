import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { catalogues } from "../../shared/i18n/catalogue.ts";
import type { Language } from "../../shared/contract/bench-view.ts";

const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What keeps somebody from reading or working the page. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; nodes: { html: string }[] }[];
        }>;
      };
    };
    const { violations } = await checker.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
  });
}

/** Text wider than its own box, and parts the hand needs that are not wholly in the window. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className}`;
    for (const element of document.querySelectorAll("body *")) {
      const hasText = [...element.childNodes].some(
        ({ nodeType, textContent }) =>
          nodeType === Node.TEXT_NODE && textContent?.trim() !== "",
      );
      // Inline boxes have no width of their own; text for screen readers alone is cut on purpose.
      if (!hasText || element.clientWidth <= 1) continue;
      if (element.scrollWidth > element.clientWidth + 1)
        found.push(`${name(element)} "${element.textContent}"`);
    }
    if (document.documentElement.scrollWidth > window.innerWidth)
      found.push("the page is wider than the window");
    // At twice the letter size a page may scroll down, never sideways; what to do now is always in sight.
    const scrolls = window.innerHeight < 500;
    const parts = ".band, .sign-in-ask h1, .top-bar, .bottom-bar";
    for (const part of document.querySelectorAll(parts)) {
      const box = part.getBoundingClientRect();
      const below =
        box.bottom > window.innerHeight + 1 &&
        !(scrolls && part.matches(".bottom-bar"));
      if (
        below ||
        box.top < -1 ||
        box.left < -1 ||
        box.right > window.innerWidth + 1
      )
        found.push(`${name(part)} lies outside the window`);
    }
    return found;
  });

/** Fifteen millimetres at 96 dots an inch, less what a layout rounds off: what a glove still hits. */
const touchPx = 56.5;

/** Buttons of the bench that a gloved finger would miss. */
export const tooSmallToTouch = (page: Page): Promise<string[]> =>
  page.evaluate(
    (leastPx) =>
      [
        ...document.querySelectorAll("main :is(button, select), footer button"),
      ].flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        return width >= leastPx && height >= leastPx
          ? []
          : [`${button.textContent}: ${width} by ${height}`];
      }),
    touchPx,
  );

const sentences = (words: unknown): string[] =>
  typeof words === "string"
    ? [words]
    : typeof words === "object" && words !== null
      ? Object.values(words).flatMap(sentences)
      : [];

/** Text of another language, or no language at all. */
export async function untranslated(
  page: Page,
  language: Language,
): Promise<string[]> {
  const own = new Set(sentences(catalogues[language]));
  const foreign = new Set(
    Object.values(catalogues)
      .filter((other) => other.language !== language)
      .flatMap(sentences)
      .filter((sentence) => !own.has(sentence)),
  );
  const lines = (await page.locator("body").innerText()).split("\n");
  return lines.filter(
    (line) =>
      foreign.has(line.trim()) || /undefined|\[object|NaN|\bnull\b/.test(line),
  );
}
