import type { Clock, Randomness } from "../../../shared/time.ts";
import { platformErrors, type PlatformErrorCode } from "./platform-errors.ts";

/** What a call answers, before it is put into the envelope. */
export type Answer =
  | { readonly kind: "success"; readonly data: object }
  | {
      readonly kind: "failure";
      readonly code: PlatformErrorCode;
      /** Says more than the code's own text where one code stands for many things. */
      readonly message?: string;
    };

export const success = (data: object): Answer => ({ kind: "success", data });

export const failure = (code: PlatformErrorCode, message?: string): Answer =>
  message === undefined
    ? { kind: "failure", code }
    : { kind: "failure", code, message };

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Puts an answer into `{code, message, request_id, data}` with its HTTP status. */
export function inEnvelope(answer: Answer, requestId: string): HttpAnswer {
  const headers = { "content-type": "application/json; charset=utf-8" };
  if (answer.kind === "success") {
    return {
      status: 200,
      headers,
      body: JSON.stringify({
        code: 0,
        data: answer.data,
        message: "Success",
        request_id: requestId,
      }),
    };
  }
  const [status, message] = platformErrors[answer.code];
  return {
    status,
    headers,
    body: JSON.stringify({
      code: answer.code,
      data: {},
      message: answer.message ?? message,
      request_id: requestId,
    }),
  };
}

/** As the platform writes them: the second in UTC, then 20 hex digits. */
export function requestIds(clock: Clock, random: Randomness): () => string {
  return () => {
    const second = new Date(clock.now())
      .toISOString()
      .replaceAll(/\D/g, "")
      .slice(0, 14);
    let tail = "";
    for (let digit = 0; digit < 20; digit++) {
      tail += Math.floor(random() * 16).toString(16);
    }
    return second + tail.toUpperCase();
  };
}
