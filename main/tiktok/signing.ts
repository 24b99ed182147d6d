import { createHmac, timingSafeEqual } from "node:crypto";

export interface SignableRequest {
  /** With path parameters filled in; no host, no query, no trailing slash. */
  readonly path: string;
  /** Decoded values; `sign` and `access_token` are left out of the signature wherever they stand. */
  readonly query: Readonly<Record<string, string>>;
  readonly contentType: string;
  /** The exact text that goes on the wire, "" for none. `{}` and "" are two different requests. */
  readonly body: string;
}

const hmacHex = (secret: string, text: string): string =>
  createHmac("sha256", secret).update(text, "utf8").digest("hex");

/**
 * The `sign` query parameter: lower-case hex of 64 characters.
 *
 * HMAC-SHA256 over secret + path + sorted key/value pairs + body + secret; a multipart body is not signed.
 * Source: TikTok Shop Partner documentation, "Sign your API request".
 */
export function signRequest(request: SignableRequest, secret: string): string {
  const pairs = Object.entries(request.query)
    .filter(([key]) => key !== "sign" && key !== "access_token")
    .sort(([one], [other]) => Buffer.compare(bytesOf(one), bytesOf(other)))
    .map(([key, value]) => key + value)
    .join("");
  const multipart = /^multipart\/form-data\b/i.test(request.contentType);
  const body = multipart ? "" : request.body;
  return hmacHex(secret, secret + request.path + pairs + body + secret);
}

const bytesOf = (text: string): Buffer => Buffer.from(text, "utf8");

/**
 * Whether a webhook came from the platform: its `Authorization` header is the hex HMAC-SHA256
 * of app key + raw body, keyed by the secret.
 * Source: TikTok Shop Partner documentation, "Sign your API request", webhooks.
 */
export function isPlatformWebhook(
  webhook: { readonly rawBody: string; readonly authorization: string },
  app: { readonly key: string; readonly secret: string },
): boolean {
  const expected = bytesOf(hmacHex(app.secret, app.key + webhook.rawBody));
  const given = bytesOf(webhook.authorization);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
