import { practiceApp, type PracticeSeller } from "../practice-shop.ts";
import type { HttpAnswer } from "./envelope.ts";

/** What the app's maker registered: a page of theirs, which nobody needs to be able to open. */
const redirectUrl = "https://packbench.example.com/connected";

const page = (status: number, body: string): HttpAnswer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<!doctype html><meta charset="utf-8"><title>Practice platform</title><h1>Practice platform</h1>${body}`,
});

/** Both ways in: by service id, and the older one by app key. */
export const authorisePaths: ReadonlySet<string> = new Set([
  "/open/authorize",
  "/oauth/authorize",
]);

/**
 * The page where a seller lets the app in: GET with `service_id` or `app_key`, and `state`. Whoever stands for a seller
 * and an answer is sent on to the app's own address with a code, or without one.
 * Source: TikTok Shop, "Authorization overview" (202407).
 */
export function authorisePage(
  path: string,
  query: ReadonlyMap<string, string>,
  sellers: readonly PracticeSeller[],
  newCode: (seller: PracticeSeller) => string,
): HttpAnswer {
  const ours =
    path === "/open/authorize"
      ? query.get("service_id") === practiceApp.serviceId
      : query.get("app_key") === practiceApp.key;
  if (!ours) return page(400, "<p>This app does not exist.</p>");
  const state = query.get("state") ?? "";
  const seller = sellers.find(({ openId }) => openId === query.get("seller"));
  if (seller === undefined)
    return page(200, sellers.map((each) => choiceOf(each, query)).join(""));
  const back =
    query.get("answer") === "deny"
      ? new URLSearchParams({ code: "null", error: "auth_denied", state })
      : new URLSearchParams({ code: newCode(seller), state });
  return {
    status: 302,
    headers: { location: `${redirectUrl}?${back.toString()}` },
    body: "",
  };
}

const choiceOf = (
  { openId, name }: PracticeSeller,
  query: ReadonlyMap<string, string>,
): string => {
  const to = (answer: string): string =>
    new URLSearchParams([...query, ["seller", openId], ["answer", answer]])
      .toString()
      .replaceAll("&", "&amp;");
  return `<p>${name}: <a href="?${to("allow")}">Authorise</a> <a href="?${to("deny")}">Cancel</a></p>`;
};
