import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { refusal } from "../../shared/contract/refusals.ts";
import { done, refused, type Result } from "../../shared/result.ts";

/**
 * On disk, whole, when this settles; the same name again takes the old one's place. For this user's eyes only.
 * Refuses with `storage.disk-full` when the disk takes nothing more.
 */
export async function writeDurably(
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<void>> {
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, "w", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    return refused(refusal("storage.disk-full", {}));
  }
  return done;
}

/** The operating system's word about a file; anything else is a bug of ours. */
export const isFileProblem = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error;
