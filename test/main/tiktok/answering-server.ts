import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface HeardRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface GivenAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it goes on the wire; an object is sent as JSON. "cut" breaks the connection off, "silence" never answers. */
  readonly body: unknown;
}

/** An envelope around data, as the platform sends it. */
export const envelope = (data: unknown, code = 0, message = "Success") => ({
  body: { code, message, request_id: "20260921141333AAAA", data },
});

/** A real HTTP server on this machine that answers what the test says and remembers what it was asked. */
export async function answeringServer(
  answer: (
    request: HeardRequest,
    count: number,
  ) => GivenAnswer | "cut" | "silence",
): Promise<{ readonly url: string; readonly heard: HeardRequest[] }> {
  const heard: HeardRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://localhost");
      const asked: HeardRequest = {
        method: request.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      };
      heard.push(asked);
      const given = answer(asked, heard.length);
      if (given === "silence") return;
      if (given === "cut") {
        request.socket.destroy();
        return;
      }
      response.writeHead(given.status ?? 200, {
        "content-type": "application/json",
        ...given.headers,
      });
      response.end(
        typeof given.body === "string" || given.body instanceof Uint8Array
          ? given.body
          : JSON.stringify(given.body),
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, heard };
}

/** An address where nobody listens. */
export async function deserted(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  return `http://127.0.0.1:${String(port)}`;
}
