import { refused, ok, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";

export interface HttpRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  /** "" sends no body. */
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** Requests that carry a secret follow nobody elsewhere. */
  readonly redirect: "error" | "follow";
}

export interface HttpLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Only after `not-sent` is it certain that the other side did nothing. */
export type HttpFailure = "not-sent" | "broken-off" | "timed-out" | "too-large";

/** The request never left, says the cause of a failed fetch: no such host, nobody listens, no secure connection. */
const notSentCauses =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|.*CERT.*)$/;

/**
 * One HTTP request with its answer read to the end, bounded in time (headers and body together) and size.
 * Failures are told by kind only: their texts may hold the address, which may hold a secret.
 */
export async function exchange(
  request: HttpRequest,
  limits: HttpLimits,
  clock: Clock,
): Promise<Result<HttpAnswer, HttpFailure>> {
  const abort = new AbortController();
  const cancelTimeout = clock.after(limits.timeoutMs, () => {
    abort.abort();
  });
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: request.redirect,
      signal: abort.signal,
      ...(request.body === "" ? {} : { body: request.body }),
    });
    const bytes = await readCapped(response, limits.maxBytes);
    if (bytes === null) return refused("too-large");
    return ok({ status: response.status, headers: response.headers, bytes });
  } catch (thrown) {
    if (abort.signal.aborted) return refused("timed-out");
    return refused(wasNotSent(thrown) ? "not-sent" : "broken-off");
  } finally {
    cancelTimeout();
  }
}

async function readCapped(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream, and with it the connection.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

const wasNotSent = (thrown: unknown): boolean =>
  thrown instanceof Error && isNotSentCause(thrown.cause);

function isNotSentCause(cause: unknown): boolean {
  if (typeof cause !== "object" || cause === null) return false;
  if ("code" in cause && typeof cause.code === "string") {
    return notSentCauses.test(cause.code);
  }
  // Several addresses were tried, all in vain.
  return cause instanceof AggregateError && cause.errors.every(isNotSentCause);
}
