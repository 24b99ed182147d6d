import { createServer } from "node:http";
import { callKind } from "./call-kinds.ts";
import type { KillPoint } from "./kill-plan.ts";

export interface TroubledLine {
  readonly url: string;
  /** Calls that went through to the shop. */
  readonly passed: () => number;
  /** Calls that have not come to their end. */
  readonly underWay: () => number;
  stop(): Promise<void>;
}

export interface PassedCall {
  readonly path: string;
  /** The envelope's code; null where there was none. */
  readonly code: number | null;
  /** What a batch said of single packages. */
  readonly inside: readonly { readonly id: string; readonly code: number }[];
}

/** Whom the line kills, and how. */
export interface Victim {
  kill(): void;
  killAtCommit(at: "before commit" | "after commit"): Promise<void>;
}

/**
 * Stands between station and shop and decides, call by call, whether the station lives through it.
 *
 * @param strikes gives the point at which to kill the station during this kind of call, or null to let it be
 * @param passed is told of every call the shop answered, whether or not the station heard of it
 */
export async function troubledLine(
  host: string,
  strikes: (kind: string) => KillPoint | null,
  victim: Victim,
  passed: (call: PassedCall) => void,
): Promise<TroubledLine> {
  let count = 0;
  let underWay = 0;
  let url = "";
  const server = createServer(async (request, response) => {
    underWay += 1;
    response.on("close", () => {
      underWay -= 1;
    });
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // the station died while it was asking
    }
    const method = request.method ?? "GET";
    const address = request.url ?? "/";
    const path = address.split("?")[0] ?? "";
    const point = strikes(callKind(path));
    if (point === "unheard") {
      victim.kill();
      response.destroy();
      return;
    }
    const token = request.headers["x-tts-access-token"];
    const answer = await fetch(host + address, {
      method,
      headers: {
        "content-type": "application/json",
        ...(typeof token === "string" ? { "x-tts-access-token": token } : {}),
      },
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    }).catch(() => null);
    const bytes = await answer?.arrayBuffer().catch(() => null);
    if (answer === null || bytes === null || bytes === undefined) {
      if (point !== null) victim.kill();
      response.destroy();
      return;
    }
    const body = ofThisLine(Buffer.from(bytes), answer.headers);
    count += 1;
    passed({ path, code: codeOf(body), inside: errorsIn(body) });
    if (point === "unanswered") {
      victim.kill();
      response.destroy();
      return;
    }
    if (point === "before commit" || point === "after commit")
      await victim.killAtCommit(point);
    response.sendDate = false;
    for (const name of ["content-type", "date", "retry-after"]) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.writeHead(answer.status).end(body, () => {
      if (point === "answered") victim.kill();
    });
  });

  /** Labels are fetched over the line too. */
  const ofThisLine = (body: Buffer, headers: Headers): Buffer | string =>
    headers.get("content-type")?.startsWith("application/json") === true
      ? body.toString().replaceAll(`${host}/files/`, `${url}/files/`)
      : body;
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port =
    typeof address === "object" && address !== null ? address.port : 0;
  url = `http://127.0.0.1:${port}`;
  return {
    url,
    passed: () => count,
    underWay: () => underWay,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function codeOf(body: Buffer | string): number | null {
  if (typeof body !== "string") return null;
  const found = /"code":(\d+)/.exec(body);
  return found === null ? null : Number(found[1]);
}

const errorInside =
  /\{"code":(\d+),"message":"[^"]*","detail":\{"package_id":"(\d+)"\}\}/g;

const errorsIn = (body: Buffer | string): PassedCall["inside"] =>
  typeof body !== "string"
    ? []
    : [...body.matchAll(errorInside)].map(([, code, id]) => ({
        id: id ?? "",
        code: Number(code),
      }));
