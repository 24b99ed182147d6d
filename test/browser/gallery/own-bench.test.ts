import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { serveGallery } from "../../helpers/gallery-server.ts";
import { cutOff } from "../page-findings.ts";

/** The sentences that are longest, and every panel once: the whole gallery is looked at in Dutch and English. */
const longest = [
  "sign-in",
  "start",
  "scan-unit-long",
  "stop-wrong-article",
  "choose-article",
  "too-light",
  "printer-trouble",
  "scan-label",
  "stick-on-refused",
  "supervisor",
] as const;
const screens = ["Alt+7", "Alt+8", "F1", "Alt+5", "Shift+Alt+3"] as const;

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launchBrowser()]);
  page = await browser.newPage();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

/** One page per language; a scene of its own page each would cost ten times as much in loading the script. */
let standing = "";

/** The bench's screen is left and entered again, so that it shows the scene as it stands. */
async function show(query: string, language: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  if (standing !== language) {
    standing = language;
    await page.goto(`${gallery.url}?lang=${language}`);
    await page.locator(".app").waitFor();
  }
  await page.keyboard.press("Alt+7");
  await page.locator("main:is(.queue, .sign-in)").waitFor();
  const revision = await page.evaluate(
    (asked) => window.gallery?.show(asked),
    `lang=${language}&${query}`,
  );
  await page.locator(`.app[data-revision="${revision}"]`).waitFor();
  await page.keyboard.press("Alt+6");
  await page.locator("main:is(.bench, .sign-in)").waitFor();
}

const sizes = [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
];

/** What sticks out of a panel of the bench that does not scroll. */
const sticksOut = (of: Page): Promise<string[]> =>
  of.evaluate(() =>
    [...document.querySelectorAll(".band, .panel, .bench-now, .gauge")]
      .filter((part) => part.scrollHeight > part.clientHeight + 1)
      .map((part) => `${part.className} is too low`),
  );

test.each([
  ["nl", "left", "large", "dark"],
  ["en", "left", "largest", "contrast"],
  ["de", "right", "largest", "light"],
  ["pl", "left", "large", "colour-blind"],
])(
  "nothing is cut off for a packer who reads %s, scans with the %s hand, and chose %s letters in %s",
  async (language, hand, text, palette) => {
    const found: string[] = [];
    for (const scene of longest) {
      await show(
        `scene=${scene}&hand=${hand}&text=${text}&palette=${palette}`,
        language,
      );
      const cut = [...(await cutOff(page)), ...(await sticksOut(page))];
      found.push(...cut.map((one) => `${scene}: ${one}`));
    }

    expect(found).toEqual([]);
  },
  60_000,
);

test.each(["de", "pl"] as const)(
  "nothing is cut off for a packer who reads %s, on the bench or at twice the letter size",
  async (language) => {
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      for (const size of sizes) {
        await page.setViewportSize(size);
        await page.evaluate(() => {
          window.scrollTo(0, 0);
        });
        const cut = await cutOff(page);
        found.push(...cut.map((one) => `${where} ${size.width}: ${one}`));
      }
    };
    for (const scene of longest) {
      await show(`scene=${scene}`, language);
      await look(scene);
    }
    for (const key of screens) {
      await show("scene=scan-unit&supervisor", language);
      await page.keyboard.press(key);
      await page.locator("h1").first().waitFor();
      await look(key);
    }

    expect(found).toEqual([]);
  },
  60_000,
);

/** What a browser without voices lacks: one Dutch voice, and what it was told to say. */
function giveVoice(): void {
  const told: string[] = [];
  Object.assign(window, { told });
  Object.defineProperty(window, "SpeechSynthesisUtterance", {
    value: class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      getVoices: () => [
        { lang: "nl-NL", name: "Server", localService: false },
        { lang: "nl_NL", name: "Hier", localService: true },
      ],
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      cancel: () => void told.push("…"),
      speak: ({ text, voice }: { text: string; voice: { name: string } }) =>
        void told.push(`${voice.name}: ${text}`),
    },
  });
}

test("a packer who wants it hears the next instruction after a good scan, the newest one alone", async () => {
  const context = await browser.newContext({ locale: "nl-NL" });
  await context.addInitScript(giveVoice);
  const speaking = await context.newPage();
  const told = (): Promise<string[]> =>
    speaking.evaluate(() => (window as unknown as { told: string[] }).told);
  await speaking.goto(`${gallery.url}?scene=good&lang=nl&voice=on`);
  await speaking.locator(".band").waitFor();
  await expect
    .poll(told, { timeout: 15_000 })
    .toContain("Hier: Scan nog 2 × Gemberthee Bio 100 g");

  await speaking.evaluate(() => window.gallery?.goOn());

  await expect
    .poll(async () => (await told()).length, { timeout: 15_000 })
    .toBeGreaterThan(2);
  const [, second] = (await told()).filter((line) => line !== "…");
  expect(second).toMatch(/^Hier: Scan /);
  expect((await told()).at(-2)).toBe("…");

  await speaking.keyboard.press("Shift+Alt+3");
  await speaking.locator(".profile-choices").waitFor();
  expect(await speaking.getByText("geen stem").count()).toBe(0);
  await context.close();
});
