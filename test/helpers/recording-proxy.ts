import { createServer } from "node:http";
import type { RecordedCall } from "./published-api.ts";

export interface RecordingProxy {
  /** Give this to the client in place of the host behind it. */
  readonly url: string;
  readonly calls: readonly RecordedCall[];
  stop(): Promise<void>;
}

/** Stands between a client and a host, hands everything on unchanged and keeps what went by. */
export async function recordingProxy(host: string): Promise<RecordingProxy> {
  const calls: RecordedCall[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const body = bytes.toString("utf8");
    const headers = new Map(
      Object.entries(request.headers).flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value] as const] : [],
      ),
    );
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", host);
    const passed = await fetch(url, {
      method,
      headers: [...headers].filter(([name]) => !ownToEachLeg.has(name)),
      ...(bytes.length === 0 ? {} : { body: bytes }),
    }).catch(() => null);
    if (passed === null) {
      response.destroy();
      return;
    }
    const answer = await passed.text();
    const query = new Map(url.searchParams);
    const { status } = passed;
    calls.push({
      method,
      path: url.pathname,
      query,
      headers,
      body,
      status,
      answer,
    });
    response.sendDate = false;
    for (const name of ["content-type", "date", "retry-after"]) {
      const value = passed.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.writeHead(status).end(answer);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port =
    typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Said by each pair of neighbours for itself. */
const ownToEachLeg: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "host",
  "transfer-encoding",
]);
