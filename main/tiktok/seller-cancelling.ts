import { z } from "zod";
import { refusal } from "../../shared/contract/refusals.ts";
import type { OrderId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { aftersaleEligibility, cancelOrder } from "./after-sales-endpoints.ts";
import { flag, id, list, readable, text } from "./loose-fields.ts";
import { referenceOf, type Told } from "./package-shipping.ts";
import {
  alreadyAnsweredCodes,
  cannotCancelCodes,
  wholeOrdersOnlyCodes,
} from "./platform-codes.ts";
import type { ShopClient } from "./shop-client.ts";
import { garbled } from "./shop-feed.ts";

/** What a seller may cancel of an order now. */
export interface Cancellable {
  readonly unitIds: readonly string[];
  /** Names the platform takes as a reason; empty where it lists none. */
  readonly reasons: readonly string[];
  /** Why the others may not be, in the platform's words; "" when it says nothing. */
  readonly whyNot: string;
}

/** The calls of a seller who cannot deliver. They refuse with what `ShopClient.call` refuses with. */
export interface SellerCancelling {
  cancellable(orderId: OrderId): Promise<Result<Cancellable>>;
  /**
   * There is no idempotency key: read the order before repeating it. Refuses with `order.whole-only` and
   * `order.cannot-cancel`, their `parcel` left "".
   *
   * @param unitIds null for the whole order
   */
  cancelOrder(
    orderId: OrderId,
    reason: string,
    unitIds: readonly string[] | null,
  ): Promise<Result<Told<"cancelled" | "already-cancelled">>>;
}

const eligibilityAnswer = z.object({ sku_eligibility: list });
const skuAnswer = z.object({ line_item_eligibility: list });
const lineAnswer = z.object({
  request_type: text,
  eligible: flag,
  ineligible_reason: text,
  order_line_items_ids: list,
  available_reason_names: list,
});

export function createSellerCancelling(client: ShopClient): SellerCancelling {
  return {
    async cancellable(orderId) {
      const answered = await client.call(aftersaleEligibility(orderId), {
        query: { initiate_aftersale_user: "SELLER" },
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      const found = readCancellable(answered.value.data);
      return found === null ? refused(garbled(answered.value)) : ok(found);
    },
    async cancelOrder(orderId, reason, unitIds) {
      const answered = await client.call(cancelOrder, {
        body: {
          order_id: orderId,
          cancel_reason: reason,
          ...(unitIds !== null && { order_line_item_ids: unitIds }),
        },
      });
      if (answered.ok)
        return ok({ how: "cancelled", requestId: answered.value.requestId });
      const failure = answered.refusal;
      const code = failure.code ?? 0;
      if (alreadyAnsweredCodes.has(code))
        return ok({
          how: "already-cancelled",
          requestId: referenceOf(failure),
        });
      if (wholeOrdersOnlyCodes.has(code))
        return refused(refusal("order.whole-only", { parcel: "" }));
      return refused(
        cannotCancelCodes.has(code) && failure.refusal.code === "shop.refused"
          ? refusal("order.cannot-cancel", {
              parcel: "",
              reason: failure.refusal.params.message,
            })
          : failure.refusal,
      );
    },
  };
}

/** Null when the answer has no list of articles. */
function readCancellable(answer: unknown): Cancellable | null {
  const parsed = eligibilityAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const lines = readable(parsed.data.sku_eligibility, skuAnswer)
    .flatMap((sku) => readable(sku.line_item_eligibility, lineAnswer))
    .filter(({ request_type }) => request_type === "CANCEL");
  const may = lines.filter(({ eligible }) => eligible);
  const ids = (of: readonly unknown[]): string[] => readable([...of], id);
  return {
    unitIds: may.flatMap((line) => ids(line.order_line_items_ids)),
    reasons: may.flatMap(({ available_reason_names: names }) =>
      readable(names, text),
    ),
    whyNot:
      lines.find(({ ineligible_reason }) => ineligible_reason !== "")
        ?.ineligible_reason ?? "",
  };
}
