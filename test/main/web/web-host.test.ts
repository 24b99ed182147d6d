import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import type { RouterClient } from "@orpc/server";
import { WebSocket } from "ws";
import {
  webLinkPath,
  webLinkProtocols,
} from "../../../shared/contract/web-link.ts";
import { largestMessageBytes } from "../../../main/web/socket-bounds.ts";
import { startWebHost, type WebHost } from "../../../main/web/web-host.ts";
import {
  pretendRouter,
  type PretendRouter,
} from "../../helpers/pretend-router.ts";
import { stepClock, type StepClock } from "../../helpers/step-clock.ts";
import {
  newTemporaryFolder,
  removeTemporaryFolder,
} from "../../helpers/temp-folder.ts";

const token = "0123456789abcdef".repeat(4);

let folder: string;
let clock: StepClock;
let host: WebHost;

const start = (port = 0) =>
  startWebHost({
    router: pretendRouter().router,
    rendererFolder: join(folder, "renderer"),
    token,
    port,
    clock,
    ids: () => "id",
    log: { write: () => undefined },
  });

beforeEach(async () => {
  folder = newTemporaryFolder();
  clock = stepClock();
  mkdirSync(join(folder, "renderer", "assets"), { recursive: true });
  writeFileSync(join(folder, "renderer", "index.html"), "<h1>bench</h1>");
  writeFileSync(join(folder, "renderer", "assets", "main-1.js"), "1");
  writeFileSync(join(folder, "renderer", ".secret"), "hidden");
  writeFileSync(join(folder, "vault.json"), "secret");
  const started = await start();
  if (!started.ok) throw new Error(started.refusal.kind);
  host = started.value;
});

afterEach(async () => {
  await host.stop();
  removeTemporaryFolder(folder);
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path exactly as given: fetch would tidy it up first. */
const ask = (
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: host.port,
        path,
        headers,
        method,
        agent: false,
      },
      (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (body += chunk));
        response.on("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
          });
        });
      },
    );
    asked.on("error", reject);
    asked.end();
  });

const origin = (): string => `http://127.0.0.1:${host.port}`;

interface SocketWish {
  readonly path?: string;
  readonly offered?: string;
  readonly from?: string;
  readonly headers?: Record<string, string>;
}

