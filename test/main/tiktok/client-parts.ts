import {
  createAccessTokens,
  type AccessTokens,
  type StoredTokens,
} from "../../../main/tiktok/access-tokens.ts";
import {
  createAuthorisation,
  type TokenPair,
} from "../../../main/tiktok/authorisation.ts";
import {
  createShopClient,
  type ShopClient,
} from "../../../main/tiktok/shop-client.ts";
import { ok } from "../../../shared/result.ts";
import type { QuickClock } from "./quick-clock.ts";
import type { RecordedLog } from "./recorded-log.ts";

export const app = { key: "6packbench01", secret: "pb_test_secret_0001" };

export const tokenPair = (name: string, expiresAt = 4e12): TokenPair => ({
  accessToken: `access-${name}`,
  accessExpiresAt: expiresAt,
  refreshToken: `refresh-${name}`,
  refreshExpiresAt: 4e12,
  scopes: ["seller.order.info"],
});

/** A client of a server on this machine, with tokens that refresh at the same server. */
export function shopClient(
  url: string,
  clock: QuickClock,
  log: RecordedLog,
  first: TokenPair = tokenPair("1"),
): { client: ShopClient; tokens: AccessTokens; saved: StoredTokens[] } {
  const saved: StoredTokens[] = [{ current: first, previous: null }];
  const authorisation = createAuthorisation({
    authUrl: url,
    app,
    shopName: "Café Zoë",
    clock,
  });
  const tokens = createAccessTokens({
    store: {
      load: () => Promise.resolve(ok(saved.at(-1) ?? null)),
      save: (stored) => {
        saved.push(stored);
        return Promise.resolve(ok(undefined));
      },
      takeTurn: () => Promise.resolve(ok(true)),
      endTurn: () => Promise.resolve(),
    },
    refresh: (token) => authorisation.refresh(token),
    shopName: "Café Zoë",
    clock,
    log,
  });
  const client = createShopClient({
    apiUrl: url,
    app,
    cipher: "ROW_nlSandboxCipher01",
    tokens,
    clock,
    random: () => 0.5,
    log,
    shopName: "Café Zoë",
  });
  return { client, tokens, saved };
}

/** What the authorisation host answers to a refresh. */
export const tokenAnswer = (name: string) => ({
  access_token: `access-${name}`,
  access_token_expire_in: 4_000_000_000,
  refresh_token: `refresh-${name}`,
  refresh_token_expire_in: 4_000_000_000,
  granted_scopes: ["seller.order.info"],
});
