import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";

export interface KeptPapers {
  /**
   * On disk, whole, when this settles; the same name again takes the old one's place.
   * @param name letters, digits and hyphens
   * @returns SHA-256 of the bytes, for the journal
   * Refuses with `storage.disk-full` when the disk takes nothing more.
   */
  keep(name: string, bytes: Uint8Array): Promise<Result<string>>;
  /** Null when the file is gone, or is no longer the one with this hash. */
  read(name: string, sha256: string): Promise<Uint8Array | null>;
}

/** Papers that must be shown as they were signed: PDF files in one folder, each known by its hash. */
export function createKeptPapers(folder: string): KeptPapers {
  const pathOf = (name: string): string => {
    if (!/^[\w-]{1,64}$/.test(name))
      throw new Error(`no paper's name: ${name}`);
    return join(folder, `${name}.pdf`);
  };
  return {
    async keep(name, bytes) {
      const path = pathOf(name);
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
      return ok(sha256Of(bytes));
    },
    async read(name, sha256) {
      try {
        const bytes = await readFile(pathOf(name));
        return sha256Of(bytes) === sha256 ? bytes : null;
      } catch (error) {
        if (!isFileProblem(error)) throw error;
        return null;
      }
    },
  };
}

const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** The operating system's word about a file; anything else is a bug of ours. */
const isFileProblem = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error;
