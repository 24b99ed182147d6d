import { refusal } from "../../shared/contract/refusals.ts";
import type { AppMarket } from "../../shared/contract/shops-view.ts";
import { ok, refused, type Result } from "../../shared/result.ts";

/** What a seller's browser opens to let the user's own app in. */
export interface AuthoriseWish {
  readonly market: AppMarket;
  readonly appKey: string;
  /** Of the app in Partner Center; "" where only the older link is used. */
  readonly serviceId: string;
  /** Random; comes back with the code and ties it to this attempt. */
  readonly state: string;
  /** Another authorisation host (a recorded shop), else the platform's own. */
  readonly authUrl: string | null;
}

/**
 * Sources: TikTok Shop Partner documentation, "Authorization overview (202407)"; the app_key link is the older one, still
 * used by published clients, and not offered to apps of the United States.
 */
export function authoriseLink(wish: AuthoriseWish): string {
  const { market, appKey, serviceId, state, authUrl } = wish;
  if (serviceId !== "") {
    const host = authUrl ?? serviceHosts[market];
    const query = new URLSearchParams({ service_id: serviceId, state });
    return `${host}/open/authorize?${query.toString()}`;
  }
  const host = authUrl ?? "https://auth.tiktok-shops.com";
  const query = new URLSearchParams({ app_key: appKey, state });
  return `${host}/oauth/authorize?${query.toString()}`;
}

const serviceHosts: { readonly [M in AppMarket]: string } = {
  us: "https://services.us.tiktokshop.com",
  rest: "https://services.tiktokshop.com",
};

/** An address is longer than a code, and shorter than this. */
const longestPaste = 4_000;
const bareCode = /^[\w-]{6,512}$/;

/**
 * The code in what was pasted: the whole address the browser came back to, its query, or the code alone.
 * Refuses with `connect.denied`, `connect.no-code`, `connect.state-mismatch`, and `connect.wrong-market` by the code's
 * own prefix.
 */
export function readPasted(
  pasted: string,
  expected: { readonly state: string; readonly market: AppMarket },
): Result<string> {
  const text = pasted.trim().slice(0, longestPaste);
  if (bareCode.test(text)) return rightMarket(text, expected.market);
  const query = new URLSearchParams(
    text.slice(text.indexOf("?") + 1).split("#", 1)[0],
  );
  if (query.get("error") !== null)
    return refused(refusal("connect.denied", {}));
  const state = query.get("state");
  if (state !== null && state !== expected.state)
    return refused(refusal("connect.state-mismatch", {}));
  const code = query.get("code") ?? "";
  return bareCode.test(code) && code !== "null"
    ? rightMarket(code, expected.market)
    : refused(refusal("connect.no-code", {}));
}

const rightMarket = (code: string, market: AppMarket): Result<string> => {
  const prefix = market === "us" ? "ROW_" : "TTP_";
  return code.startsWith(prefix)
    ? refused(refusal("connect.wrong-market", {}))
    : ok(code);
};
