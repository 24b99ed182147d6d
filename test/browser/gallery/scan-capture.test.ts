import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { serveGallery } from "../../helpers/gallery-server.ts";
import { wedgeScanner } from "../../helpers/wedge-scanner.ts";

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;

beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

async function open(use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${gallery.url}?scene=scan-unit`);
  await page.locator(".band").waitFor();
  await use(page);
  await page.close();
}

const scan = async (page: Page, text: string): Promise<void> =>
  (await wedgeScanner(page)).scan(text);
const calls = (page: Page): Promise<{ name: string; input: unknown }[]> =>
  page.evaluate(() => [...(window.gallery?.calls ?? [])]);
const untilCalls = async (
  page: Page,
  count: number,
): Promise<{ name: string; input: unknown }[]> => {
  await page.waitForFunction(
    (wanted) => (window.gallery?.calls.length ?? 0) >= wanted,
    count,
  );
  return calls(page);
};

test("a scan reaches the bench while a button has focus, and its Enter does not press it", async () => {
  await open(async (page) => {
    await page.locator(".bottom-actions button").first().focus();

    await scan(page, "8719325011472");

    expect(await untilCalls(page, 1)).toEqual([
      { name: "bench.scan", input: "8719325011472" },
    ]);
  });
});

test("two scans in a row stay two scans, in order", async () => {
  await open(async (page) => {
    await scan(page, "8719325011472");
    await scan(page, "8719325011489");

    expect(await untilCalls(page, 2)).toEqual([
      { name: "bench.scan", input: "8719325011472" },
      { name: "bench.scan", input: "8719325011489" },
    ]);
  });
});

test("a packer types into the search as always, and a scan there is looked for, not packed", async () => {
  await open(async (page) => {
    await page.keyboard.press("Alt+7");
    const search = page.getByRole("textbox");
    await search.focus();

    await page.keyboard.type("thee", { delay: 110 });
    await page.getByText("pakketten gevonden").waitFor();
    expect(await search.inputValue()).toBe("thee");

    await scan(page, "8719325011489");
    await page.waitForFunction(
      () => document.querySelector("input")?.value === "8719325011489",
    );
    expect((await calls(page)).map(({ name }) => name)).not.toContain(
      "bench.scan",
    );
  });
});

test("a key gives its action, and only when it is possible now", async () => {
  await open(async (page) => {
    await page.keyboard.press("F6");
    await page.keyboard.press("F2");

    expect(await untilCalls(page, 1)).toEqual([
      { name: "bench.act", input: "undo" },
    ]);
  });
});

test("the barcode of a screen opens it, and the bench hears nothing of it", async () => {
  await open(async (page) => {
    await scan(page, "PB-CMD-SHOW-QUEUE");

    await page.locator("main.queue").waitFor();
    expect(await calls(page)).toEqual([]);
  });
});

test("someone who works by keyboard alone presses a focused button with Enter and with the space bar", async () => {
  await open(async (page) => {
    const undo = page.locator(".bottom-actions button").first();
    await undo.focus();
    await page.keyboard.press("Enter");
    await untilCalls(page, 1);

    await page.keyboard.press("Space");

    expect(await untilCalls(page, 2)).toEqual([
      { name: "bench.act", input: "undo" },
      { name: "bench.act", input: "undo" },
    ]);
  });
});
