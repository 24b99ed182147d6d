import { describe, expect, test, vi } from "vitest";
import { searchOrders, shipPackage } from "../../../main/tiktok/endpoints.ts";
import { signRequest } from "../../../main/tiktok/signing.ts";
import {
  answeringServer,
  deserted,
  envelope,
  type GivenAnswer,
} from "./answering-server.ts";
import { app, shopClient, tokenAnswer, tokenPair } from "./client-parts.ts";
import { quickClock } from "./quick-clock.ts";
import { recordedLog } from "./recorded-log.ts";

const ship = shipPackage("1153132168123859123");
const expired = {
  status: 401,
  ...envelope(null, 105002, "Expired credentials."),
};
const isRefresh = (path: string): boolean => path === "/api/v2/token/refresh";

const clientOf = async (
  answer: Parameters<typeof answeringServer>[0],
  first = tokenPair("1"),
) => {
  const { url, heard } = await answeringServer(answer);
  const clock = quickClock();
  const log = recordedLog();
  return { url, heard, clock, log, ...shopClient(url, clock, log, first) };
};

describe("a call to the shop", () => {
  test("signs the very bytes it sends and puts the token in the header only", async () => {
    const { client, heard } = await clientOf(() => envelope({ orders: [] }));

    const answered = await client.call(searchOrders, {
      query: { page_size: "100", page_token: "6As/+==&x=1 é" },
      body: { note: "Zoë 📦", update_time_ge: 1 },
    });

    expect(answered.ok).toBe(true);
    const [request] = heard;
    const query = Object.fromEntries(request?.query ?? []);
    expect(query["page_token"]).toBe("6As/+==&x=1 é");
    expect(query["sign"]).toBe(
      signRequest(
        {
          path: request?.path ?? "",
          query,
          contentType: request?.headers["content-type"] ?? "",
          body: request?.body ?? "",
        },
        app.secret,
      ),
    );
    expect(query["shop_cipher"]).toBe("ROW_nlSandboxCipher01");
    expect(query["timestamp"]).toMatch(/^\d{10}$/);
    expect(request?.headers["x-tts-access-token"]).toBe("access-1");
  });

  test("is decided by the code, not by the HTTP status", async () => {
    const { client } = await clientOf(() => ({
      status: 500,
      ...envelope({ fine: true }),
    }));

    const answered = await client.call(ship, { body: {} });

    expect(answered).toMatchObject({
      ok: true,
      value: { data: { fine: true } },
    });
  });

  test("carries the platform's code, words and request id when it is refused", async () => {
    const { client } = await clientOf(() =>
      envelope({}, 21008106, "This interface cannot be used in this region."),
    );

    const answered = await client.call(ship, { body: {} });

    expect(answered).toEqual({
      ok: false,
      refusal: {
        code: 21008106,
        effect: "none",
        refusal: {
          code: "shop.refused",
          params: {
            code: "21008106",
            message: "This interface cannot be used in this region.",
            requestId: "20260921141333AAAA",
          },
        },
      },
    });
  });

  test("names the permission that is missing", async () => {
    const { client } = await clientOf(() => envelope(null, 105005, "denied"));

    const answered = await client.call(ship, { body: {} });

    expect(answered).toMatchObject({
      refusal: {
        refusal: {
          code: "shop.scope-missing",
          params: { scope: "seller.fulfillment.basic" },
        },
      },
    });
  });

  test("leaves no token, secret, signature, address or cipher in the log", async () => {
    const { client, log } = await clientOf(({ path }, count) =>
      isRefresh(path)
        ? envelope(tokenAnswer("2"))
        : count === 1
          ? expired
          : envelope({}, 21008106, "no"),
    );

    await client.call(searchOrders, { body: {} });

    expect(log.lines.length).toBeGreaterThan(1);
    expect(log.text()).not.toMatch(/access-|refresh-|secret|http|sign|ROW_/);
  });
});

describe("an access token that ran out", () => {
  test("is renewed once for all calls that wait, written before it is used", async () => {
    const used: string[] = [];
    const onDisk: string[] = [];
    const { client, heard, saved } = await clientOf(({ path, headers }) => {
      if (isRefresh(path)) return envelope(tokenAnswer("2"));
      const token = String(headers["x-tts-access-token"]);
      used.push(token);
      onDisk.push(saved.at(-1)?.current.accessToken ?? "");
      return token === "access-2" ? envelope({}) : expired;
    });

    const answers = await Promise.all([
      client.call(searchOrders, { body: {} }),
      client.call(searchOrders, { body: {} }),
      client.call(searchOrders, { body: {} }),
    ]);

    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(heard.filter(({ path }) => isRefresh(path))).toHaveLength(1);
    expect(onDisk).toEqual(used);
    expect(saved.at(1)).toMatchObject({
      current: { accessToken: "access-2" },
      previous: { accessToken: "access-1" },
    });
    expect(saved.at(-1)?.previous).toBeNull();
  });

  test("that stays refused after the renewal asks for a new authorisation, once", async () => {
    const { client, heard } = await clientOf(({ path }) =>
      isRefresh(path) ? envelope(tokenAnswer("2")) : expired,
    );

    const answered = await client.call(searchOrders, { body: {} });

    expect(answered).toMatchObject({
      refusal: {
        refusal: { code: "shop.reauthorise", params: { shop: "Café Zoë" } },
      },
    });
    expect(heard.filter(({ path }) => isRefresh(path))).toHaveLength(1);
    expect(heard).toHaveLength(3);
  });
});

