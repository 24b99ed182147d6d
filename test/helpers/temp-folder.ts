import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Linux keeps what lies here in memory. */
const memoryFolder = "/dev/shm";

/** Several times what all tests at once have on disk; containers often have 64 MB there. */
const enoughBytes = 2 * 1024 ** 3;

/**
 * A station waits for the disk at every commit, a third of a second in all before its first parcel. No test pulls the plug of
 * the machine, so nothing is proved by that waiting; a killed process leaves the same behind in memory.
 */
const parent = ((): string => {
  try {
    const { bavail, bsize } = statfsSync(memoryFolder);
    return bavail * bsize >= enoughBytes ? memoryFolder : tmpdir();
  } catch {
    // No such folder on this system.
    return tmpdir();
  }
})();

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
  mkdtempSync(join(parent, "packbench-test-"));

/** For measurements, which must wait for the disk, and for programs, which may not run from memory everywhere. */
export const newDiskFolder = (): string =>
  mkdtempSync(join(tmpdir(), "packbench-test-"));

export const removeTemporaryFolder = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
};
