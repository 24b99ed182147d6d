import { expect, onTestFinished, test } from "vitest";
import { catalogues } from "../../shared/i18n/catalogue.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { startProgram } from "../helpers/started-program.ts";
import {
  newTemporaryFolder,
  removeTemporaryFolder,
} from "../helpers/temp-folder.ts";
import { wedgeScanner } from "../helpers/wedge-scanner.ts";

const patienceMs = 25_000;
const ready =
  /^Packbench is ready at (http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64})$/m;

test("a newcomer is led by scanner alone from a language to the first order, goes on after a reload, and is not led twice", async () => {
  const folder = newTemporaryFolder();
  const program = startProgram(
    [
      ".scripts/start.mjs",
      ...["--host", "web", "--no-open", "--lang", "en", "--data", folder],
    ],
    { DISPLAY: "", WAYLAND_DISPLAY: "" },
  );
  onTestFinished(async () => {
    await program.stop();
    removeTemporaryFolder(folder);
  });
  const address = (await program.says(ready))[1] ?? "";
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    reducedMotion: "reduce",
  });
  page.setDefaultTimeout(patienceMs);
  await page.goto(address);
  const { scan } = await wedgeScanner(page);
  const asks = (title: string): Promise<void> =>
    page.getByRole("heading", { name: title, exact: true }).waitFor();
  const { titles, works } = catalogues.nl.firstRun;

  await asks(catalogues.en.firstRun.titles.language);
  await page.getByRole("button", { name: "Nederlands", exact: true }).click();
  await asks(titles.language);
  await scan("PB-CMD-FIRST-NEXT");
  await asks(titles.way);
  await scan("PB-CMD-FIRST-PRACTISE");
  await asks(titles.scanner);
  await scan("PB-CMD-FIRST-NEXT");
  await asks(titles.scale);

  await page.reload();
  await asks(titles.scale);
  await scan("PB-CMD-FIRST-NEXT");
  await asks(titles.printer);
  await scan("PB-CMD-FIRST-LABEL");
  const codes = page.locator(".first-run .scan-card small");
  await codes.first().waitFor();
  for (const code of await codes.allTextContents()) await scan(code);
  await page.getByText(works).waitFor();
  await scan("PB-CMD-FIRST-NEXT");
  await page.locator("main.sign-in").waitFor();

  await page.reload();
  await page.locator("main.sign-in").waitFor();
  expect(await page.locator(".first-run").count()).toBe(0);
}, 90_000);
