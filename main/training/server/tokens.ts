import type { Clock, Randomness } from "../../../shared/time.ts";
import { practiceApp, practiceSeller } from "../practice-shop.ts";
import { accessScopes, type AccessScope } from "./access-scopes.ts";
import { failure, success, type Answer } from "./envelope.ts";

/** Lives and rules: TikTok Shop, "Authorization overview" (202407). */
const codeLifeSeconds = 30 * 60;
const accessLifeSeconds = 7 * 24 * 3600;
/** The seller chooses when authorising; the official sample shows about a year. */
const refreshLifeSeconds = 365 * 24 * 3600;

interface Grant {
  readonly scopes: readonly AccessScope[];
  expiresAtSeconds: number;
  deauthorised: boolean;
}

/** Everything given out that may still be presented, by its text. */
export type GivenTokens = Readonly<
  Record<"codes" | "accesses" | "refreshes", Readonly<Record<string, Grant>>>
>;

export interface Tokens {
  /** What the seller's browser would be sent back with: works once, for 30 minutes. */
  issueAuthCode(scopes?: readonly AccessScope[]): string;
  get(query: ReadonlyMap<string, string>): Answer;
  refresh(query: ReadonlyMap<string, string>): Answer;
  check(
    accessToken: string,
    scope: AccessScope,
  ): "good" | "unknown" | "deauthorised" | "expired" | "scope-missing";
  /** Every access token given out so far is over; refresh tokens still work. */
  expireAccessTokens(): void;
  /** The seller disconnects the app: nothing given out so far works any more, refresh tokens included. */
  deauthorise(): void;
  given(): GivenTokens;
}

/**
 * Token calls: unsigned GETs with the secret in the query. A refresh hands out a new pair and ends the old refresh
 * token; the old access token lives on until its time.
 */
export function tokenDesk(
  clock: Clock,
  random: Randomness,
  given?: GivenTokens,
): Tokens {
  const codes = new Map(Object.entries(given?.codes ?? {}));
  const accesses = new Map(Object.entries(given?.accesses ?? {}));
  const refreshes = new Map(Object.entries(given?.refreshes ?? {}));
  const nowSeconds = (): number => Math.floor(clock.now() / 1000);

  const randomText = (prefix: string, length: number): string => {
    const letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let text = prefix;
    while (text.length < length) {
      text += letters.charAt(Math.floor(random() * letters.length));
    }
    return text;
  };

  const grant = (
    book: Map<string, Grant>,
    length: number,
    lifeSeconds: number,
    scopes: readonly AccessScope[],
  ): string => {
    for (const [text, old] of book) {
      if (old.expiresAtSeconds < nowSeconds() - lifeSeconds) book.delete(text);
    }
    const text = randomText("ROW_", length);
    book.set(text, {
      scopes,
      expiresAtSeconds: nowSeconds() + lifeSeconds,
      deauthorised: false,
    });
    return text;
  };

  /** Takes it out of the book: codes and refresh tokens work once. */
  const redeem = (book: Map<string, Grant>, text: string): Grant | null => {
    const found = book.get(text);
    book.delete(text);
    return found && found.expiresAtSeconds > nowSeconds() ? found : null;
  };

  const newPair = (scopes: readonly AccessScope[]): Answer =>
    success({
      access_token: grant(accesses, 88, accessLifeSeconds, scopes),
      // Absolute times, although the names say otherwise.
      access_token_expire_in: nowSeconds() + accessLifeSeconds,
      refresh_token: grant(refreshes, 64, refreshLifeSeconds, scopes),
      refresh_token_expire_in: nowSeconds() + refreshLifeSeconds,
      open_id: practiceSeller.openId,
      seller_name: practiceSeller.name,
      seller_base_region: practiceSeller.region,
      user_type: 0,
      granted_scopes: scopes,
    });

  const isOurApp = (query: ReadonlyMap<string, string>): boolean =>
    query.get("app_key") === practiceApp.key &&
    query.get("app_secret") === practiceApp.secret;

  return {
    issueAuthCode: (scopes = accessScopes) =>
      grant(codes, 48, codeLifeSeconds, scopes),
    get(query) {
      // Misspelled by the platform: authorized_code, not authorization_code.
      if (!isOurApp(query) || query.get("grant_type") !== "authorized_code") {
        return failure(
          36004004,
          "app_key, app_secret or grant_type is invalid",
        );
      }
      const redeemed = redeem(codes, query.get("auth_code") ?? "");
      return redeemed === null ? failure(36004004) : newPair(redeemed.scopes);
    },
    refresh(query) {
      if (!isOurApp(query) || query.get("grant_type") !== "refresh_token") {
        return failure(
          36004004,
          "app_key, app_secret or grant_type is invalid",
        );
      }
      const redeemed = redeem(refreshes, query.get("refresh_token") ?? "");
      return redeemed === null ? failure(36004001) : newPair(redeemed.scopes);
    },
    check(accessToken, scope) {
      const found = accesses.get(accessToken);
      if (found === undefined) return "unknown";
      if (found.deauthorised) return "deauthorised";
      if (found.expiresAtSeconds <= nowSeconds()) return "expired";
      return found.scopes.includes(scope) ? "good" : "scope-missing";
    },
    expireAccessTokens() {
      for (const token of accesses.values()) {
        token.expiresAtSeconds = nowSeconds();
      }
    },
    deauthorise() {
      for (const token of accesses.values()) token.deauthorised = true;
      refreshes.clear();
      codes.clear();
    },
    given: () => ({
      codes: Object.fromEntries(codes),
      accesses: Object.fromEntries(accesses),
      refreshes: Object.fromEntries(refreshes),
    }),
  };
}
