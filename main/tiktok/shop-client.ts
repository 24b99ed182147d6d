import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, Randomness } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";
import type { AccessTokens } from "./access-tokens.ts";
import type { Answer } from "./answer.ts";
import {
  judgeAnswer,
  withoutAnswer,
  type Attempt,
  type CallFailure,
  type FailedAttempt,
} from "./attempt.ts";
import type { AppKey } from "./authorisation.ts";
import type { Endpoint } from "./endpoints.ts";
import { exchange } from "./http-exchange.ts";
import { createRateLimits, paces, wait } from "./rate-limits.ts";
import { signRequest } from "./signing.ts";

export const platformApiUrl = "https://open-api.tiktokglobalshop.com";

export interface CallInput {
  readonly query?: Readonly<Record<string, string>>;
  /** Serialised once; undefined sends no body. */
  readonly body?: unknown;
  /** Sent as the field `data` of a form, instead of a body. */
  readonly file?: Blob;
}

export interface ShopClient {
  /**
   * One signed call. Refuses with `shop.unreachable`, `shop.garbled-answer`, `shop.rate-limited`, `shop.reauthorise`,
   * `shop.scope-missing`, `shop.clock-off`, and `shop.refused` for every other code of the platform.
   */
  call(
    endpoint: Endpoint,
    input?: CallInput,
  ): Promise<Result<Answer, CallFailure>>;
  /** What the platform's clock is ahead of ours, as its last answer said; null before the first. */
  clockOffsetMs(): number | null;
}

export interface ShopClientOptions {
  readonly apiUrl: string;
  readonly app: AppKey;
  /** Null for the one call that is not about a shop. */
  readonly cipher: string | null;
  readonly tokens: AccessTokens;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Log;
  readonly shopName: string;
}

const limits = { timeoutMs: 10_000, maxBytes: 32 * 1024 * 1024 };
/** A photo over a slow line. */
const uploadLimits = { timeoutMs: 60_000, maxBytes: 1024 * 1024 };
const readAttempts = 3;
const firstRetryMs = 300;
/** A reader is sent away with `shop.rate-limited` rather than kept waiting longer. */
const longestQuietRetryMs = 5_000;

