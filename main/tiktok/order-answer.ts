import { z } from "zod";
import type {
  PlatformOrder,
  PlatformUnit,
} from "../../shared/domain/platform-order.ts";
import { asId } from "../../shared/ids.ts";
import { recipientPrint } from "./recipient.ts";
import {
  flag,
  id,
  optionalId,
  strictList,
  text,
  time,
} from "./loose-fields.ts";

/** An order as read, with the platform's own words beside it: those name the buyer and go nowhere but into the vault. */
export interface ReadOrder {
  readonly order: PlatformOrder;
  /** JSON of the whole answer for this order. */
  readonly raw: string;
}

/** More than any shop ships in one line; a larger number is an attack or a slip. */
const mostUnitsPerLine = 1000;

const bundlePart = z.object({
  sku_id: id,
  product_id: optionalId,
  seller_sku: text,
  sku_count: z.preprocess(
    (count) => (typeof count === "string" ? Number(count) : (count ?? 1)),
    z.number().int().min(1).max(mostUnitsPerLine),
  ),
});

const lineItem = z.object({
  id,
  sku_id: id,
  product_id: optionalId,
  seller_sku: text,
  product_name: text,
  sku_name: text,
  sku_image: text,
  display_status: text,
  package_id: optionalId,
  package_status: text,
  is_gift: flag,
  is_dangerous_good: flag,
  cancel_reason: text,
  cancel_user: text,
  combined_listing_skus: strictList(bundlePart),
});
type LineItem = z.infer<typeof lineItem>;

const orderAnswer = z.object({
  id,
  status: z.string().min(1).max(64),
  fulfillment_type: text,
  shipping_type: text,
  delivery_option_name: text,
  is_on_hold_order: flag,
  is_buyer_request_cancel: flag,
  has_updated_recipient_address: flag,
  buyer_message: text,
  create_time: time,
  paid_time: time,
  update_time: time,
  rts_sla_time: time,
  tts_sla_time: time,
  shipping_due_time: time,
  collection_due_time: time,
  line_items: strictList(lineItem),
});

/**
 * Reads one order of a search or detail answer; null when it lacks what packing cannot do without
 * (its id, its status, a time), or has lines that cannot be counted exactly. An order may be told before its lines are.
 */
export function readOrder(answer: unknown): ReadOrder | null {
  const parsed = orderAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const order = parsed.data;
  const updatedAt = order.update_time ?? order.create_time;
  if (updatedAt === null) return null;
  const units = unitsOf(order.line_items, order.is_buyer_request_cancel);
  if (units === null) return null;
  return {
    order: {
      id: asId(order.id),
      status: order.status,
      fulfillmentType: order.fulfillment_type,
      shippingType: order.shipping_type,
      deliveryOption: order.delivery_option_name,
      isOnHoldOrder: order.is_on_hold_order,
      cancelRequested: order.is_buyer_request_cancel,
      recipientPrint: recipientPrint(
        answer,
        order.has_updated_recipient_address,
      ),
      buyerNote: order.buyer_message === "" ? null : order.buyer_message,
      createdAt: order.create_time ?? updatedAt,
      paidAt: order.paid_time,
      deadlineAt: earliest([
        order.rts_sla_time,
        order.tts_sla_time,
        order.shipping_due_time,
        order.collection_due_time,
      ]),
      updatedAt,
      units,
    },
    raw: JSON.stringify(answer),
  };
}

/** One line item is one unit; a bundle's line is as many units as its parts say. */
function unitsOf(
  lines: readonly LineItem[],
  cancelRequested: boolean,
): PlatformUnit[] | null {
  const units: PlatformUnit[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    // The same line twice in one answer is still one unit.
    if (seen.has(line.id)) continue;
    seen.add(line.id);
    const unit: PlatformUnit = {
      id: asId(line.id),
      part: 0,
      skuId: asId(line.sku_id),
      productId: line.product_id ?? "",
      sellerSku: line.seller_sku,
      title: line.product_name,
      variant: line.sku_name === "Default" ? "" : line.sku_name,
      pictureUrl: line.sku_image === "" ? null : line.sku_image,
      packageId: line.package_id === null ? null : asId(line.package_id),
      status: line.display_status,
      isGift: line.is_gift,
      isHazmat: line.is_dangerous_good,
      cancelled: isCancelled(line, cancelRequested),
    };
    const parts = line.combined_listing_skus;
    if (parts.length === 0) {
      units.push(unit);
      continue;
    }
    let part = 0;
    for (const contents of parts) {
      if (part + contents.sku_count > mostUnitsPerLine) return null;
      for (let count = 0; count < contents.sku_count; count++) {
        units.push({
          ...unit,
          part: part++,
          skuId: asId(contents.sku_id),
          productId: contents.product_id ?? "",
          sellerSku: contents.seller_sku,
          title: contents.seller_sku,
          variant: "",
          pictureUrl: null,
        });
      }
    }
  }
  return units;
}

/**
 * A partly cancelled order keeps its status, so each line speaks for itself. A reason with somebody's name under it
 * also means cancelled, unless a request is pending: then it is only the reason asked with.
 */
function isCancelled(line: LineItem, cancelRequested: boolean): boolean {
  if (/^CANCEL(LED)?$/.test(line.display_status)) return true;
  if (line.package_status === "CANCELLED") return true;
  const decided = line.cancel_reason !== "" && line.cancel_user !== "";
  return decided && !cancelRequested;
}

const earliest = (times: readonly (number | null)[]): number | null => {
  const known = times.filter((each) => each !== null);
  return known.length === 0 ? null : Math.min(...known);
};
