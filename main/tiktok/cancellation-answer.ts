import { z } from "zod";
import { asId, type OrderId } from "../../shared/ids.ts";
import { id, list, readable, text, time } from "./loose-fields.ts";

/** A wish to cancel, or its end. */
export interface PlatformCancellation {
  readonly id: string;
  readonly orderId: OrderId;
  readonly status: string;
  /** The seller has not answered yet. */
  readonly pending: boolean;
  /** When the platform answers in the seller's place; published periods differ, so only this counts. */
  readonly answerBy: number | null;
  readonly updatedAt: number;
}

export const pendingStatus = "CANCELLATION_REQUEST_PENDING";

const cancellationAnswer = z.object({
  cancel_id: id,
  order_id: id,
  cancel_status: text,
  seller_next_action_response: list,
  create_time: time,
  update_time: time,
});

const nextAction = z.object({ action: text, deadline: time });

export function readCancellation(answer: unknown): PlatformCancellation | null {
  const parsed = cancellationAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const found = parsed.data;
  const updatedAt = found.update_time ?? found.create_time;
  if (updatedAt === null) return null;
  const deadlines = readable(found.seller_next_action_response, nextAction)
    .map((action) => action.deadline)
    .filter((deadline) => deadline !== null);
  return {
    id: found.cancel_id,
    orderId: asId(found.order_id),
    status: found.cancel_status,
    pending: found.cancel_status === pendingStatus,
    answerBy: deadlines.length === 0 ? null : Math.min(...deadlines),
    updatedAt,
  };
}

/** A reason the platform accepts for turning a request down. */
export interface RejectReason {
  readonly name: string;
  /** In the shop's language, for people. */
  readonly text: string;
}

const reasonsAnswer = z.object({ reasons: list });
const reasonAnswer = z.object({ name: id, text });

/** Null when the answer has no list of reasons. */
export function readRejectReasons(
  answer: unknown,
): readonly RejectReason[] | null {
  const parsed = reasonsAnswer.safeParse(answer);
  return parsed.success ? readable(parsed.data.reasons, reasonAnswer) : null;
}
