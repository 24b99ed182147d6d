import { describe, expect, test } from "vitest";
import { createAuthorisation } from "../../../main/tiktok/authorisation.ts";
import { answeringServer, deserted, envelope } from "./answering-server.ts";
import { app, tokenAnswer } from "./client-parts.ts";
import { quickClock } from "./quick-clock.ts";

const authorisationOf = (authUrl: string) =>
  createAuthorisation({
    authUrl,
    app,
    shopName: "Café Zoë",
    clock: quickClock(),
  });

describe("an authorisation", () => {
  test("redeems a code with the grant the platform spells its own way", async () => {
    const { url, heard } = await answeringServer(() =>
      envelope(tokenAnswer("1"), 0, "success"),
    );

    const redeemed = await authorisationOf(url).redeem("ROW_code+/=");

    expect(redeemed).toEqual({
      ok: true,
      value: {
        tokens: {
          accessToken: "access-1",
          accessExpiresAt: 4_000_000_000_000,
          refreshToken: "refresh-1",
          refreshExpiresAt: 4_000_000_000_000,
          scopes: ["seller.order.info"],
        },
        sellerName: "",
        isSeller: true,
      },
    });
    expect(heard[0]?.path).toBe("/api/v2/token/get");
    expect(Object.fromEntries(heard[0]?.query ?? [])).toEqual({
      app_key: app.key,
      app_secret: app.secret,
      auth_code: "ROW_code+/=",
      grant_type: "authorized_code",
    });
  });

  test.each([
    ["auth code is expired, already used or does not exist", "code-refused"],
    ["app_key, app_secret or grant_type is invalid", "wrong-app"],
  ])("whose code is not taken because %j says %s", async (words, code) => {
    const { url } = await answeringServer(() => envelope({}, 36004004, words));

    expect(await authorisationOf(url).redeem("code")).toMatchObject({
      refusal: { code: `connect.${code}` },
    });
  });

  test.each([36004001, 105004, 12345])(
    "that the platform will not give (%i) must be asked of the seller again",
    async (code) => {
      const { url } = await answeringServer(() => envelope({}, code, "no"));

      expect(await authorisationOf(url).refresh("refresh-1")).toMatchObject({
        refusal: { code: "shop.reauthorise", params: { shop: "Café Zoë" } },
      });
    },
  );

  test.each([
    ["busy", { status: 429, ...envelope({}, 36009002, "slow down") }],
    ["out of order", { status: 503, body: "<html>" }],
    ["having an internal error", envelope({}, 36009003, "sorry")],
  ])("is not lost while the host is %s", async (_name, answer) => {
    const { url } = await answeringServer(() => answer);

    expect(await authorisationOf(url).refresh("refresh-1")).toMatchObject({
      refusal: { code: "shop.unreachable" },
    });
  });

  test("is not lost while the host cannot be reached or answers nonsense", async () => {
    const { url } = await answeringServer(() => envelope({ access_token: "" }));

    expect(await authorisationOf(await deserted()).refresh("r")).toMatchObject({
      refusal: { code: "shop.unreachable" },
    });
    expect(await authorisationOf(url).refresh("r")).toMatchObject({
      refusal: { code: "shop.garbled-answer" },
    });
  });
});