const openSocket = ({ path, offered, from, headers }: SocketWish = {}) =>
  new Promise<WebSocket | number>((resolve, reject) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${host.port}${path ?? webLinkPath}`,
      webLinkProtocols(offered ?? token),
      { origin: from ?? origin(), headers: headers ?? {} },
    );
    socket.on("open", () => {
      resolve(socket);
    });
    socket.on("unexpected-response", (_request, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on("error", reject);
  });

const opened = async (): Promise<WebSocket> => {
  const socket = await openSocket();
  if (typeof socket === "number") throw new Error(`turned away: ${socket}`);
  return socket;
};

const closeCode = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    socket.once("close", resolve);
  });

describe("the page", () => {
  test("comes with its protections and is never kept", async () => {
    const { status, headers, body } = await ask("/");

    expect(status).toBe(200);
    expect(body).toBe("<h1>bench</h1>");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe-inline");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["cache-control"]).toBe("no-store");
  });

  test("keeps its parts, whose names carry their content", async () => {
    const { status, headers } = await ask("/assets/main-1.js");

    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(headers["cache-control"]).toContain("immutable");
  });

  test("can be asked for its size alone", async () => {
    const { status, headers, body } = await ask("/", {}, "HEAD");

    expect([status, headers["content-length"], body]).toEqual([200, "14", ""]);
  });

  test("cannot be changed", async () => {
    expect((await ask("/", {}, "POST")).status).toBe(405);
  });
});

describe("a file outside the screens' folder", () => {
  test.each([
    "/../vault.json",
    "/%2e%2e/vault.json",
    "/..%2fvault.json",
    "/assets/..%2f..%2fvault.json",
    "/..%5cvault.json",
    "//vault.json",
    "/%00index.html",
    "/%zz",
    "/.secret",
    "/assets",
    "http://elsewhere/../vault.json",
  ])("is not found under %s", async (path) => {
    const { status, body } = await ask(path);

    expect(status).toBe(404);
    expect(body).toBe("");
  });

  test("is not found behind a link either", async () => {
    symlinkSync(
      join(folder, "vault.json"),
      join(folder, "renderer", "link.json"),
    );

    expect((await ask("/link.json")).status).toBe(404);
  });
});

describe("a request for another address", () => {
  test("is refused: the name was made to point here", async () => {
    const { status } = await ask("/", { host: `evil.example:${host.port}` });

    expect(status).toBe(403);
  });

  test("is refused when another page sent it", async () => {
    expect((await ask("/", { origin: "http://evil.example" })).status).toBe(
      403,
    );
  });

  test("that is no HTTP at all does no harm", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(host.port, "127.0.0.1", () => {
        socket.end("\u0016\u0003\u0001 not http\r\n\r\n");
      });
      socket.on("close", () => {
        resolve();
      });
      socket.on("error", () => undefined);
      socket.resume();
    });

    expect((await ask("/")).status).toBe(200);
  });
});

describe("a screen's connection", () => {
  test("opens for our page with the token", async () => {
    const socket = await opened();

    expect(socket.protocol).toBe("packbench");
    socket.terminate();
  });

  test.each<[string, SocketWish, number]>([
    ["with a wrong token", { offered: "f".repeat(64) }, 403],
    ["with a token cut short", { offered: token.slice(1) }, 403],
    ["from another page", { from: "http://evil.example" }, 403],
    ["from a page on another port", { from: "http://127.0.0.1:1" }, 403],
    ["under another name", { headers: { host: "evil.example" } }, 403],
    ["on another path", { path: "/other" }, 404],
    ["with a query", { path: `${webLinkPath}?x=1` }, 404],
  ])("is refused %s", async (_why, wish, status) => {
    expect(await openSocket(wish)).toBe(status);
  });

  test("is refused without any token", async () => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${host.port}${webLinkPath}`,
      "packbench",
      { origin: origin() },
    );
    socket.on("error", () => undefined);

    const status = await new Promise((resolve) => {
      socket.on("unexpected-response", (_request, response) => {
        resolve(response.statusCode);
        socket.terminate();
      });
    });

    expect(status).toBe(403);
  });

  test("is closed when a message is larger than any screen sends", async () => {
    const socket = await opened();
    const closed = closeCode(socket);

    socket.send(Buffer.alloc(largestMessageBytes + 1));

    expect(await closed).toBe(1009);
  });

  test("is closed when it floods, and others are served", async () => {
    const flooding = await opened();
    const calm = await opened();
    const closed = closeCode(flooding);

    const client: RouterClient<PretendRouter> = createORPCClient(
      new RPCLink({ websocket: flooding as unknown as globalThis.WebSocket }),
    );
    const calls = Array.from({ length: 1500 }, () =>
      client.station.hello({ contractVersion: 1 }),
    );
    const settled = Promise.allSettled(calls);

    expect(await closed).toBe(1008);
    const answers = await settled;
    expect(answers.some(({ status }) => status === "rejected")).toBe(true);
    expect(calm.readyState).toBe(WebSocket.OPEN);
    calm.terminate();
  });

  test("is one of sixteen at most", async () => {
    const sockets = [];
    for (let made = 0; made < 16; made++) sockets.push(await opened());

    expect(await openSocket()).toBe(503);

    for (const socket of sockets) socket.terminate();
  });

  test("that falls silent is ended after two heartbeats", async () => {
    const socket = await opened();
    // A paused socket answers no ping, like a cable that was pulled.
    socket.pause();
    const gone = closeCode(socket);

    clock.advance(15_000);
    clock.advance(15_000);
    socket.resume();

    expect(await gone).toBe(1006);
    await expect.poll(() => clock.pending()).toBe(0);
  });
});

test("a port in use is named", async () => {
  expect(await start(host.port)).toEqual({
    ok: false,
    refusal: { kind: "port-in-use", port: host.port },
  });
});

test("a stopped host leaves no timer and frees its port", async () => {
  const socket = await opened();
  const closed = closeCode(socket);
  const { port } = host;

  await host.stop();
  await closed;

  expect(clock.pending()).toBe(0);
  const again = await start(port);
  if (!again.ok) throw new Error(again.refusal.kind);
  host = again.value;
  expect(host.port).toBe(port);
});
