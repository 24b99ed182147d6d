import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  authoriseLink,
  readPasted,
} from "../../../main/tiktok/authorise-link.ts";

const wish = {
  market: "rest",
  appKey: "6key",
  serviceId: "748",
  state: "s-1",
  authUrl: null,
} as const;
const expected = { state: "s-1", market: "rest" } as const;

describe("the link a seller opens", () => {
  test("goes by service id to the host of the app's market", () => {
    expect(authoriseLink(wish)).toBe(
      "https://services.tiktokshop.com/open/authorize?service_id=748&state=s-1",
    );
    expect(authoriseLink({ ...wish, market: "us" })).toBe(
      "https://services.us.tiktokshop.com/open/authorize?service_id=748&state=s-1",
    );
  });

  test("goes by app key where there is no service id, and to another host when one was given", () => {
    expect(authoriseLink({ ...wish, serviceId: "" })).toBe(
      "https://auth.tiktok-shops.com/oauth/authorize?app_key=6key&state=s-1",
    );
    expect(authoriseLink({ ...wish, authUrl: "http://127.0.0.1:1" })).toContain(
      "http://127.0.0.1:1/open/authorize?",
    );
  });
});

describe("what an owner pastes", () => {
  test.each([
    ["https://me.example/x?code=ROW_abc123&state=s-1", "ROW_abc123"],
    ["  https://me.example/x?state=s-1&code=ROW_abc123#end  ", "ROW_abc123"],
    ["code=ROW_abc123&state=s-1", "ROW_abc123"],
    ["ROW_abc123", "ROW_abc123"],
  ])("%s holds the code", (pasted, code) => {
    expect(readPasted(pasted, expected)).toEqual({ ok: true, value: code });
  });

  test.each([
    ["https://me.example/x", "no-code"],
    ["", "no-code"],
    ["https://me.example/x?code=null&error=auth_denied", "denied"],
    ["https://me.example/x?code=null&error=access_denied&state=s-1", "denied"],
    ["https://me.example/x?code=ROW_abc123&state=s-2", "state-mismatch"],
    ["https://me.example/x?code=TTP_abc123&state=s-1", "wrong-market"],
  ])("%s is turned away as %s", (pasted, code) => {
    expect(readPasted(pasted, expected)).toMatchObject({
      refusal: { code: `connect.${code}` },
    });
  });

  test("is never taken for a code it does not hold, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 6_000 }), (pasted) => {
        const read = readPasted(pasted, expected);

        expect(pasted).toContain(read.ok ? read.value : "");
      }),
    );
  });
});