describe("a clock that is off", () => {
  const wrong = envelope(
    null,
    36009004,
    "Invalid timestamp. The value of the timestamp query parameter must not exceed …",
  );

  test("is corrected by the platform's own time, and the call repeated", async () => {
    const platformNow = 1_790_000_000_000 - 90_000;
    const date = new Date(platformNow).toUTCString();
    const { client, heard } = await clientOf(({ query }) => {
      const ahead = Number(query.get("timestamp")) * 1000 - platformNow;
      const answer = ahead > 30_000 ? wrong : envelope({});
      return { ...answer, headers: { date } };
    });

    const first = await client.call(ship, { body: {} });
    const second = await client.call(ship, { body: {} });

    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(heard).toHaveLength(3);
  });

  test("that cannot be corrected is refused with how far it is off", async () => {
    const date = new Date(1_790_000_000_000 - 90_000).toUTCString();
    const { client, heard } = await clientOf(() => ({
      ...wrong,
      headers: { date },
    }));

    const answered = await client.call(ship, { body: {} });

    expect(answered).toMatchObject({
      refusal: {
        refusal: { code: "shop.clock-off", params: { seconds: -90 } },
      },
    });
    expect(heard).toHaveLength(2);
  });
});

describe("an answer that cannot be read", () => {
  const garbled: Record<string, GivenAnswer> = {
    "cut short": { body: '{"code":0,"data":{"orders":[' },
    "another page": { body: "<html>Log in to the hotel</html>" },
    "without a code": { body: { data: {} } },
    "not UTF-8": { body: Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d) },
  };

  test.each(Object.entries(garbled))(
    "(%s) is asked for three times, then refused",
    async (_name, answer) => {
      const { client, heard } = await clientOf(() => answer);

      const answered = await client.call(searchOrders, { body: {} });

      expect(answered).toMatchObject({
        refusal: { refusal: { code: "shop.garbled-answer" } },
      });
      expect(heard).toHaveLength(3);
    },
  );

  test("to a write is not asked for again: it may have been done", async () => {
    const { client, heard } = await clientOf(() => ({ body: '{"code":0,"da' }));

    const answered = await client.call(ship, { body: {} });

    expect(answered).toMatchObject({ refusal: { effect: "unknown" } });
    expect(heard).toHaveLength(1);
  });

  test("of more than 32 MB is given up on the way", async () => {
    const { client } = await clientOf(() => ({
      body: new Uint8Array(33 * 1024 * 1024),
    }));

    const answered = await client.call(ship, { body: {} });

    expect(answered).toMatchObject({
      refusal: { refusal: { code: "shop.garbled-answer" }, effect: "unknown" },
    });
  });
});

describe("a shop that cannot be reached", () => {
  test("certainly did nothing when nobody listens", async () => {
    const clock = quickClock();
    const { client } = shopClient(await deserted(), clock, recordedLog());

    const answered = await client.call(ship, { body: {} });

    expect(answered).toEqual({
      ok: false,
      refusal: {
        refusal: { code: "shop.unreachable", params: {} },
        code: null,
        effect: "none",
      },
    });
  });

  test("may have done what was asked when the answer does not come in ten seconds", async () => {
    const { client, clock, heard } = await clientOf(() => "silence");

    const answering = client.call(ship, { body: {} });
    await vi.waitFor(() => {
      expect(heard).toHaveLength(1);
    });
    clock.runOut();

    expect(await answering).toMatchObject({
      refusal: { refusal: { code: "shop.unreachable" }, effect: "unknown" },
    });
    expect(clock.watched()).toBe(0);
  });

  test("may have done what was asked when the connection breaks off", async () => {
    const { client, heard } = await clientOf(() => "cut");

    const answered = await client.call(ship, { body: {} });

    expect(answered).toMatchObject({ refusal: { effect: "unknown" } });
    expect(heard).toHaveLength(1);
  });

  test("is asked again for what only reads", async () => {
    const { client } = await clientOf((_request, count) =>
      count < 3 ? "cut" : envelope({}),
    );

    const answered = await client.call(searchOrders, { body: {} });

    expect(answered.ok).toBe(true);
  });

  test("through a gateway under load is unreachable, whatever that gateway prints", async () => {
    const { client } = await clientOf(() => ({ status: 503, body: "busy" }));

    const answered = await client.call(searchOrders, { body: {} });

    expect(answered).toMatchObject({
      refusal: { refusal: { code: "shop.unreachable" } },
    });
  });
});

describe("too many requests", () => {
  const tooMany = (retryAfter?: string): GivenAnswer => ({
    status: 429,
    headers: retryAfter === undefined ? {} : { "retry-after": retryAfter },
    ...envelope(null, 36009002, "Too many requests."),
  });

  test("are waited out silently when the wait is short", async () => {
    const { client, clock } = await clientOf((_request, count) =>
      count === 1 ? tooMany("2") : envelope({}),
    );

    const answered = await client.call(searchOrders, { body: {} });

    expect(answered.ok).toBe(true);
    expect(Math.max(...clock.waited)).toBeGreaterThanOrEqual(2000);
  });

  test("are refused with the time to stay away when it is long, and nobody asks before", async () => {
    const { client, heard } = await clientOf(() => tooMany("120"));

    const first = await client.call(searchOrders, { body: {} });
    const second = await client.call(searchOrders, { body: {} });

    expect(first).toMatchObject({
      refusal: {
        refusal: {
          code: "shop.rate-limited",
          params: { retryAfterSeconds: 120 },
        },
      },
    });
    expect(second).toMatchObject({
      refusal: { refusal: { code: "shop.rate-limited" } },
    });
    expect(heard).toHaveLength(1);
  });
});
