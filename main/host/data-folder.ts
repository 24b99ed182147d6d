import {
  existsSync,
  mkdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { ok, refused, type Result } from "../../shared/result.ts";
import { claimFolder } from "./folder-claim.ts";
import type { StartProblem } from "./start-problem.ts";

export interface DataFolder {
  /** Absolute, links resolved: the same folder always has the same name. */
  readonly path: string;
  /** Lets another Packbench have the folder. */
  stop(): Promise<void>;
}

/** Where applications keep their data on this system: our folder in it. */
export function applicationDataFolder(): string {
  const root =
    process.platform === "win32"
      ? (process.env["APPDATA"] ?? join(homedir(), "AppData", "Roaming"))
      : process.platform === "darwin"
        ? join(homedir(), "Library", "Application Support")
        : (process.env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"));
  return join(root, "packbench");
}

/** Makes the folder if need be, proves that it can be written, and claims it for this program alone. */
export async function openDataFolder(
  folder: string,
): Promise<Result<DataFolder, StartProblem>> {
  const path = prepareFolder(folder);
  if (!path.ok) return path;
  const claim = await claimFolder(path.value);
  if (!claim.ok) return claim;
  return ok({ path: path.value, stop: claim.value.stop });
}

function prepareFolder(folder: string): Result<string, StartProblem> {
  try {
    makeFolder(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, "packbench");
    rmSync(probe);
    return ok(realpathSync(folder));
  } catch (error) {
    const kind = isDiskFull(error) ? "disk-full" : "folder-not-writable";
    return refused({ kind, folder });
  }
}

/** Node's own recursive mkdir never returns where the parent exists and refuses children, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder, { mode: 0o700 });
}

export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "ENOSPC" || error.code === "EDQUOT");
