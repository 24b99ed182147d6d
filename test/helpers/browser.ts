import {
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/**
 * Ours, not the package's own list: that one holds `--single-process`, with which closing a page ends the browser.
 * No sandbox, because continuous integration often runs as root, where Chromium's sandbox refuses to start.
 */
export const browserFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--autoplay-policy=no-user-gesture-required",
];

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** PB_CHROMIUM, else the Chromium that came with the packages, else the system's. Fails rather than skips. */
export async function chromiumPath(): Promise<string> {
  const chosen = process.env["PB_CHROMIUM"];
  if (chosen) return chosen;
  const packaged = await unpackedChromium();
  if (packaged !== null) return packaged;
  const installed = systemBrowsers.find((path) => existsSync(path));
  if (installed !== undefined) return installed;
  throw new Error(
    "No Chromium for the browser tests: set PB_CHROMIUM to one, or install chromium.",
  );
}

/** Whether it is the very Chromium of the packages that is started here, which draws the same picture everywhere. */
export const isPackagedChromium = (): boolean =>
  isPackagedFor() &&
  [undefined, "", packagedExecutable()].includes(process.env["PB_CHROMIUM"]);

const isPackagedFor = (): boolean =>
  process.platform === "linux" && process.arch === "x64";

const packagedExecutable = (): string =>
  join(
    tmpdir(),
    `packbench-chromium-${packageVersion()}-${userInfo().uid}`,
    "chromium",
  );

/**
 * Unpacks once per version and user: another user's copy is not readable for us. The package's own unpacking is not
 * atomic, so it happens beside and is renamed when complete.
 */
async function unpackedChromium(): Promise<string | null> {
  if (!isPackagedFor()) return null;
  const executable = packagedExecutable();
  const folder = dirname(executable);
  if (existsSync(executable)) return executable;

  const unpacking = mkdtempSync(`${folder}-`);
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = unpacking;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
    renameSync(unpacking, folder);
  } catch (error) {
    rmSync(unpacking, { recursive: true, force: true });
    if (!existsSync(executable)) throw error;
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  return executable;
}

function packageVersion(): string {
  const description = join(
    import.meta.dirname,
    "../../node_modules/@sparticuz/chromium/package.json",
  );
  const parsed: unknown = JSON.parse(readFileSync(description, "utf8"));
  return typeof parsed === "object" && parsed !== null && "version" in parsed
    ? String(parsed.version)
    : "unknown";
}

/** Close it in afterAll. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await chromiumPath(),
    args: browserFlags,
  });
