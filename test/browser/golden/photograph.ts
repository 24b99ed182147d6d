import type { CDPSession, Page } from "playwright-core";

/** A usual bench PC and a large screen. */
export const goldenSizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
export type GoldenSize = (typeof goldenSizes)[number];

/** The screens grow with their window: at this width both sizes show the same letters equally large. */
const pictureWidth = 683;

/** What every picture is taken at: a Thursday morning in the middle of a shift. */
export const photographedAt = new Date("2026-03-12T09:41:00Z");

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The page as it stands, drawn small, as a PNG. */
export async function photograph(page: Page): Promise<Buffer> {
  await holdStill(page);
  const session = await sessionOf(page);
  const { width, height } = page.viewportSize() ?? goldenSizes[0];
  const { data } = await session.send("Page.captureScreenshot", {
    format: "png",
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, width, height, scale: pictureWidth / width },
  });
  return Buffer.from(data, "base64");
}

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known !== undefined) return known;
  const session = page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** No pointer over anything, no caret, no motion, letters and pictures there, and the last change drawn. */
async function holdStill(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    if (document.adoptedStyleSheets.length === 0) {
      // Not a style element: the hosts' policy forbids those.
      const still = new CSSStyleSheet();
      still.replaceSync(
        "*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important; }",
      );
      document.adoptedStyleSheets = [still];
    }
    // A press scrolls what it presses into sight in its own way; here it is where the focus is, else at the top.
    for (const part of document.querySelectorAll("*")) part.scrollTop = 0;
    if (document.activeElement !== document.body)
      document.activeElement?.scrollIntoView({ block: "center" });
    await document.fonts.ready;
    await Promise.allSettled(
      [...document.images].map((image) => image.decode()),
    );
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          resolve();
        });
      });
    });
  });
}
