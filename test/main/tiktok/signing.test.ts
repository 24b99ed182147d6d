import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  isPlatformWebhook,
  signRequest,
} from "../../../main/tiktok/signing.ts";
import { corpusFile } from "../../helpers/corpus.ts";

const sandbox = {
  app_key: "6packbench01",
  shop_cipher: "ROW_nlSandboxCipher01",
  timestamp: "1790000000",
};
const secret = "pb_test_secret_0001";
const ship = "/fulfillment/202309/packages/1153132168123859123/ship";

describe("a request's signature", () => {
  test("is the one of the platform's worked example", () => {
    const sign = signRequest(
      {
        path: "/authorization/202309/shops",
        query: { app_key: "29a39d", timestamp: "1623812664" },
        contentType: "application/json",
        body: "",
      },
      "e59af819cc",
    );

    expect(sign).toBe(
      "b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8",
    );
  });

  test("tells an empty object on the wire from no body at all", () => {
    const request = {
      path: ship,
      query: sandbox,
      contentType: "application/json",
    };

    expect(signRequest({ ...request, body: "{}" }, secret)).toBe(
      "0e532c4c73c80e84aec52c76ab61af5148c031611f1a3443697c3317cb98906e",
    );
    expect(signRequest({ ...request, body: "" }, secret)).toBe(
      "42e2ae58e28f21190797d260632f3375ba41cc34c9a9d1f12565076f710ca04e",
    );
  });

  test("leaves out sign and access_token, whatever order the query is in", () => {
    const request = { path: ship, contentType: "application/json", body: "" };
    const plain = signRequest({ ...request, query: sandbox }, secret);
    const turned = Object.fromEntries(Object.entries(sandbox).reverse());

    expect(
      signRequest(
        { ...request, query: { sign: "x", ...turned, access_token: "y" } },
        secret,
      ),
    ).toBe(plain);
  });

  test("leaves out a multipart body", () => {
    const request = {
      path: "/fulfillment/202309/images/upload",
      query: sandbox,
      contentType: "multipart/form-data; boundary=----pb",
      body: "------pb\r\nignored\r\n------pb--\r\n",
    };

    expect(signRequest(request, secret)).toBe(
      "0bf8756366f8ea10c9686c08dda74a6c9cb7e565a921a194654be5b73356322f",
    );
  });
});

describe("a webhook", () => {
  const rawBody =
    '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}';
  const authorization =
    "5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05";

  test("of the platform is believed", () => {
    const app = { key: "abcdef", secret: "123" };

    expect(isPlatformWebhook({ rawBody, authorization }, app)).toBe(true);
  });

  test("that was changed, signed by another, or not signed is not believed", () => {
    const app = { key: "abcdef", secret: "123" };
    const changed = rawBody.replace("UNPAID", "CANCEL");

    expect(isPlatformWebhook({ rawBody: changed, authorization }, app)).toBe(
      false,
    );
    expect(isPlatformWebhook({ rawBody, authorization: "" }, app)).toBe(false);
    expect(
      isPlatformWebhook({ rawBody, authorization }, { ...app, secret: "124" }),
    ).toBe(false);
  });
});

interface Vectors {
  request: {
    id: string;
    app_secret: string;
    path: string;
    query: Record<string, string>;
    content_type: string;
    body: string;
    expected_sign: string;
  }[];
  webhook: {
    id: string;
    app_key: string;
    app_secret: string;
    raw_body: string;
    expected_authorization: string;
  }[];
}

const vectorsFile = corpusFile("tiktok", "signing-vectors.json");
const vectors: Vectors =
  vectorsFile === null
    ? { request: [], webhook: [] }
    : (JSON.parse(readFileSync(vectorsFile, "utf8")) as Vectors);

describe.skipIf(vectorsFile === null)("the shared signing vectors", () => {
  test.each(vectors.request)("$id is signed as expected", (vector) => {
    const { path, query, body } = vector;
    const request = { path, query, body, contentType: vector.content_type };

    expect(signRequest(request, vector.app_secret)).toBe(vector.expected_sign);
  });

  test.each(vectors.webhook)("$id is believed", (vector) => {
    const webhook = {
      rawBody: vector.raw_body,
      authorization: vector.expected_authorization,
    };
    const app = { key: vector.app_key, secret: vector.app_secret };

    expect(isPlatformWebhook(webhook, app)).toBe(true);
  });
});
