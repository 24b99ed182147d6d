import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "../../shared/result.ts";
import { isFileProblem, writeDurably } from "./write-durably.ts";

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
  const fileOf = (name: string): string => {
    if (!/^[\w-]{1,64}$/.test(name))
      throw new Error(`no paper's name: ${name}`);
    return `${name}.pdf`;
  };
  return {
    async keep(name, bytes) {
      const written = await writeDurably(folder, fileOf(name), bytes);
      if (!written.ok) return written;
      return ok(sha256Of(bytes));
    },
    async read(name, sha256) {
      try {
        const bytes = await readFile(join(folder, fileOf(name)));
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
