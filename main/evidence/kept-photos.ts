import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { ok, type Result } from "../../shared/result.ts";
import type { Vault } from "../station-ports.ts";
import { isFileProblem, writeDurably } from "./write-durably.ts";

export interface KeptPhotos {
  /**
   * On disk, sealed, when this settles.
   * @returns SHA-256 of the picture, which is its name as well
   * Refuses with `storage.disk-full` when the disk takes nothing more.
   */
  keep(jpeg: Uint8Array): Promise<Result<string>>;
  /** Null when the file is gone, or does not hold the picture of this hash. */
  read(sha256: string): Promise<Uint8Array | null>;
  /** Removes every file but these; one that cannot be removed now is tried again the next time. */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
}

/** Pictures of closed boxes, in one folder: the label can be read on them, so they are sealed like the rest of a buyer's data. */
export function createKeptPhotos(folder: string, vault: Vault): KeptPhotos {
  return {
    async keep(jpeg) {
      const name = sha256Of(jpeg);
      const sealed = vault.seal(Buffer.from(jpeg).toString("base64"));
      const written = await writeDurably(folder, name, sealed);
      return written.ok ? ok(name) : written;
    },
    async read(sha256) {
      const sealed = await unlessGone(readFile(join(folder, sha256)), null);
      const opened = sealed === null ? null : vault.open(sealed);
      if (opened?.ok !== true) return null;
      const jpeg = Buffer.from(opened.value, "base64");
      return sha256Of(jpeg) === sha256 ? jpeg : null;
    },
    async keepOnly(names) {
      const found = await unlessGone(readdir(folder), []);
      const unwanted = found.filter((name) => !names.has(name));
      for (const name of unwanted)
        await unlessGone(rm(join(folder, name)), undefined);
    },
  };
}

const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

async function unlessGone<Found, Instead>(
  finding: Promise<Found>,
  instead: Instead,
): Promise<Found | Instead> {
  try {
    return await finding;
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    return instead;
  }
}
