import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import {
  startProgram,
  type StartedProgram,
} from "../../helpers/started-program.ts";
import {
  newTemporaryFolder,
  removeTemporaryFolder,
} from "../../helpers/temp-folder.ts";

const ready =
  /^Packbench is ready at (http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64})$/m;

let folder: string;
let started: StartedProgram[];

beforeEach(() => {
  folder = newTemporaryFolder();
  started = [];
});

afterEach(async () => {
  for (const program of started) await program.stop();
  removeTemporaryFolder(folder);
});

/** As `npm start --` does it, without a display and without opening a browser. */
const start = (
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): StartedProgram => {
  const program = startProgram(
    [
      ".scripts/start.mjs",
      "--no-open",
      "--data",
      join(folder, "data"),
      ...args,
    ],
    { DISPLAY: "", WAYLAND_DISPLAY: "", ...environment },
  );
  started.push(program);
  return program;
};

const addressOf = async (program: StartedProgram): Promise<string> =>
  (await program.says(ready))[1] ?? "";

describe("a start without a window", () => {
  test("says so in one sentence, is ready, and ends cleanly when asked", async () => {
    const program = start(["--lang", "en"]);
    await addressOf(program);

    program.signal("SIGTERM");

    expect(await program.ended).toBe(0);
    const lines = program.printed().trimEnd().split("\n");
    expect(lines[0]).toContain("opens in the browser");
    expect(lines.at(-1)).toBe("Packbench has stopped.");
    expect(lines.at(-2)).toMatch(ready);
  });

  test("writes what it did to its log, and nothing of a buyer", async () => {
    const program = start();
    await addressOf(program);
    program.signal("SIGINT");
    await program.ended;

    const lines = readFileSync(
      join(folder, "data", "logs", "station.log"),
      "utf8",
    );

    expect(lines).toContain('"event":"station-started"');
    expect(lines).toContain('"event":"station-stopped"');
    expect(lines).not.toContain("token=");
  });

  test("speaks Dutch to who asks for it", async () => {
    const program = start(["--lang", "nl"]);

    expect(await program.says(/opent daarom in de browser/)).toBeTruthy();
  });
});

describe("a start that cannot succeed says why in one sentence", () => {
  test("when a flag is unknown", async () => {
    const program = start(["--tarining"]);

    expect(await program.ended).toBe(2);
    expect(program.printed()).toMatch(/^Packbench .*--tarining.*--training/);
    expect(program.printed().trim().split("\n")).toHaveLength(1);
  });

  test("when a window is asked for and cannot be shown", async () => {
    const program = start(["--host", "electron", "--lang", "en"]);

    expect(await program.ended).toBe(1);
    expect(program.printed()).toContain("Start without --host electron");
  });

  test("when the port is taken", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        resolve((other.address() as AddressInfo).port);
      });
    });

    const program = start(["--port", String(port), "--lang", "en"]);

    expect(await program.ended).toBe(1);
    expect(program.printed()).toContain(`Port ${port} is in use`);
    await new Promise((resolve) => other.close(resolve));
  });

  test("when another Packbench has the folder", async () => {
    await addressOf(start());

    const second = start(["--lang", "en"]);

    expect(await second.ended).toBe(1);
    expect(second.printed()).toContain("Another Packbench");
  });

  test("when the folder cannot be written", async () => {
    writeFileSync(join(folder, "data"), "a file, not a folder");

    const program = start(["--lang", "en"]);

    expect(await program.ended).toBe(1);
    expect(program.printed()).toContain("cannot be written");
    expect(readFileSync(join(folder, "data"), "utf8")).toBe(
      "a file, not a folder",
    );
  });

  test("when the database is damaged, and leaves it as it is", async () => {
    mkdirSync(join(folder, "data"));
    const database = join(folder, "data", "packbench.db");
    writeFileSync(database, "this is no database ".repeat(500));

    const program = start(["--lang", "en"]);

    expect(await program.ended).toBe(1);
    expect(program.printed()).toContain("damaged");
    expect(program.printed()).not.toMatch(/\n\s+at /);
    expect(readFileSync(database, "utf8")).toContain("this is no database");
  });

  test("when Node is too old to load the database", async () => {
    const program = startProgram([
      "--import",
      `data:text/javascript,${encodeURIComponent(
        'Object.defineProperty(process.versions, "napi", { value: "9" })',
      )}`,
      ".scripts/start.mjs",
    ]);
    started.push(program);

    expect(await program.ended).toBe(1);
    expect(program.printed()).toContain("Start it with: npm start");
  });
});

describe("a browser at the printed address", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
  });

  test("shows the bench, takes a badge, and hides the token", async () => {
    const address = await addressOf(start(["--lang", "en"]));
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(error.message));

    await page.goto(address);
    await page.keyboard.type("PB-BADGE-SAM-1003");
    await page.keyboard.press("Enter");

    await page.getByText("Sam Okafor").first().waitFor();
    expect(page.url()).not.toContain("token");
    expect(problems).toEqual([]);
    await page.close();
  });

  test("works again after the station was ended the hard way and started on the same port", async () => {
    const first = start(["--lang", "en"]);
    const address = await addressOf(first);
    first.signal("SIGKILL");
    await first.ended;

    const again = await addressOf(
      start(["--lang", "en", "--port", new URL(address).port]),
    );
    const page = await browser.newPage();
    await page.goto(again);
    await page.keyboard.type("PB-BADGE-SAM-1003");
    await page.keyboard.press("Enter");

    await page.getByText("Sam Okafor").first().waitFor();
    expect(new URL(page.url()).port).toBe(new URL(address).port);
    await page.close();
  });
});
