import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { Clock } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";
import type { WebhookDesk, WebhookVerdict } from "./webhook-desk.ts";

export interface WebhookReceiverParts {
  /** 0 lets the system pick one. */
  readonly port: number;
  readonly desk: WebhookDesk;
  readonly clock: Clock;
  readonly log: Log;
  /** It listens now, or no longer does. */
  changed(): void;
}

export interface WebhookReceiver {
  /** The port it listens on; null while it cannot. */
  port(): number | null;
  stop(): Promise<void>;
}

/** Where a tunnel or reverse proxy with the public name and certificate hands events over. */
export const webhookPath = "/webhooks";

/** No documented event comes near it. */
const largestBodyBytes = 64 * 1024;
/** The platform gives up after three seconds; whoever takes longer is not it. */
const longestRequestMs = 5_000;
const mostConnections = 32;
/** The port may belong to the station this one takes over from. */
const listenAgainMs = 5_000;

/** Source: TikTok Shop Partner documentation, webhook configuration: 200, or 401 for a wrong signature, empty, within 3 s. */
const statusOf: Readonly<Record<WebhookVerdict, number>> = {
  heard: 200,
  repeated: 200,
  ignored: 200,
  "not-genuine": 401,
  "not-now": 503,
};

/** Listens on this machine only, for what the platform sends; a port that is taken is tried again and again. */
export function openWebhookReceiver(
  parts: WebhookReceiverParts,
): WebhookReceiver {
  const { desk, clock, log, changed } = parts;
  const answering = new Set<Promise<void>>();
  let cancel = (): void => undefined;
  let stopped = false;

  const server = createServer((request, response) => {
    const answered = answer(desk, request, response).catch(
      // A bug in the desk: the platform sends the event again, and polling sees the change anyway.
      (thrown: unknown) => {
        const what = thrown instanceof Error ? thrown.name : "unknown";
        log.write("error", "webhook-bug", { what });
        end(response, 500);
      },
    );
    answering.add(answered);
    void answered.finally(() => answering.delete(answered));
  });
  server.maxConnections = mostConnections;
  server.requestTimeout = longestRequestMs;
  server.headersTimeout = longestRequestMs;
  server.on("listening", changed);
  server.on("error", (error: NodeJS.ErrnoException) => {
    log.write("warning", "webhooks-not-listening", { code: error.code ?? "" });
    changed();
    if (!stopped) cancel = clock.after(listenAgainMs, listen);
  });

  function listen(): void {
    server.listen(parts.port, "127.0.0.1");
  }
  listen();

  return {
    port() {
      const address = server.address();
      return typeof address === "object" && address !== null
        ? address.port
        : null;
    },
    async stop() {
      stopped = true;
      cancel();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
      await Promise.all(answering);
    },
  };
}

async function answer(
  desk: WebhookDesk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.url !== webhookPath) return end(response, 404);
  if (request.method !== "POST") return end(response, 405);
  const body = await readBody(request);
  if (body === "gone") return;
  if (body === "too-large") return end(response, 413);
  const { authorization = "" } = request.headers;
  end(response, statusOf[await desk.take(body.text, authorization)]);
}

function end(response: ServerResponse, status: number): void {
  if (response.writableEnded) return;
  // What was not read would be taken for the next request.
  const unread = status === 413 ? { connection: "close" } : {};
  response.writeHead(status, { "content-length": 0, ...unread });
  response.end();
}

/** The bytes as they came: the signature is over them, not over what they mean. */
async function readBody(
  request: IncomingMessage,
): Promise<{ readonly text: string } | "too-large" | "gone"> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk)) continue;
      sizeBytes += chunk.length;
      if (sizeBytes > largestBodyBytes) return "too-large";
      chunks.push(chunk);
    }
  } catch {
    return "gone"; // whoever sent it hung up: there is nobody to answer
  }
  return { text: Buffer.concat(chunks).toString("utf8") };
}
