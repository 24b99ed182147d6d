import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { openAnswer, type Answer } from "./answer.ts";
import type { Endpoint } from "./endpoints.ts";
import type { HttpAnswer, HttpFailure } from "./http-exchange.ts";
import { verdictOf, type Verdict } from "./platform-codes.ts";
import { retryAfterMs } from "./rate-limits.ts";

/** Why a call brought nothing, and whether it may have done something all the same. */
export interface CallFailure {
  readonly refusal: Refusal;
  /** The platform's code; null when it said nothing that could be read. */
  readonly code: number | null;
  /** "unknown": read what became of it before a write is repeated. */
  readonly effect: "none" | "unknown";
}

export interface FailedAttempt {
  readonly kind: "failed";
  readonly verdict: Verdict;
  readonly failure: CallFailure;
  /** What the platform asked for at least; 0 when it did not. */
  readonly retryAfterMs: number;
  readonly requestId: string;
}

/** One request on the wire and what came of it. */
export type Attempt =
  { readonly kind: "answered"; readonly answer: Answer } | FailedAttempt;

/** Nothing came back. Only a connection that broke off at once is worth an immediate second try. */
export function withoutAnswer(failure: HttpFailure): FailedAttempt {
  return {
    kind: "failed",
    verdict: failure === "broken-off" ? "unsure" : "refused",
    failure: {
      refusal:
        failure === "too-large"
          ? refusal("shop.garbled-answer", { requestId: "" })
          : refusal("shop.unreachable", {}),
      code: null,
      effect: failure === "not-sent" ? "none" : "unknown",
    },
    retryAfterMs: 0,
    requestId: "",
  };
}

/** The `code` decides, not the HTTP status: that one is only asked where there is no envelope to read. */
export function judgeAnswer(
  http: HttpAnswer,
  endpoint: Endpoint,
  known: { readonly shopName: string; readonly clockOffsetMs: number },
): Attempt {
  const answer = openAnswer(http);
  if (answer?.code === 0) return { kind: "answered", answer };
  const verdict =
    answer === null
      ? verdictOfStatus(http.status)
      : verdictOf(answer.code, answer.message);
  return {
    kind: "failed",
    verdict,
    failure: {
      refusal:
        answer === null
          ? refusalOfStatus(http.status)
          : refusalOf(verdict, answer, endpoint, known),
      code: answer?.code ?? null,
      effect: verdict === "unsure" ? "unknown" : "none",
    },
    retryAfterMs: retryAfterMs(http.headers),
    requestId: answer?.requestId ?? "",
  };
}

/** A gateway under load answers 503 or 429 without an envelope; anything else was garbled on the way. */
const verdictOfStatus = (status: number): Verdict =>
  status === 429 ? "rate" : "unsure";

function refusalOfStatus(status: number): Refusal {
  if (status === 429) {
    return refusal("shop.rate-limited", { retryAfterSeconds: 1 });
  }
  return status >= 500
    ? refusal("shop.unreachable", {})
    : refusal("shop.garbled-answer", { requestId: "" });
}

function refusalOf(
  verdict: Verdict,
  { code, message, requestId }: Answer,
  endpoint: Endpoint,
  known: { readonly shopName: string; readonly clockOffsetMs: number },
): Refusal {
  switch (verdict) {
    case "token":
    case "reauthorise":
      return refusal("shop.reauthorise", { shop: known.shopName });
    case "scope":
      return refusal("shop.scope-missing", { scope: endpoint.scope });
    case "timestamp":
      return refusal("shop.clock-off", {
        seconds: Math.round(known.clockOffsetMs / 1000),
      });
    case "rate":
      return refusal("shop.rate-limited", { retryAfterSeconds: 1 });
    case "unsure":
      return refusal("shop.unreachable", {});
    case "refused":
      return refusal("shop.refused", {
        code: String(code),
        message,
        requestId,
      });
    default:
      return verdict satisfies never;
  }
}
