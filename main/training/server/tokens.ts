import type { Clock, Randomness } from "../../../shared/time.ts";
import {
  practiceApp,
  practiceSeller,
  practiceSellers,
  type PracticeSeller,
  type PracticeShop,
} from "../practice-shop.ts";
import { accessScopes, type AccessScope } from "./access-scopes.ts";
import { failure, success, type Answer } from "./envelope.ts";

/** Lives and rules: TikTok Shop, "Authorization overview" (202407). */
const codeLifeSeconds = 30 * 60;
const accessLifeSeconds = 7 * 24 * 3600;
/** The seller chooses when authorising; the official sample shows about a year. */
const usualLifeDays = 365;

interface Grant {
  readonly scopes: readonly AccessScope[];
  /** Whose shops it opens. */
  readonly sellerId: string;
  expiresAtSeconds: number;
  deauthorised: boolean;
}

/** Everything given out that may still be presented, by its text. */
export type GivenTokens = Readonly<
  Record<"codes" | "accesses" | "refreshes", Readonly<Record<string, Grant>>>
>;

export interface GrantTerms {
  readonly scopes: readonly AccessScope[];
  /** Until the seller must authorise again. */
  readonly lifeDays: number;
}

export interface TokenCheck {
  readonly verdict:
    "good" | "unknown" | "deauthorised" | "expired" | "scope-missing";
  /** What the token opens; none when it opens nothing. */
  readonly shops: readonly PracticeShop[];
}

export interface Tokens {
  /** What the seller's browser would be sent back with: works once, for 30 minutes. */
  issueAuthCode(
    scopes?: readonly AccessScope[],
    seller?: PracticeSeller,
  ): string;
  get(query: ReadonlyMap<string, string>): Answer;
  refresh(query: ReadonlyMap<string, string>): Answer;
  check(accessToken: string, scope: AccessScope): TokenCheck;
  /** What sellers grant from now on, unless a code names its scopes. */
  grant(terms: Partial<GrantTerms>): void;
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
  let terms: GrantTerms = { scopes: accessScopes, lifeDays: usualLifeDays };
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
    sellerId: string,
  ): string => {
    for (const [text, old] of book) {
      if (old.expiresAtSeconds < nowSeconds() - lifeSeconds) book.delete(text);
    }
    const text = randomText("ROW_", length);
    book.set(text, {
      scopes,
      sellerId,
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

  /** A refresh renews the access token; until when the seller granted it stays as it was. */
  const newPair = (
    { scopes, sellerId }: Grant,
    refreshUntilSeconds: number,
  ): Answer => {
    const seller = sellerOf(sellerId);
    const refreshLife = refreshUntilSeconds - nowSeconds();
    return success({
      access_token: grant(accesses, 88, accessLifeSeconds, scopes, sellerId),
      // Absolute times, although the names say otherwise.
      access_token_expire_in: nowSeconds() + accessLifeSeconds,
      refresh_token: grant(refreshes, 64, refreshLife, scopes, sellerId),
      refresh_token_expire_in: refreshUntilSeconds,
      open_id: seller.openId,
      seller_name: seller.name,
      seller_base_region: seller.region,
      user_type: seller.userType,
      granted_scopes: scopes,
    });
  };

  const isOurApp = (query: ReadonlyMap<string, string>): boolean =>
    query.get("app_key") === practiceApp.key &&
    query.get("app_secret") === practiceApp.secret;

  return {
    issueAuthCode: (scopes = terms.scopes, seller = practiceSeller) =>
      grant(codes, 48, codeLifeSeconds, scopes, seller.openId),
    grant(changed) {
      terms = { ...terms, ...changed };
    },
    get(query) {
      // Misspelled by the platform: authorized_code, not authorization_code.
      if (!isOurApp(query) || query.get("grant_type") !== "authorized_code") {
        return failure(
          36004004,
          "app_key, app_secret or grant_type is invalid",
        );
      }
      const redeemed = redeem(codes, query.get("auth_code") ?? "");
      return redeemed === null
        ? failure(36004004)
        : newPair(redeemed, nowSeconds() + terms.lifeDays * 24 * 3600);
    },
    refresh(query) {
      if (!isOurApp(query) || query.get("grant_type") !== "refresh_token") {
        return failure(
          36004004,
          "app_key, app_secret or grant_type is invalid",
        );
      }
      const redeemed = redeem(refreshes, query.get("refresh_token") ?? "");
      return redeemed === null
        ? failure(36004001)
        : newPair(redeemed, redeemed.expiresAtSeconds);
    },
    check(accessToken, scope) {
      const found = accesses.get(accessToken);
      const none = (verdict: TokenCheck["verdict"]): TokenCheck => ({
        verdict,
        shops: [],
      });
      if (found === undefined) return none("unknown");
      if (found.deauthorised) return none("deauthorised");
      if (found.expiresAtSeconds <= nowSeconds()) return none("expired");
      return found.scopes.includes(scope)
        ? { verdict: "good", shops: sellerOf(found.sellerId).shops }
        : none("scope-missing");
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

const sellerOf = (id: string): PracticeSeller =>
  practiceSellers.find(({ openId }) => openId === id) ?? practiceSeller;
