import { picturePath } from "../catalogue/article.ts";
import { drawPicture } from "../catalogue/pictures.ts";
import { labelFile } from "../packages/document-calls.ts";
import { practiceSellers } from "../practice-shop.ts";
import { nowSeconds, shopsAt, type ShopState } from "../shop-state.ts";
import { authorisePage, authorisePaths } from "./authorise-page.ts";
import {
  failure,
  inEnvelope,
  type Answer,
  type HttpAnswer,
} from "./envelope.ts";
import type { Arrival } from "./http-door.ts";
import { meddleAfter, meddleBefore } from "./meddling.ts";
import { passGate } from "./request-gate.ts";
import { uploadedFile } from "./uploaded-file.ts";
import type { RequestLog, SignatureVerdict } from "./request-log.ts";

interface Reply {
  readonly http: HttpAnswer;
  readonly code: number | null;
  readonly requestId: string | null;
  readonly signature: SignatureVerdict;
}

const overloaded: HttpAnswer = {
  status: 503,
  headers: { "content-type": "text/html" },
  body: "<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>",
};

const notFound: HttpAnswer = {
  status: 404,
  headers: { "content-type": "text/plain" },
  body: "Not found",
};

/** Takes every request to whoever answers it, and writes it down. */
export function frontDesk(
  shop: ShopState,
  log: RequestLog,
  newRequestId: () => string,
): (arrival: Arrival | null) => Promise<HttpAnswer> {
  const enveloped = (
    answer: Answer,
    signature: SignatureVerdict,
    more: Partial<HttpAnswer> = {},
  ): Reply => {
    const requestId = newRequestId();
    const http = inEnvelope(answer, requestId);
    return {
      http: { ...http, ...more, headers: { ...http.headers, ...more.headers } },
      code: answer.kind === "success" ? 0 : answer.code,
      requestId,
      signature,
    };
  };

  const plain = (http: HttpAnswer): Reply => ({
    http,
    code: null,
    requestId: null,
    signature: "unsigned",
  });

  const picture = (path: string): HttpAnswer => {
    const article = shop.catalogue.articles.find(
      (one) => picturePath(one) === path,
    );
    return article === undefined
      ? notFound
      : {
          status: 200,
          headers: { "content-type": "image/svg+xml" },
          body: drawPicture(article.picture),
        };
  };

  const apiCall = async (arrival: Arrival): Promise<Reply> => {
    const verdict = passGate(arrival, shop);
    const { signature } = verdict;
    if (verdict.kind === "turned-away") {
      const wait = verdict.retryAfterSeconds;
      return enveloped(verdict.answer, signature, {
        headers: wait === undefined ? {} : { "retry-after": String(wait) },
      });
    }
    const { route, call, shop: asked } = verdict;
    const { nextFlaw } = shop.labels;
    const file =
      route.takes === "form" ? await uploadedFile(arrival) : call.file;
    meddleBefore(call, asked);
    const answer = route.handle({ ...call, file }, asked);
    const meddled = answer.kind === "success" && meddleAfter(call, asked);
    // Handing out a flawed label reads nothing new, and yet the next one is good again.
    if (route.changes || meddled || shop.labels.nextFlaw !== nextFlaw)
      await shop.save();
    if (
      route.changes &&
      shop.faults.take("timeout-after-effect", call.path) !== null
    ) {
      return enveloped(failure(36009007), signature);
    }
    const reply = enveloped(answer, signature);
    const isPage = call.path.endsWith("/search");
    if (isPage && shop.faults.take("garbled-page", call.path) !== null) {
      const body = String(reply.http.body);
      const half = body.slice(0, Math.ceil(body.length / 2));
      return { ...reply, http: { ...reply.http, body: half } };
    }
    return reply;
  };

  const kept = async (answer: Answer): Promise<Reply> => {
    await shop.save();
    return enveloped(answer, "unsigned");
  };

  const reply = async (arrival: Arrival): Promise<Reply> => {
    const { path } = arrival;
    const query = new Map(arrival.query);
    if (shop.faults.take("overloaded", path) !== null) return plain(overloaded);
    if (path.startsWith("/images/")) return plain(picture(path));
    if (path.startsWith("/files/")) {
      return plain(await labelFile(path, query, shop));
    }
    if (authorisePaths.has(path)) {
      const page = authorisePage(path, query, practiceSellers, (seller) =>
        shop.tokens.issueAuthCode(undefined, seller),
      );
      await shop.save();
      return plain(page);
    }
    if (path === "/api/v2/token/get") {
      return kept(shop.tokens.get(query));
    }
    if (path === "/api/v2/token/refresh") {
      return kept(shop.tokens.refresh(query));
    }
    return apiCall(arrival);
  };

  return async (arrival) => {
    for (const { agenda } of shopsAt(shop)) agenda.catchUp(nowSeconds(shop));
    if (arrival === null)
      return enveloped(failure(36009021), "not-checked").http;
    const askedAt = shop.clock.now();
    const { http, code, requestId, signature } = await reply(arrival);
    log.add({
      at: shop.clock.now(),
      method: arrival.method,
      path: arrival.path,
      signature,
      status: http.status,
      code,
      requestId,
      tookMs: Math.max(0, shop.clock.now() - askedAt),
      body: Buffer.from(arrival.body).toString("utf8").slice(0, 2000),
    });
    return http;
  };
}
