import { z } from "zod";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { openAnswer } from "./answer.ts";
import { exchange } from "./http-exchange.ts";
import { list, text, time } from "./loose-fields.ts";

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

/** Who granted what, and the tokens that prove it. */
export interface Grant {
  readonly tokens: TokenPair;
  readonly sellerName: string;
  /** The platform also hands tokens to creators and partners, who have no shop. */
  readonly isSeller: boolean;
}

export interface Authorisation {
  /**
   * Turns the code of an accepted authorisation into tokens; it works once, within 30 minutes.
   * Refuses with `connect.code-refused`, and with `connect.wrong-app` when the words are about key or secret.
   */
  redeem(code: string): Promise<Result<Grant>>;
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
  seller_name: text,
  user_type: z.unknown().optional(),
});

/**
 * The token calls. Their addresses hold secrets, so nothing here is ever logged.
 *
 * Refuse with `shop.unreachable` and `shop.garbled-answer`; a refresh with `shop.reauthorise` for whatever else the host
 * says, because only the codes of a dead refresh token are published.
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
    whyNot: (message: string) => Refusal,
  ): Promise<Result<Grant>> => {
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
      return refused(whyNot(answer.message));
    }
    const tokens = tokenAnswer.safeParse(answer.data);
    if (!tokens.success) {
      const { requestId } = answer;
      return refused(refusal("shop.garbled-answer", { requestId }));
    }
    return ok({
      tokens: {
        accessToken: tokens.data.access_token,
        accessExpiresAt: tokens.data.access_token_expire_in ?? 0,
        refreshToken: tokens.data.refresh_token,
        refreshExpiresAt: tokens.data.refresh_token_expire_in ?? 0,
        scopes: tokens.data.granted_scopes.filter(
          (scope) => typeof scope === "string",
        ),
      },
      sellerName: tokens.data.seller_name,
      isSeller: isSeller(tokens.data.user_type),
    });
  };
  return {
    redeem: (code) =>
      ask(
        "get",
        { auth_code: code, grant_type: "authorized_code" },
        codeRefused,
      ),
    async refresh(refreshToken) {
      const answered = await ask(
        "refresh",
        { refresh_token: refreshToken, grant_type: "refresh_token" },
        () => refusal("shop.reauthorise", { shop: options.shopName }),
      );
      return answered.ok ? ok(answered.value.tokens) : answered;
    },
  };
}

/** 0 seller, 1 creator, 3 partner; an answer that does not say is taken for a seller's. */
const isSeller = (userType: unknown): boolean =>
  userType !== 1 && userType !== 3;

/** Codes for a used code or a wrong secret are not published; only the words tell them apart. */
const codeRefused = (message: string): Refusal =>
  /app.?(key|secret)|client.?(id|secret)/i.test(message)
    ? refusal("connect.wrong-app", {})
    : refusal("connect.code-refused", { message: message.slice(0, 80) });

/** Rate, internal error and timeout say nothing about the token. */
const isPassing = (code: number): boolean =>
  code === 36009002 || code === 36009003 || code === 36009007;
