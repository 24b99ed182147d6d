import { expect, test } from "vitest";
import { trainingFloor } from "../../helpers/training-floor.ts";
import type { TrainingShop } from "../../../main/training/training-shop.ts";

const day = 24 * 3600 * 1000;

interface TokenAnswer {
  readonly code: number;
  readonly data: {
    readonly access_token?: string;
    readonly access_token_expire_in?: number;
    readonly refresh_token?: string;
    readonly granted_scopes?: readonly string[];
  };
}

async function ask(
  shop: TrainingShop,
  call: "get" | "refresh",
  query: Readonly<Record<string, string>>,
): Promise<TokenAnswer> {
  const search = new URLSearchParams({
    app_key: shop.appKey,
    app_secret: shop.appSecret,
    ...query,
  });
  const answer = await fetch(`${shop.authUrl}/api/v2/token/${call}?${search}`);
  return (await answer.json()) as TokenAnswer;
}

const byCode = (auth_code: string): Record<string, string> => ({
  auth_code,
  grant_type: "authorized_code",
});
const byRefresh = (refresh_token: string): Record<string, string> => ({
  refresh_token,
  grant_type: "refresh_token",
});

test("an authorisation code works once and gives absolute expiry times", async () => {
  const { shop, clock } = await trainingFloor({ orderCount: 12 });
  const code = shop.newAuthCode();

  const first = await ask(shop, "get", byCode(code));
  const second = await ask(shop, "get", byCode(code));

  expect(first.code).toBe(0);
  expect(first.data.access_token_expire_in).toBe(
    clock.now() / 1000 + 7 * 24 * 3600,
  );
  expect(first.data.granted_scopes).toContain("seller.order.info");
  expect(second.code).not.toBe(0);
});

test("an authorisation code is too old after half an hour", async () => {
  const { shop, clock } = await trainingFloor({ orderCount: 12 });
  const code = shop.newAuthCode();

  clock.advance(30 * 60 * 1000);

  expect((await ask(shop, "get", byCode(code))).code).not.toBe(0);
});

test("a wrong secret gets no token", async () => {
  const { shop } = await trainingFloor({ orderCount: 12 });

  const answer = await ask(shop, "get", {
    ...byCode(shop.newAuthCode()),
    app_secret: "guess",
  });

  expect(answer.code).not.toBe(0);
});

test("an access token expires after seven days, and a refresh brings a new pair and ends the old refresh token", async () => {
  const { shop, clock, client } = await trainingFloor({ orderCount: 12 });
  const shops = { path: "/authorization/202309/shops" };
  clock.advance(7 * day);

  const expired = await client.send(shops);
  const refreshed = await ask(shop, "refresh", byRefresh(client.refreshToken));
  const again = await ask(shop, "refresh", byRefresh(client.refreshToken));

  expect(expired.status).toBe(401);
  expect(await expired.json()).toMatchObject({ code: 105002 });
  expect(again.code).toBe(36004001);
  const token = refreshed.data.access_token ?? "";
  expect((await client.call({ ...shops, instead: { token } })).code).toBe(0);
});

test("a teacher can end every access token at once", async () => {
  const { shop, client } = await trainingFloor({ orderCount: 12 });

  shop.expireAccessTokens();

  const answer = await client.call({ path: "/authorization/202309/shops" });
  expect(answer.code).toBe(105002);
});

test("after the seller disconnects the app neither token nor refresh works, but a new authorisation does", async () => {
  const { shop, client } = await trainingFloor({ orderCount: 12 });

  shop.deauthorise();

  const call = await client.call({ path: "/authorization/202309/shops" });
  const refresh = await ask(shop, "refresh", byRefresh(client.refreshToken));
  const anew = await ask(shop, "get", byCode(shop.newAuthCode()));
  expect([call.code, refresh.code, anew.code]).toEqual([105001, 36004001, 0]);
});
