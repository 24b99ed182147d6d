import type { ReturnQuestion } from "../../shared/contract/returns-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import {
  answerReturn,
  searchReturns,
  uploadPicture,
} from "./after-sales-endpoints.ts";
import { alreadyAnsweredCodes } from "./platform-codes.ts";
import {
  readPictureUri,
  readReturn,
  type PlatformReturn,
} from "./return-answer.ts";
import type { ShopClient } from "./shop-client.ts";
import {
  garbled,
  readPage,
  type FeedPage,
  type FeedWindow,
} from "./shop-feed.ts";

/** A picture the platform has. */
export interface SentPicture {
  readonly uri: string;
  readonly mimeType: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a person decided about one question of a return. */
export type ReturnDecision =
  | { readonly kind: "approve"; readonly question: ReturnQuestion }
  | {
      readonly kind: "reject";
      readonly question: ReturnQuestion;
      /** Of the platform's own list for this return. */
      readonly reason: string;
      readonly comment: string;
      readonly pictures: readonly SentPicture[];
    };

/** What buyers send back, and what the seller says to it. Refuses with what `ShopClient.call` refuses with. */
export interface ShopReturns {
  searchReturns(window: FeedWindow): Promise<Result<FeedPage<PlatformReturn>>>;
  /** Safe to repeat: a picture that is there twice does no harm. Refuses with `shop.garbled-answer` where it got no name. */
  uploadPicture(picture: Blob): Promise<Result<string>>;
  /**
   * Safe to repeat with the same key. "already-answered": the platform, the buyer or we were quicker; read what it is now.
   *
   * @param idempotencyKey one for each decision of a person, at most 255 characters, the same at every try
   */
  answerReturn(
    returnId: string,
    decision: ReturnDecision,
    idempotencyKey: string,
  ): Promise<
    Result<{
      readonly how: "answered" | "already-answered";
      readonly requestId: string | null;
    }>
  >;
}

/** Source: Approve Return and Reject Return (202309), `decision`. */
const decisionWords: Readonly<Record<ReturnQuestion, string>> = {
  refund: "REFUND",
  return: "RETURN",
  "received-package": "RECEIVED_PACKAGE",
  replacement: "REPLACEMENT",
};

/** The return went on meanwhile: another question is asked now than the one that was answered. */
const anotherQuestionCodes: ReadonlySet<number> = new Set([25020003, 25020004]);

/** Somebody has it open, at the platform or in another program: a matter of seconds. */
const lockedCode = 25001028;
const lockedForSeconds = 5;

export function createShopReturns(client: ShopClient): ShopReturns {
  return {
    async searchReturns({ since, token }) {
      const answered = await client.call(searchReturns, {
        query: {
          page_size: "50",
          sort_field: "update_time",
          sort_order: "ASC",
          ...(token === "" ? {} : { page_token: token }),
        },
        body: since > 0 ? { update_time_ge: Math.floor(since / 1000) } : {},
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      return readPage(answered.value, "return_orders", readReturn);
    },
    async uploadPicture(file) {
      const answered = await client.call(uploadPicture, { file });
      if (!answered.ok) return refused(answered.refusal.refusal);
      const uri = readPictureUri(answered.value.data);
      return uri === null ? refused(garbled(answered.value)) : ok(uri);
    },
    async answerReturn(returnId, decision, idempotencyKey) {
      const answered = await client.call(
        answerReturn(returnId, decision.kind),
        { query: { idempotency_key: idempotencyKey }, body: bodyOf(decision) },
      );
      if (answered.ok) {
        const { requestId } = answered.value;
        return ok({ how: "answered", requestId });
      }
      const { code, refusal: why } = answered.refusal;
      const late =
        alreadyAnsweredCodes.has(code ?? 0) ||
        anotherQuestionCodes.has(code ?? 0);
      if (code === lockedCode) {
        const retryAfterSeconds = lockedForSeconds;
        return refused(refusal("shop.rate-limited", { retryAfterSeconds }));
      }
      if (!late) return refused(why);
      const requestId =
        why.code === "shop.refused" ? why.params.requestId : null;
      return ok({ how: "already-answered", requestId });
    },
  };
}

function bodyOf(decision: ReturnDecision): object {
  const word = decisionWords[decision.question];
  if (decision.kind === "approve") return { decision: `APPROVE_${word}` };
  const { reason, comment, pictures } = decision;
  return {
    decision: `REJECT_${word}`,
    reject_reason: reason,
    ...(comment === "" ? {} : { comment }),
    ...(pictures.length === 0
      ? {}
      : {
          images: pictures.map(({ uri, mimeType, width, height }) => ({
            image_id: uri,
            mime_type: mimeType,
            width,
            height,
          })),
        }),
  };
}
