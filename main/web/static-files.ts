import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream";
import { securityHeaders } from "./security-headers.ts";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".wav": "audio/wav",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

interface FoundFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly type: string;
}

/** Gives the screens' own files and nothing else; `folder` must be absolute. */
export async function serveFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    endWith(response, 405, { allow: "GET, HEAD" });
    return;
  }
  const file = await findFile(folder, request.url ?? "/");
  if (file === null) {
    endWith(response, 404);
    return;
  }
  response.writeHead(200, {
    ...securityHeaders,
    "content-type": file.type,
    "content-length": file.sizeBytes,
    // Built files carry their content's hash in the name; the page itself must always be fresh.
    "cache-control": file.path.includes(`${sep}assets${sep}`)
      ? "public, max-age=31536000, immutable"
      : "no-store",
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  // A reader that goes away ends the stream; there is nobody left to tell.
  pipeline(createReadStream(file.path), response, () => undefined);
}

export function endWith(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    "content-length": 0,
  });
  response.end();
}

/** A known type, really inside the folder after every link and dot is resolved, and a plain file; else null. */
async function findFile(
  folder: string,
  address: string,
): Promise<FoundFile | null> {
  const name = pathOf(address);
  if (name === null) return null;
  const type = types[extname(name)];
  if (type === undefined) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, name));
    if (!path.startsWith(root + sep)) return null;
    const found = await stat(path);
    return found.isFile() ? { path, sizeBytes: found.size, type } : null;
  } catch {
    // Not there, or not ours to read: for the asker both are "not found".
    return null;
  }
}

/** The file's name below the folder; null when the address is not a plain path. */
function pathOf(address: string): string | null {
  const [path = ""] = address.split("?", 1);
  if (!path.startsWith("/") || path.startsWith("//")) return null;
  try {
    const name = decodeURIComponent(path);
    if (name.includes("\0") || name.includes("\\")) return null;
    return name === "/" ? "index.html" : name;
  } catch {
    // A malformed escape.
    return null;
  }
}
