import { z } from "zod";
import type { ReturnQuestion } from "../../shared/contract/returns-view.ts";
import { asId, type OrderId } from "../../shared/ids.ts";
import { id, list, optionalId, readable, text, time } from "./loose-fields.ts";

/** A return as the platform tells it. Words nobody has seen so far are kept as they are. */
export interface PlatformReturn {
  readonly id: string;
  readonly orderId: OrderId;
  readonly type: string;
  readonly status: string;
  /** In the shop's language, for people. */
  readonly reason: string;
  /** What the seller has to answer now; null when it is not the seller's turn. */
  readonly question: ReturnQuestion | null;
  /** When the platform answers in the seller's place. */
  readonly answerBy: number | null;
  readonly trackingNumber: string | null;
  readonly carrier: string;
  /** A decimal string with its currency, as the platform writes them. */
  readonly refund: { readonly amount: string; readonly currency: string };
  readonly lines: readonly ReturnLine[];
  readonly updatedAt: number;
}

/** The units of one article. */
export interface ReturnLine {
  readonly skuId: string;
  readonly title: string;
  readonly variant: string;
  readonly sellerSku: string;
  readonly units: number;
}

const money = z
  .object({ currency: text, refund_total: text })
  .catch({ currency: "", refund_total: "" });

const returnAnswer = z.object({
  return_id: id,
  order_id: id,
  return_type: text,
  return_status: text,
  return_reason: text,
  return_reason_text: text,
  return_tracking_number: optionalId,
  return_provider_name: text,
  refund_amount: money,
  return_line_items: list,
  seller_next_action_response: list,
  create_time: time,
  update_time: time,
});

const lineAnswer = z.object({
  sku_id: optionalId,
  seller_sku: text,
  sku_name: text,
  product_name: text,
});

const nextAction = z.object({ action: text, deadline: time });

/** Source: Search Returns (202309), `seller_next_action_response.action`. */
const questions: Readonly<Record<string, ReturnQuestion>> = {
  SELLER_RESPOND_REFUND: "refund",
  SELLER_RESPOND_RETURN: "return",
  SELLER_RESPOND_RECEIVE_PACKAGE: "received-package",
  SELLER_RESPOND_REPLACEMENT: "replacement",
};

export function readReturn(answer: unknown): PlatformReturn | null {
  const parsed = returnAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const found = parsed.data;
  const updatedAt = found.update_time ?? found.create_time;
  if (updatedAt === null) return null;
  const next = readable(found.seller_next_action_response, nextAction).find(
    ({ action }) => Object.hasOwn(questions, action),
  );
  return {
    id: found.return_id,
    orderId: asId(found.order_id),
    type: found.return_type,
    status: found.return_status,
    reason: found.return_reason_text || found.return_reason,
    question: next === undefined ? null : (questions[next.action] ?? null),
    answerBy: next?.deadline ?? null,
    trackingNumber: found.return_tracking_number,
    carrier: found.return_provider_name,
    refund: {
      amount: found.refund_amount.refund_total,
      currency: found.refund_amount.currency,
    },
    lines: linesOf(readable(found.return_line_items, lineAnswer)),
    updatedAt,
  };
}

/** The platform has no quantities: every unit is an entry. */
function linesOf(items: readonly z.infer<typeof lineAnswer>[]): ReturnLine[] {
  const lines = new Map<string, ReturnLine>();
  for (const item of items) {
    const key = item.sku_id ?? `${item.product_name} ${item.sku_name}`;
    lines.set(key, {
      skuId: item.sku_id ?? "",
      title: item.product_name,
      variant: item.sku_name,
      sellerSku: item.seller_sku,
      units: (lines.get(key)?.units ?? 0) + 1,
    });
  }
  return [...lines.values()];
}

/** What an uploaded picture is called from now on; null when the answer does not say. */
export function readPictureUri(answer: unknown): string | null {
  const parsed = z
    .object({ uri: z.string().min(1).max(500) })
    .safeParse(answer);
  return parsed.success ? parsed.data.uri : null;
}
