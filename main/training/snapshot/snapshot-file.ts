import { open, readFile, rename, stat } from "node:fs/promises";
import type { z } from "zod";
import type { Log } from "../../station-ports.ts";

/** Some 40,000 orders: a larger file is not one of ours. */
const largestBytes = 64 * 1024 * 1024;

/** Null when there is no snapshot, and, with a line in the log, when it cannot be read or makes no sense. */
export async function readSnapshot<T>(
  file: string,
  schema: z.ZodType<T>,
  log: Log,
): Promise<T | null> {
  // Never a word of the file itself: it holds people's names.
  const unreadable = (reason: string): null => {
    log.write("warning", "training-shop-started-anew", { reason });
    return null;
  };
  try {
    if ((await stat(file)).size > largestBytes) return unreadable("too large");
    const text = await readFile(file, "utf8");
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return unreadable(`${issue?.code} at ${issue?.path.join(".")}`);
  } catch (error) {
    const code = errorCode(error);
    return code === "ENOENT" ? null : unreadable(code ?? "not JSON");
  }
}

/**
 * Returns a function that writes what the shop is then, whole or not at all, and settles when it is on disk. Who asks
 * while a snapshot is being written shares the next one. A disk that refuses is a line in the log: practice goes on.
 */
export function snapshotWriter(
  file: string,
  snapshot: () => object,
  log: Log,
): () => Promise<void> {
  const write = async (): Promise<void> => {
    try {
      await writeDurably(file, JSON.stringify(snapshot()));
    } catch (error) {
      const code = errorCode(error);
      if (code === null) throw error;
      log.write("error", "training-shop-not-kept", { code });
    }
  };
  let last: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    if (next !== null) return next;
    last = last.then(() => {
      next = null;
      return write();
    });
    next = last;
    return next;
  };
}

async function writeDurably(file: string, text: string): Promise<void> {
  const beside = `${file}.new`;
  const handle = await open(beside, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}

/** What the system calls a problem with a file; null for any other problem. */
const errorCode = (error: unknown): string | null =>
  error instanceof Error && "code" in error ? String(error.code) : null;
