import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A fresh folder of this test's own, removed when the test has finished. Call it inside a test. */
export function temporaryFolder(): string {
  const folder = newTemporaryFolder();
  onTestFinished(() => {
    removeTemporaryFolder(folder);
  });
  return folder;
}

/** For suites that share a folder over several tests: remove it yourself in afterAll. */
export const newTemporaryFolder = (): string =>
  mkdtempSync(join(tmpdir(), "packbench-test-"));

export const removeTemporaryFolder = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
};
