import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { contentSecurityPolicy } from "../../main/host/content-security-policy.ts";
import { newTemporaryFolder, removeTemporaryFolder } from "./temp-folder.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** The real screens over a station that says what a scene tells it to. Stop it in afterAll. */
export async function serveGallery(): Promise<{
  readonly url: string;
  stop(): Promise<void>;
}> {
  const folder = newTemporaryFolder();
  await build({
    root: join(import.meta.dirname, "../browser/gallery"),
    base: "./",
    configFile: false,
    logLevel: "warn",
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "chrome140",
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2_000,
    },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://gallery").pathname;
    const file = join(folder, normalize(path === "/" ? "/index.html" : path));
    readFile(file).then(
      (body) => {
        response.writeHead(200, {
          "content-type": types[extname(file)] ?? "application/octet-stream",
          // Names hold a hash of what is in them: a script seen before need not be compiled again.
          "cache-control": path.startsWith("/assets/")
            ? "max-age=600"
            : "no-store",
          // The policy of the real hosts, so that what it forbids is seen here.
          "content-security-policy": contentSecurityPolicy,
        });
        response.end(body);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      removeTemporaryFolder(folder);
    },
  };
}
