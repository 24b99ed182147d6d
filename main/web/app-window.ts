import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

const wellKnown = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a window can be shown at all. */
export const hasDisplay = (
  environment: Environment,
  platform: NodeJS.Platform,
): boolean =>
  platform !== "linux" ||
  Boolean(environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"]);

/**
 * Shows the screens in a window without tabs or address bar, in a profile of its own inside the data folder, so no
 * extension of the user's browser reads along. Does nothing where there is no such browser: the address was printed.
 */
export function openAppWindow(
  address: string,
  profileFolder: string,
  environment: Environment,
): void {
  if (!hasDisplay(environment, process.platform)) return;
  const browser = findBrowser(environment["PATH"] ?? "");
  if (browser === null) return;
  const child = spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${profileFolder}`,
      "--no-first-run",
      "--no-default-browser-check",
      "--autoplay-policy=no-user-gesture-required",
    ],
    { stdio: "ignore", detached: true },
  );
  // The station serves on whether or not the window opens.
  child.on("error", () => undefined);
  child.unref();
}

function findBrowser(path: string): string | null {
  const onPath = path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...wellKnown].find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there or not ours to run: look further.
    return false;
  }
}
