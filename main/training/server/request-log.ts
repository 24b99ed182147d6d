/** How far the signature of a request was looked at. Token, picture and file requests carry none. */
export type SignatureVerdict =
  "right" | "wrong" | "missing" | "not-checked" | "unsigned";

export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  /** Without the query: it may hold the app secret. */
  readonly path: string;
  readonly signature: SignatureVerdict;
  readonly status: number;
  /** The envelope's code; null where there is no envelope. */
  readonly code: number | null;
  /** The envelope's reference; null where there is no envelope. */
  readonly requestId: string | null;
  readonly tookMs: number;
  /** The first 2,000 characters of what was sent. */
  readonly body: string;
}

export interface RequestLog {
  add(request: LoggedRequest): void;
  /** Oldest first. */
  all(): readonly LoggedRequest[];
  clear(): void;
}

/** Remembers the last requests, so a test or a teacher can see what the station asked. */
export function requestLog(keep = 1000): RequestLog {
  const kept: LoggedRequest[] = [];
  return {
    add(request) {
      kept.push(request);
      // Halved at once, so that adding stays cheap however long the training lasts.
      if (kept.length >= keep * 2) kept.splice(0, kept.length - keep);
    },
    all: () => kept.slice(-keep),
    clear: () => {
      kept.length = 0;
    },
  };
}
