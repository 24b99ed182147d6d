import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { RPCHandler } from "@orpc/server/ws";
import { WebSocketServer, type WebSocket } from "ws";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  addressHash,
  webLinkPath,
  webLinkProtocol,
} from "../../shared/contract/web-link.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource } from "../../shared/time.ts";
import { callGuard } from "../host/call-guard.ts";
import type { ContractRouter } from "../host/open-station.ts";
import type { StartProblem } from "../host/start-problem.ts";
import type { Log } from "../station-ports.ts";
import { RequestGuard } from "./request-guard.ts";
import {
  boundSocket,
  largestMessageBytes,
  mostSockets,
} from "./socket-bounds.ts";
import { endWith, serveFile } from "./static-files.ts";

const loopback = "127.0.0.1";

/** RFC 6455, 7.4.1: going away. */
const goingAway = 1001;
/** IANA WebSocket close codes: service restart. */
const serviceRestart = 1012;

export interface WebHostParts {
  readonly router: ContractRouter;
  /** Absolute path of the built screens. */
  readonly rendererFolder: string;
  /** 64 hexadecimal digits. */
  readonly token: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
}

export interface WebHost {
  /** The page's address with the token behind the hash. */
  readonly address: string;
  readonly port: number;
  /** From now on another station: every socket is closed, and comes back to that one. */
  serve(router: ContractRouter): void;
  /** Closes every socket and frees the port. */
  stop(): Promise<void>;
}

/** Serves the screens and the contract on this machine only. */
export async function startWebHost(
  parts: WebHostParts,
): Promise<Result<WebHost, StartProblem>> {
  const server = createServer({
    requestTimeout: 10_000,
    keepAliveTimeout: 5000,
  });
  server.maxConnections = 64;
  const listening = await listen(server, parts.port);
  if (!listening.ok) return listening;

  const port = listening.value;
  const guard = new RequestGuard(port, parts.token);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessageBytes,
    perMessageDeflate: false,
    handleProtocols: () => webLinkProtocol,
  });
  const callsOf = (router: ContractRouter): RPCHandler<Record<never, never>> =>
    new RPCHandler(router, callGuard(parts.log, parts.ids));
  let calls = callsOf(parts.router);

  server.on("request", (request, response) => {
    if (guard.allowsRequest(request)) {
      void serveFile(parts.rendererFolder, request, response);
    } else {
      endWith(response, 403);
    }
  });
  server.on("upgrade", (request, stream, head) => {
    if (!isLink(request)) return turnAway(stream, "404 Not Found");
    if (!guard.allowsSocket(request)) return turnAway(stream, "403 Forbidden");
    if (sockets.clients.size >= mostSockets) {
      return turnAway(stream, "503 Service Unavailable");
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      serveSocket(socket, calls, parts);
    });
  });

  return ok({
    address: `http://${loopback}:${port}/${addressHash(parts.token)}`,
    port,
    serve(router) {
      calls = callsOf(router);
      for (const socket of sockets.clients) socket.close(serviceRestart);
    },
    stop: () => stopServing(server, sockets),
  });
}

function serveSocket(
  socket: WebSocket,
  calls: RPCHandler<Record<never, never>>,
  { clock, log }: WebHostParts,
): void {
  const unbound = boundSocket(socket, clock);
  socket.on("error", (error) => {
    // Too large, or not a WebSocket frame: ws closes the socket itself.
    log.write("warning", "socket-failed", { reason: error.name });
  });
  socket.on("close", unbound);
  void calls.upgrade(socket);
}

const isLink = (request: IncomingMessage): boolean =>
  request.url === webLinkPath;

function turnAway(stream: Duplex, status: string): void {
  stream.on("error", () => {
    stream.destroy();
  });
  stream.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

function listen(
  server: Server,
  port: number,
): Promise<Result<number, StartProblem>> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        resolve(refused({ kind: "port-in-use", port }));
      } else if (error.code === "EACCES") {
        resolve(refused({ kind: "port-forbidden", port }));
      } else {
        reject(error);
      }
    });
    server.listen(port, loopback, () => {
      const address = server.address();
      resolve(
        typeof address === "object" && address !== null
          ? ok(address.port)
          : refused({
              kind: "refused",
              refusal: refusal("program.bug", { reference: "no-address" }),
            }),
      );
    });
  });
}

async function stopServing(
  server: Server,
  sockets: WebSocketServer,
): Promise<void> {
  for (const socket of sockets.clients) {
    socket.close(goingAway);
    socket.terminate();
  }
  sockets.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
