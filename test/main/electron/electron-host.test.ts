import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import {
  startProgram,
  type StartedProgram,
} from "../../helpers/started-program.ts";
import {
  newTemporaryFolder,
  removeTemporaryFolder,
} from "../../helpers/temp-folder.ts";

/** The built main process, preload and page over a stand-in for Electron: proves the wiring, not Electron. */
const standIn = ["--import", "./test/helpers/use-electron-stand-in.mjs"];
const main = "out/main/electron-main.js";

let folder: string;
let program: StartedProgram | null;
let browser: Browser | null;

const begin = (): void => {
  folder = newTemporaryFolder();
  program = null;
  browser = null;
};

const end = async (): Promise<void> => {
  await program?.stop();
  await browser?.close();
  removeTemporaryFolder(folder);
};

const start = (
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): StartedProgram => {
  program = startProgram(
    [...standIn, main, "--data", join(folder, "data"), ...args],
    { PACKBENCH_STAND_IN_FOLDER: join(folder, "profile"), ...environment },
  );
  return program;
};

/** Waits for the ready line, then reaches the window's own page. */
async function openWindow(args: readonly string[] = []): Promise<Page> {
  await start(args).says(/Packbench is ready at \S+/);
  const [port = ""] = readFileSync(
    join(folder, "profile", "DevToolsActivePort"),
    "utf8",
  ).split("\n");
  browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error("no page");
  return page;
}

/** Loading station and window takes seconds: what only looks at them, or leaves the window as it was, shares one. */
describe("a window that stays open", () => {
  let page: Page;
  beforeAll(async () => {
    begin();
    page = await openWindow(["--lang", "en"]);
  });
  afterAll(end);

  test("gives the page one function and nothing of Node or Electron", async () => {
    const given = await page.evaluate(() => {
      const all = globalThis as unknown as Record<string, unknown>;
      const bridge = all["packbench"] as Record<string, unknown>;
      return {
        bridge: Object.keys(bridge),
        frozen: Object.isFrozen(bridge),
        others: ["require", "process", "module", "packbenchSend"].filter(
          (name) => all[name] !== undefined,
        ),
      };
    });

    expect(given).toEqual({ bridge: ["connect"], frozen: true, others: [] });
  });

  test("is connected again after a reload", async () => {
    await page.reload();
    await page.keyboard.type("PB-BADGE-PIOTR-2077");
    await page.keyboard.press("Enter");

    await page.getByText("Piotr Zieliński").first().waitFor();
    expect(page.url()).toMatch(/index\.html$/);
  });

  test("goes nowhere else and opens nothing beside it", async () => {
    const before = page.url();

    await page.evaluate(() => {
      location.href = "https://example.com/";
    });
    await page.evaluate(() => {
      window.open("https://example.com/");
    });

    await expect.poll(() => page.context().pages().length).toBe(1);
    expect(page.url()).toBe(before);
  });

  test("may look through the bench's camera, and may not listen", async () => {
    const [camera, microphone, both] = await page.evaluate(() => {
      const ask = async (asked: MediaStreamConstraints): Promise<string> => {
        try {
          const stream = await navigator.mediaDevices.getUserMedia(asked);
          return stream
            .getTracks()
            .map(({ kind }) => kind)
            .join();
        } catch (error) {
          return error instanceof DOMException ? error.name : "?";
        }
      };
      return Promise.all([
        ask({ video: true }),
        ask({ audio: true }),
        ask({ video: true, audio: true }),
      ]);
    });

    expect(camera).toBe("video");
    expect(microphone).toBe("NotAllowedError");
    expect(both).toBe("NotAllowedError");
  });

  test("runs no code that is not ours", async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.intruder = true";
      document.body.append(script);
      return "intruder" in globalThis;
    });

    expect(ran).toBe(false);
  });

  test("keeps the folder's key with the system, not in the open", () => {
    expect(existsSync(join(folder, "data", "vault.wrapped-key"))).toBe(true);
    expect(existsSync(join(folder, "data", "vault.key"))).toBe(false);
  });
});

describe("the program", () => {
  beforeEach(begin);
  afterEach(end);

  test("shows the bench in its window over its port, takes a badge, and stops cleanly when it is closed", async () => {
    const page = await openWindow(["--lang", "en"]);

    await page.keyboard.type("PB-BADGE-SAM-1003");
    await page.keyboard.press("Enter");
    await page.getByText("Sam Okafor").first().waitFor();
    expect(await page.evaluate(() => location.protocol)).toBe("file:");

    await page.close();
    expect(await program?.ended).toBe(0);
    expect(program?.printed()).not.toMatch(/error/i);
  });

  test("stops the station when the system asks it to end", async () => {
    await openWindow();

    program?.signal("SIGTERM");

    expect(await program?.ended).toBe(0);
    expect(existsSync(join(folder, "data", "packbench.db-wal"))).toBe(false);
  });

  test("leaves the window to the first one when it is started twice", async () => {
    const second = start([], { PACKBENCH_STAND_IN_SECOND: "1" });

    expect(await second.ended).toBe(0);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("says which flags it knows", async () => {
    const started = start(["--colour", "red"]);

    expect(await started.ended).toBe(2);
    expect(started.printed()).toContain("--colour");
  });
});
