import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { ok, refused, type Result } from "../../shared/result.ts";
import { isDiskFull } from "./data-folder.ts";
import { keyBytes } from "./key-vault.ts";
import type { StartProblem } from "./start-problem.ts";

/** Wraps the folder's key in something the system keeps for this user; null where the system has no such thing. */
export interface KeyWrap {
  wrap(key: Uint8Array): Uint8Array;
  /** Null when it was wrapped for another user or machine. */
  unwrap(wrapped: Uint8Array): Uint8Array | null;
}

const plainName = "vault.key";
const wrappedName = "vault.wrapped-key";

/**
 * The 32-byte key of a data folder, made on first use. With a wrap it lies in `vault.wrapped-key`, without one in
 * `vault.key`, readable by the owner only (mode 0600). A folder that already has a plain key keeps it, so the same
 * folder opens in the window and in the web host.
 */
export function folderKey(
  folder: string,
  wrap: KeyWrap | null,
): Result<Uint8Array, StartProblem> {
  const plain = join(folder, plainName);
  const wrapped = join(folder, wrappedName);
  if (existsSync(plain)) return checked(readFileSync(plain), folder);
  if (existsSync(wrapped)) {
    if (wrap === null) return refused({ kind: "key-missing", folder });
    const key = wrap.unwrap(readFileSync(wrapped));
    return key === null
      ? refused({ kind: "key-damaged", folder })
      : checked(key, folder);
  }
  const key = randomBytes(keyBytes);
  try {
    if (wrap === null) writeDurably(plain, key);
    else writeDurably(wrapped, wrap.wrap(key));
  } catch (error) {
    const kind = isDiskFull(error) ? "disk-full" : "folder-not-writable";
    return refused({ kind, folder });
  }
  return ok(new Uint8Array(key));
}

const checked = (
  key: Uint8Array,
  folder: string,
): Result<Uint8Array, StartProblem> =>
  key.length === keyBytes
    ? ok(new Uint8Array(key))
    : refused({ kind: "key-damaged", folder });

/** Whole or not at all: a key cut short by a power failure would lock away everything sealed with it. */
function writeDurably(file: string, bytes: Uint8Array): void {
  const beside = `${file}.new`;
  const handle = openSync(beside, "w", 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}
