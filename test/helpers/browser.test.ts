import { expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";

test("the browser of the tests starts and stops", async () => {
  const browser = await launchBrowser();

  const page = await browser.newPage();
  await page.setContent("<h1>Packbench</h1>");

  expect(await page.locator("h1").textContent()).toBe("Packbench");
  await browser.close();
});
