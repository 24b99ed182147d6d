import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { tokenOfProtocols } from "../../shared/contract/web-link.ts";

/**
 * Only our own page, on our own address: a name that was made to point at this machine (DNS rebinding) has another Host,
 * a page from elsewhere has another Origin.
 */
export class RequestGuard {
  readonly #hosts: ReadonlySet<string>;
  readonly #origins: ReadonlySet<string>;
  readonly #tokenDigest: Buffer;

  constructor(port: number, token: string) {
    const hosts = ["127.0.0.1", "localhost"].map((name) => `${name}:${port}`);
    this.#hosts = new Set(hosts);
    this.#origins = new Set(hosts.map((host) => `http://${host}`));
    this.#tokenDigest = digest(token);
  }

  /** Whether a page or file may be given. */
  allowsRequest({ headers }: IncomingMessage): boolean {
    const { host, origin } = headers;
    return (
      host !== undefined &&
      this.#hosts.has(host) &&
      (origin === undefined || this.#origins.has(origin))
    );
  }

  /** Whether a WebSocket may be opened: from our own page, by somebody who holds the token. */
  allowsSocket(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    if (!this.allowsRequest(request) || origin === undefined) return false;
    const offered = request.headers["sec-websocket-protocol"] ?? "";
    const token = tokenOfProtocols(
      offered.split(",").map((protocol) => protocol.trim()),
    );
    // Digests have one length, so the comparison takes the same time whatever was offered.
    return token !== null && timingSafeEqual(digest(token), this.#tokenDigest);
  }
}

const digest = (text: string): Buffer =>
  createHash("sha256").update(text).digest();
