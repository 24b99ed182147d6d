import { chromiumPath } from "./browser.ts";

/** Runs once before all tests: workers find the unpacked browser by its path. */
export async function setup(): Promise<void> {
  process.env["PB_CHROMIUM"] = await chromiumPath();
}
