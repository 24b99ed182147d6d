import { z } from "zod";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { openAnswer } from "./answer.ts";
import { exchange } from "./http-exchange.ts";
import { list, time } from "./loose-fields.ts";

export const platformAuthUrl = "https://auth.tiktok-shops.com";

/** The user's own app at the platform. The secret goes to the authorisation host and into signatures, nowhere else. */
export interface AppKey {
  readonly key: string;
  readonly secret: string;
}

export interface TokenPair {
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
  readonly refreshExpiresAt: number;
  readonly scopes: readonly string[];
}

export interface Authorisation {
  /** Turns the code of an accepted authorisation into tokens; it works once, within 30 minutes. */
  redeem(code: string): Promise<Result<TokenPair>>;
  refresh(refreshToken: string): Promise<Result<TokenPair>>;
}

const limits = { timeoutMs: 10_000, maxBytes: 256 * 1024 };

/** The expiry fields hold a point in time although their names say otherwise. */
const tokenAnswer = z.object({
  access_token: z.string().min(1),
  access_token_expire_in: time,
  refresh_token: z.string().min(1),
  refresh_token_expire_in: time,
  granted_scopes: list,
});

/**
 * The token calls. Their addresses hold secrets, so nothing here is ever logged.
 *
 * Refuse with `shop.unreachable`, `shop.garbled-answer`, and `shop.reauthorise` for whatever else the host says:
 * a used code, a wrong secret and a dead refresh token all end at the seller authorising again.
 * Source: TikTok Shop Partner documentation, "Authorization overview (202407)".
 */
export function createAuthorisation(options: {
  readonly authUrl: string;
  readonly app: AppKey;
  /** What people call the shop, for the refusal. */
  readonly shopName: string;
  readonly clock: Clock;
}): Authorisation {
  const ask = async (
    call: "get" | "refresh",
    grant: Readonly<Record<string, string>>,
  ): Promise<Result<TokenPair>> => {
    const query = new URLSearchParams({
      app_key: options.app.key,
      app_secret: options.app.secret,
      ...grant,
    });
    const answered = await exchange(
      {
        url: `${options.authUrl}/api/v2/token/${call}?${query.toString()}`,
        method: "GET",
        headers: {},
        body: "",
        redirect: "error",
      },
      limits,
      options.clock,
    );
    if (!answered.ok) return refused(refusal("shop.unreachable", {}));
    const answer = openAnswer(answered.value);
    if (answer === null) {
      return refused(
        answered.value.status >= 500
          ? refusal("shop.unreachable", {})
          : refusal("shop.garbled-answer", { requestId: "" }),
      );
    }
    if (isPassing(answer.code)) return refused(refusal("shop.unreachable", {}));
    if (answer.code !== 0) {
      return refused(refusal("shop.reauthorise", { shop: options.shopName }));
    }
    const tokens = tokenAnswer.safeParse(answer.data);
    if (!tokens.success) {
      const { requestId } = answer;
      return refused(refusal("shop.garbled-answer", { requestId }));
    }
    return ok({
      accessToken: tokens.data.access_token,
      accessExpiresAt: tokens.data.access_token_expire_in ?? 0,
      refreshToken: tokens.data.refresh_token,
      refreshExpiresAt: tokens.data.refresh_token_expire_in ?? 0,
      scopes: tokens.data.granted_scopes.filter(
        (scope) => typeof scope === "string",
      ),
    });
  };
  return {
    redeem: (code) =>
      ask("get", { auth_code: code, grant_type: "authorized_code" }),
    refresh: (refreshToken) =>
      ask("refresh", {
        refresh_token: refreshToken,
        grant_type: "refresh_token",
      }),
  };
}

/** Rate, internal error and timeout say nothing about the token. */
const isPassing = (code: number): boolean =>
  code === 36009002 || code === 36009003 || code === 36009007;