export function createShopClient(options: ShopClientOptions): ShopClient {
  const { apiUrl, app, cipher, tokens, clock, random, log, shopName } = options;
  const rateLimits = createRateLimits(clock, random);
  /** What the platform's clock is ahead of ours, as its `Date` headers say; used once the platform minds. */
  let seenClockOffsetMs: number | null = null;
  let usedClockOffsetMs = 0;

  const send = async (
    endpoint: Endpoint,
    input: CallInput,
    accessToken: string,
  ): Promise<Attempt> => {
    const body = input.body === undefined ? "" : JSON.stringify(input.body);
    const form = input.file === undefined ? null : await formOf(input.file);
    const contentType = form?.contentType ?? "application/json";
    const timestamp = Math.floor((clock.now() + usedClockOffsetMs) / 1000);
    const query = {
      ...input.query,
      app_key: app.key,
      timestamp: String(timestamp),
      ...(cipher === null || endpoint.ofSeller ? {} : { shop_cipher: cipher }),
    };
    const signable = { path: endpoint.path, query, contentType, body };
    const sign = signRequest(signable, app.secret);
    const search = new URLSearchParams({ ...query, sign }).toString();
    const exchanged = await exchange(
      {
        url: `${apiUrl}${endpoint.path}?${search}`,
        method: endpoint.method,
        headers: {
          "content-type": contentType,
          "x-tts-access-token": accessToken,
        },
        body: form?.bytes ?? body,
        redirect: "error",
      },
      form === null ? limits : uploadLimits,
      clock,
    );
    if (!exchanged.ok) return withoutAnswer(exchanged.refusal);
    const sentAt = Date.parse(exchanged.value.headers.get("date") ?? "");
    if (Number.isFinite(sentAt)) seenClockOffsetMs = sentAt - clock.now();
    const attempt = judgeAnswer(exchanged.value, endpoint, {
      shopName,
      clockOffsetMs: seenClockOffsetMs ?? 0,
    });
    if (attempt.kind === "failed") {
      const { verdict, failure } = attempt;
      const { code } = failure;
      log.write("warning", "tiktok.refused", {
        call: endpoint.name,
        verdict,
        code,
        requestId: attempt.requestId,
      });
    }
    return attempt;
  };

  /** What to do about a failed attempt: null to give up, else the milliseconds to wait before the next. */
  const nextTry = async (
    endpoint: Endpoint,
    attempt: FailedAttempt,
    accessToken: string,
    tried: Tried,
  ): Promise<Result<number, Refusal>> => {
    const pace = paces[endpoint.kind];
    const giveUp = refused(attempt.failure.refusal);
    switch (attempt.verdict) {
      case "token": {
        if (tried.tokenRenewed) return giveUp;
        tried.tokenRenewed = true;
        const renewed = await tokens.renewedAfter(accessToken);
        return renewed.ok ? ok(0) : renewed;
      }
      case "timestamp":
        if (tried.clockSet) return giveUp;
        tried.clockSet = true;
        usedClockOffsetMs = seenClockOffsetMs ?? 0;
        log.write("warning", "tiktok.clock-off", {
          seconds: Math.round(usedClockOffsetMs / 1000),
        });
        return ok(0);
      case "rate": {
        const awayMs = rateLimits.tooMany(
          endpoint.name,
          pace,
          attempt.retryAfterMs,
        );
        tried.attempts += 1;
        // Nothing was done, so a write may be repeated here as well as a read.
        if (tried.attempts < readAttempts && awayMs <= longestQuietRetryMs) {
          return ok(0);
        }
        const retryAfterSeconds = Math.ceil(awayMs / 1000);
        return refused(refusal("shop.rate-limited", { retryAfterSeconds }));
      }
      case "unsure":
        tried.attempts += 1;
        return endpoint.kind === "read" && tried.attempts < readAttempts
          ? ok(firstRetryMs * 2 ** tried.attempts * (0.5 + random() / 2))
          : giveUp;
      case "reauthorise":
      case "scope":
      case "refused":
        return giveUp;
      default:
        return attempt.verdict satisfies never;
    }
  };

  return {
    async call(endpoint, input = {}) {
      const pace = paces[endpoint.kind];
      const tried: Tried = {
        tokenRenewed: false,
        clockSet: false,
        attempts: 0,
      };
      for (;;) {
        const turn = await rateLimits.turn(endpoint.name, pace);
        if (!turn.ok) return refused(notSent(turn.refusal));
        const token = await tokens.current();
        if (!token.ok) return refused(notSent(token.refusal));
        const attempt = await send(endpoint, input, token.value);
        if (attempt.kind === "answered") {
          rateLimits.succeeded(endpoint.name, pace);
          await tokens.worked(token.value);
          return ok(attempt.answer);
        }
        const next = await nextTry(endpoint, attempt, token.value, tried);
        if (!next.ok) {
          return refused({ ...attempt.failure, refusal: next.refusal });
        }
        if (next.value > 0) await wait(clock, next.value);
      }
    },
    clockOffsetMs: () => seenClockOffsetMs,
  };
}

/** As bytes, so that every try sends the same. */
async function formOf(
  file: Blob,
): Promise<{ contentType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const form = new FormData();
  form.set("data", file, "photo");
  const encoded = new Response(form);
  return {
    contentType: encoded.headers.get("content-type") ?? "",
    bytes: new Uint8Array(await encoded.arrayBuffer()),
  };
}

interface Tried {
  tokenRenewed: boolean;
  clockSet: boolean;
  attempts: number;
}

const notSent = (why: Refusal): CallFailure => ({
  refusal: why,
  code: null,
  effect: "none",
});
