import { practiceApp, type PracticeShop } from "../practice-shop.ts";
import { shopsAt, type ShopState } from "../shop-state.ts";
import type { ApiCall, Route } from "./api-call.ts";
import { failure, type Answer } from "./envelope.ts";
import type { Arrival } from "./http-door.ts";
import type { SignatureVerdict } from "./request-log.ts";
import { routesOf } from "./routes.ts";
import { signatureFits } from "./signature-check.ts";

export type GateVerdict =
  | {
      readonly kind: "passed";
      readonly route: Route;
      readonly call: ApiCall;
      /** The shop the call is about. */
      readonly shop: ShopState;
      readonly signature: SignatureVerdict;
    }
  | {
      readonly kind: "turned-away";
      readonly answer: Answer;
      readonly signature: SignatureVerdict;
      readonly retryAfterSeconds?: number;
    };

/** Source: TikTok Shop, "Common parameters": the timestamp may be this old, and this far ahead. */
const oldestSeconds = 300;
const aheadSeconds = 30;

const contentTypes = {
  json: /^application\/json\b/i,
  form: /^multipart\/form-data\b/i,
};

/**
 * Every check before a call is looked at, in the order the gateway makes them: path, method, content type, app key,
 * clock, signature, token, scope, shop, rate. What is wrong first is what the client hears.
 */
export function passGate(arrival: Arrival, shop: ShopState): GateVerdict {
  const turnAway = (
    answer: Answer,
    signature: SignatureVerdict = "not-checked",
  ): GateVerdict => ({ kind: "turned-away", answer, signature });

  const fitting = routesOf(arrival.path);
  if (fitting.length === 0) return turnAway(failure(36009009));
  const found = fitting.find(({ route }) => route.method === arrival.method);
  if (found === undefined) return turnAway(failure(36009010));
  const { route, pathId } = found;
  // On a GET it is documented too, but left out by clients that work.
  if (
    route.method !== "GET" &&
    !contentTypes[route.takes].test(arrival.contentType)
  ) {
    return turnAway(failure(36009022));
  }
  const query = new Map(arrival.query);
  if (query.get("app_key") !== practiceApp.key) {
    return turnAway(
      failure(
        36009004,
        "Invalid app_key. The app_key query parameter is invalid.",
      ),
    );
  }
  const clockComplaint = timestampComplaint(query.get("timestamp"), shop);
  if (clockComplaint !== null)
    return turnAway(failure(36009004, clockComplaint));

  const sign = query.get("sign") ?? "";
  if (sign === "") {
    return turnAway(
      failure(
        36009004,
        "Missing credentials. The sign query parameter is required.",
      ),
      "missing",
    );
  }
  if (!signatureFits(arrival, practiceApp.secret, sign)) {
    return turnAway(failure(106001), "wrong");
  }

  if (shop.faults.take("token-expired", arrival.path) !== null)
    shop.tokens.expireAccessTokens();
  const { verdict: token, shops } = shop.tokens.check(
    arrival.accessToken,
    route.scope,
  );
  if (token === "unknown") {
    return turnAway(
      failure(
        36009004,
        "Invalid credentials. The x-tts-access-token header is invalid.",
      ),
      "right",
    );
  }
  if (token === "deauthorised") return turnAway(failure(105001), "right");
  if (token === "expired") return turnAway(failure(105002), "right");
  if (token === "scope-missing") return turnAway(failure(105005), "right");

  const cipher = query.get("shop_cipher");
  if (!route.needsCipher && cipher !== undefined) {
    return turnAway(
      failure(
        36009004,
        "Unexpected identifier. The shop_cipher query parameter is not required for this request.",
      ),
      "right",
    );
  }
  if (route.needsCipher && !cipher) return turnAway(failure(106013), "right");
  const asked = route.needsCipher ? shopNamed(shop, shops, cipher) : shop;
  if (asked === undefined) return turnAway(failure(101000), "right");

  const tooMany = shop.faults.take("too-many-requests", arrival.path);
  if (tooMany !== null) {
    return {
      kind: "turned-away",
      answer: failure(36009002),
      signature: "right",
      retryAfterSeconds: tooMany.retryAfterSeconds,
    };
  }
  if (shop.faults.take("internal-error", arrival.path) !== null) {
    return turnAway(failure(36009003), "right");
  }
  const body = route.takes === "form" ? {} : jsonObject(arrival.body);
  if (body === null) return turnAway(failure(36009022), "right");
  return {
    kind: "passed",
    route,
    call: { path: arrival.path, pathId, query, body, file: null, shops },
    shop: asked,
    signature: "right",
  };
}

/** The shop of this cipher, when the token opens it. */
const shopNamed = (
  shop: ShopState,
  opened: readonly PracticeShop[],
  cipher: string | undefined,
): ShopState | undefined =>
  shopsAt(shop).find(
    ({ identity }) =>
      identity.cipher === cipher && opened.some(({ id }) => id === identity.id),
  );

function timestampComplaint(
  given: string | undefined,
  shop: ShopState,
): string | null {
  if (given === undefined || !/^\d{10}$/.test(given)) {
    return "Invalid timestamp. The timestamp query parameter must be a 10-digit Unix timestamp.";
  }
  const ahead = Number(given) - shop.clock.now() / 1000;
  if (ahead > aheadSeconds) {
    return `Invalid timestamp. The value of the timestamp query parameter must not exceed the current time by more than ${aheadSeconds} seconds.`;
  }
  if (ahead < -oldestSeconds) {
    return `Invalid timestamp. The value of the timestamp query parameter must not be more than ${oldestSeconds} seconds before the current time.`;
  }
  return null;
}

/** The object sent; {} for no body; null for anything that is not a JSON object. */
function jsonObject(
  body: Uint8Array,
): Readonly<Record<string, unknown>> | null {
  if (body.length === 0) return {};
  try {
    const parsed: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    return typeof parsed === "object" &&
      parsed !== null &&
      !Array.isArray(parsed)
      ? { ...parsed }
      : null;
  } catch {
    return null; // not JSON: the caller says so
  }
}
