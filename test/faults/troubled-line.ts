import { createServer } from "node:http";

/** Where in a call the station is killed. */
export type KillPoint = "before" | "unanswered" | "answered";

export interface TroubledLine {
  readonly url: string;
  /** Calls that went through to the shop. */
  readonly passed: () => number;
  stop(): Promise<void>;
}

export interface PassedCall {
  readonly method: string;
  readonly path: string;
  /** The envelope's code; null where there was none. */
  readonly code: number | null;
  /** What a batch said of single packages. */
  readonly inside: readonly { readonly id: string; readonly code: number }[];
}

/**
 * Stands between station and shop and decides, call by call, whether the station lives through it.
 *
 * @param strikes gives the point at which to kill the station during this call, or null to let it be
 * @param passed is told of every call the shop answered, whether or not the station heard of it
 */
export async function troubledLine(
  host: string,
  strikes: () => KillPoint | null,
  kill: () => void,
  passed: (call: PassedCall) => void,
): Promise<TroubledLine> {
  let count = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return; // the station died while it was asking
    }
    const point = strikes();
    if (point === "before") {
      kill();
      response.destroy();
      return;
    }
    const method = request.method ?? "GET";
    const path = request.url ?? "/";
    const token = request.headers["x-tts-access-token"];
    const answer = await fetch(host + path, {
      method,
      headers: {
        "content-type": "application/json",
        ...(typeof token === "string" ? { "x-tts-access-token": token } : {}),
      },
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    }).catch(() => null);
    if (answer === null) {
      response.destroy();
      return;
    }
    const body = await answer.text();
    count += 1;
    passed({
      method,
      path: path.split("?")[0] ?? "",
      code: codeOf(body),
      inside: errorsIn(body),
    });
    if (point === "unanswered") {
      kill();
      response.destroy();
      return;
    }
    response.sendDate = false;
    for (const name of ["content-type", "date", "retry-after"]) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.writeHead(answer.status).end(body, () => {
      if (point === "answered") kill();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port =
    typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    passed: () => count,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function codeOf(body: string): number | null {
  const found = /"code":(\d+)/.exec(body);
  return found === null ? null : Number(found[1]);
}

const errorInside =
  /\{"code":(\d+),"message":"[^"]*","detail":\{"package_id":"(\d+)"\}\}/g;

const errorsIn = (body: string): PassedCall["inside"] =>
  [...body.matchAll(errorInside)].map(([, code, id]) => ({
    id: id ?? "",
    code: Number(code),
  }));
