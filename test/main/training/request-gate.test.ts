import { expect, test } from "vitest";
import { trainingFloor } from "../../helpers/training-floor.ts";
import type { SentCall } from "../../helpers/training-client.ts";

const search: SentCall = {
  path: "/order/202309/orders/search",
  query: { page_size: "2" },
  body: {},
};

test("a client that does everything right is answered in the envelope", async () => {
  const { client, shop } = await trainingFloor();

  const answer = await client.call(search);

  expect(answer).toMatchObject({ code: 0, message: "Success" });
  expect(answer.request_id).toMatch(/^\d{14}[0-9A-F]{20}$/);
  expect(shop.requests.all().at(-1)).toMatchObject({
    method: "POST",
    path: search.path,
    signature: "right",
    code: 0,
    body: "{}",
  });
});

const now = Math.floor(Date.UTC(2026, 10, 2, 8) / 1000);

test.for<[string, SentCall, number, number]>([
  ["an unknown path", { path: "/order/209901/orders" }, 36009009, 200],
  ["a method the path does not have", { path: search.path }, 36009010, 200],
  [
    "a body that is not declared as JSON",
    { ...search, instead: { contentType: "text/plain" } },
    36009022,
    200,
  ],
  [
    "another app's key",
    { ...search, instead: { app_key: "x" } },
    36009004,
    200,
  ],
  [
    "a clock 31 seconds fast",
    { ...search, instead: { timestamp: String(now + 31) } },
    36009004,
    200,
  ],
  [
    "a request five minutes old",
    { ...search, instead: { timestamp: String(now - 301) } },
    36009004,
    200,
  ],
  ["no signature", { ...search, instead: { sign: null } }, 36009004, 200],
  [
    "a wrong signature",
    { ...search, instead: { sign: "0".repeat(64) } },
    106001,
    401,
  ],
  ["an unknown token", { ...search, instead: { token: "x" } }, 36009004, 200],
  ["no shop", { ...search, instead: { shop_cipher: null } }, 106013, 200],
  [
    "another shop",
    { ...search, instead: { shop_cipher: "ROW_x" } },
    101000,
    200,
  ],
  [
    "a cipher where none belongs",
    {
      path: "/authorization/202309/shops",
      instead: { shop_cipher: "ROW_nlSandboxCipher01" },
    },
    36009004,
    200,
  ],
  [
    "a body that is no JSON",
    { ...search, instead: { rawBody: "{order_status:" } },
    36009022,
    200,
  ],
  ["a page of 101", { ...search, query: { page_size: "101" } }, 11001002, 200],
])("the shop turns away %s", async ([, call, code, status]) => {
  const { client } = await trainingFloor({ orderCount: 12 });

  const response = await client.send(call);

  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code, data: {} });
});

test("the edges of the clock window are inside", async () => {
  const { client } = await trainingFloor({ orderCount: 12 });

  for (const timestamp of [now + 30, now - 300]) {
    const answer = await client.call({
      ...search,
      instead: { timestamp: String(timestamp) },
    });
    expect(answer.code).toBe(0);
  }
});

test("a signature over other bytes than those sent is wrong", async () => {
  const { client, shop } = await trainingFloor({ orderCount: 12 });
  const url = new URL((await client.send(search)).url);

  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-tts-access-token": client.accessToken,
    },
    body: "{ }",
  });

  expect(await response.json()).toMatchObject({ code: 106001 });
  expect(shop.requests.all().at(-1)?.signature).toBe("wrong");
});

test("a token without the call's scope is told so", async () => {
  const { client, shop } = await trainingFloor({ orderCount: 12 });
  const query = new URLSearchParams({
    app_key: shop.appKey,
    app_secret: shop.appSecret,
    auth_code: shop.newAuthCode(["seller.product.basic"]),
    grant_type: "authorized_code",
  });
  const granted = (await (
    await fetch(`${shop.authUrl}/api/v2/token/get?${query}`)
  ).json()) as { data: { access_token: string } };

  const response = await client.send({
    ...search,
    instead: { token: granted.data.access_token },
  });

  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ code: 105005 });
});

test("a body larger than any picture is cut off", async () => {
  const { client } = await trainingFloor({ orderCount: 12 });

  const answer = await client
    .call({ ...search, body: { filler: "x".repeat(11_100_000) } })
    .catch(() => ({ code: 36009021 }));

  expect(answer.code).toBe(36009021);
});

test("the shop's own clock is in every answer, so a client can find out that its own is wrong", async () => {
  const { client, clock } = await trainingFloor({ orderCount: 12 });

  const response = await client.send(search);

  expect(response.headers.get("date")).toBe(
    new Date(clock.now()).toUTCString(),
  );
});
