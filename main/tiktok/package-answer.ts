import { z } from "zod";
import { asId, type OrderId, type PackageId } from "../../shared/ids.ts";
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
  readonly updatedAt: number | null;
}

const packageAnswer = z.object({
  package_id: optionalId,
  id: optionalId,
  package_status: text,
  orders: list,
  order_line_item_ids: list,
  shipping_type: text,
  tracking_number: text,
  shipping_provider_name: text,
  update_time: time,
});

const shippedStatuses = new Set(["PROCESSING", "FULFILLING", "COMPLETED"]);

export function readPackageAnswer(answer: unknown): PlatformPackage | null {
  const parsed = packageAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const found = parsed.data;
  // The detail says `package_id` where the search says `id`.
  const packageId = found.package_id ?? found.id;
  if (packageId === null || found.package_status === "") return null;
  return {
    id: asId(packageId),
    status: found.package_status,
    shipped: shippedStatuses.has(found.package_status),
    cancelled: found.package_status === "CANCELLED",
    orderIds: readable(found.orders, z.object({ id })).map((order) =>
      asId(order.id),
    ),
    unitIds: readable(found.order_line_item_ids, id),
    shippingType: found.shipping_type,
    trackingNumber: found.tracking_number.trim(),
    carrier: found.shipping_provider_name,
    updatedAt: found.update_time,
  };
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
