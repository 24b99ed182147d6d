import { createHmac, timingSafeEqual } from "node:crypto";

/** A request as it came over the wire, as far as the signature covers it. */
export interface SignedParts {
  /** Without host, query or trailing slash. */
  readonly path: string;
  /** Decoded names and values. */
  readonly query: Iterable<readonly [name: string, value: string]>;
  readonly contentType: string;
  /** Exactly the bytes received; empty when there was no body. */
  readonly body: Uint8Array;
}

/**
 * What `sign` must be: HMAC-SHA256 in lower-case hex, keyed by the app secret, over secret + path + sorted names and
 * values (all but `sign` and `access_token`) + raw body (unless multipart) + secret.
 * Source: TikTok Shop, "Sign your API request" (202309). Written apart from the client's signing on purpose: the two
 * sides of the wire keep each other honest.
 */
export function expectedSignature(parts: SignedParts, secret: string): string {
  const pairs = [...parts.query]
    .filter(([name]) => name !== "sign" && name !== "access_token")
    .sort(([left], [right]) =>
      Buffer.compare(Buffer.from(left), Buffer.from(right)),
    );
  const hmac = createHmac("sha256", secret).update(secret).update(parts.path);
  for (const [name, value] of pairs) hmac.update(name).update(value);
  if (!parts.contentType.toLowerCase().startsWith("multipart/form-data")) {
    hmac.update(parts.body);
  }
  return hmac.update(secret).digest("hex");
}

/** True when `given` is the signature of these parts. Takes as long for a wrong one. */
export function signatureFits(
  parts: SignedParts,
  secret: string,
  given: string,
): boolean {
  const expected = Buffer.from(expectedSignature(parts, secret));
  const presented = Buffer.from(given);
  return (
    presented.length === expected.length && timingSafeEqual(presented, expected)
  );
}
