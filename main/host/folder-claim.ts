import { createHash } from "node:crypto";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { StartProblem } from "./start-problem.ts";

/**
 * One Packbench per data folder. The claim is a local socket named after the folder, because the system itself lets go
 * of it when the program dies: a bench that lost its power starts again, where a lock file would keep it out.
 */
export async function claimFolder(
  folder: string,
): Promise<Result<{ stop(): Promise<void> }, StartProblem>> {
  const server = createServer((socket) => socket.destroy());
  const listening = await listen(server, socketName(folder));
  if (!listening) return refused({ kind: "folder-in-use", folder });
  server.unref();
  return ok({
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  });
}

/** Linux: an abstract socket, without a file. Windows: a pipe. Elsewhere: a socket file, removed by a clean stop. */
function socketName(folder: string): string {
  const name = `packbench-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
  switch (process.platform) {
    case "linux":
      return `\0${name}`;
    case "win32":
      return `\\\\.\\pipe\\${name}`;
    default:
      return join(tmpdir(), name);
  }
}

function listen(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen(name, () => {
      resolve(true);
    });
  });
}
