import { createServer, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Clock } from "../../../shared/time.ts";
import type { HttpAnswer } from "./envelope.ts";

/** A request with its body read. */
export interface Arrival {
  readonly method: string;
  readonly path: string;
  /** Decoded names and values in the order sent. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly contentType: string;
  readonly accessToken: string;
  /** The header as sent; "" without one. */
  readonly authorization: string;
  readonly body: Uint8Array;
}

export interface HttpDoor {
  readonly port: number;
  /** While shut, connections are cut off as they come: the network is down. */
  shut: boolean;
  stop(): Promise<void>;
}

/** A picture may have 10 MB; no other documented call comes near it. */
const maxBodyBytes = 11_000_000;

/**
 * Listens on this machine only. Rejects when the port is taken; port 0 finds a free one.
 * `respond` gets null for a body that was too large.
 */
export async function openHttpDoor(
  port: number,
  clock: Clock,
  respond: (arrival: Arrival | null) => Promise<HttpAnswer>,
): Promise<HttpDoor> {
  const server = createServer(async (request, response) => {
    const arrival = await readArrival(request);
    if (arrival === "gone") return;
    const answer = await respond(arrival).catch(
      // A bug in the shop: said aloud to whoever asked, so that a test or a log shows it.
      (error: unknown): HttpAnswer => ({
        status: 500,
        headers: { "content-type": "text/plain" },
        body: String(error),
      }),
    );
    // A client compares its clock with this one, so it must be the shop's.
    response.sendDate = false;
    response.writeHead(answer.status, {
      date: new Date(clock.now()).toUTCString(),
      ...answer.headers,
      "content-length": Buffer.byteLength(answer.body),
      // What was not read would be taken for the next request.
      ...(arrival === null && { connection: "close" }),
    });
    response.end(answer.body);
  });

  const sockets = new Set<Socket>();
  let shut = false;
  server.on("connection", (socket) => {
    if (shut) socket.destroy();
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();

  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    get shut() {
      return shut;
    },
    set shut(now) {
      shut = now;
      if (shut) for (const socket of sockets) socket.destroy();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function readArrival(
  request: IncomingMessage,
): Promise<Arrival | null | "gone"> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      if (size > maxBodyBytes) return null;
      chunks.push(chunk);
    }
  } catch {
    return "gone"; // the client hung up: there is nobody to answer
  }
  const [path = "/", search = ""] = (request.url ?? "/").split("?", 2);
  const token = request.headers["x-tts-access-token"];
  return {
    method: request.method ?? "GET",
    path,
    query: [...new URLSearchParams(search)],
    contentType: request.headers["content-type"] ?? "",
    accessToken: typeof token === "string" ? token : "",
    authorization: request.headers.authorization ?? "",
    body: Buffer.concat(chunks),
  };
}
