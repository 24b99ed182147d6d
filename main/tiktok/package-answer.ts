import { z } from "zod";
import type { Handover } from "../../shared/domain/handover.ts";
import { asId, type OrderId, type PackageId } from "../../shared/ids.ts";
import { slotAnswer } from "./handover-answer.ts";
import { id, list, optionalId, readable, text, time } from "./loose-fields.ts";

/** What the platform says of one package. */
export interface PlatformPackage {
  readonly id: PackageId;
  /** TO_FULFILL, PROCESSING, FULFILLING, COMPLETED, CANCELLED, or a word it has not used so far. */
  readonly status: string;
  /** Whether the ship call has been made for it: never make it twice. */
  readonly shipped: boolean;
  readonly cancelled: boolean;
  readonly orderIds: readonly OrderId[];
  readonly unitIds: readonly string[];
  readonly shippingType: string;
  /** "" until the carrier has given one. */
  readonly trackingNumber: string;
  readonly carrier: string;
  /** How the carrier gets it; null where the platform does not say. */
  readonly handover: Exclude<Handover, { kind: "as-agreed" }> | null;
  readonly updatedAt: number | null;
}

const packageAnswer = z.object({
  package_id: optionalId,
  id: optionalId,
  package_status: text,
  /** What the search calls it. */
  status: text,
  orders: list,
  order_line_item_ids: list,
  shipping_type: text,
  tracking_number: text,
  shipping_provider_name: text,
  handover_method: text,
  pickup_slot: slotAnswer.nullish().catch(null),
  update_time: time,
});

const shippedStatuses = new Set(["PROCESSING", "FULFILLING", "COMPLETED"]);

export function readPackageAnswer(answer: unknown): PlatformPackage | null {
  const parsed = packageAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const found = parsed.data;
  // The detail says `package_id` where the search says `id`.
  const packageId = found.package_id ?? found.id;
  const status = found.package_status || found.status;
  if (packageId === null || status === "") return null;
  return {
    id: asId(packageId),
    status,
    shipped: shippedStatuses.has(status),
    cancelled: status === "CANCELLED",
    orderIds: readable(found.orders, z.object({ id })).map((order) =>
      asId(order.id),
    ),
    unitIds: readable(found.order_line_item_ids, id),
    shippingType: found.shipping_type,
    trackingNumber: found.tracking_number.trim(),
    carrier: found.shipping_provider_name,
    handover: handoverOf(found),
    updatedAt: found.update_time,
  };
}

function handoverOf({
  handover_method: method,
  pickup_slot: slot,
}: z.infer<typeof packageAnswer>): PlatformPackage["handover"] {
  if (method === "DROP_OFF") return { kind: "drop-off" };
  const from = slot?.start_time ?? null;
  const until = slot?.end_time ?? null;
  return method === "PICKUP" && from !== null && until !== null
    ? { kind: "pickup", slot: { from, until } }
    : null;
}

const documentAnswer = z.object({
  doc_url: z.string().min(1).max(4096),
  tracking_number: text,
});

/** Where a label lies for the next 24 hours, and the number it must carry. */
export interface ShippingDocument {
  readonly url: string;
  readonly trackingNumber: string;
}

export function readDocumentAnswer(answer: unknown): ShippingDocument | null {
  const parsed = documentAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return {
    url: parsed.data.doc_url,
    trackingNumber: parsed.data.tracking_number.trim(),
  };
}
