import { z } from "zod";
import type { ApiCall } from "../server/api-call.ts";
import {
  failure,
  success,
  type Answer,
  type HttpAnswer,
} from "../server/envelope.ts";
import { shopsAt, type ShopState } from "../shop-state.ts";
import { marketOf } from "../market.ts";
import type { LabelShape } from "./label-sheet.ts";
import { weightGrams } from "./package-contents.ts";
import { drawBlankLabel, drawLabel } from "./label-drawing.ts";
import { trackingNumber } from "./polder-post.ts";

const querySchema = z.object({
  document_type: z.enum([
    "SHIPPING_LABEL",
    "PACKING_SLIP",
    "SHIPPING_LABEL_AND_PACKING_SLIP",
    "SHIPPING_LABEL_PICTURE",
    "HAZMAT_LABEL",
    "INVOICE_LABEL",
  ]),
  document_size: z.enum(["A6", "A5"]).default("A6"),
  document_format: z.enum(["PDF", "ZPL"]).default("PDF"),
});

/**
 * GET /fulfillment/202309/packages/{package_id}/shipping_documents
 * Draws the one document a bench prints, the label: on A6 or A5, as a picture, or as ZPL where the market offers it.
 * Every other kind is refused as invalid.
 */
export function shippingDocument(call: ApiCall, shop: ShopState): Answer {
  const query = querySchema.safeParse(Object.fromEntries(call.query));
  if (!query.success) {
    return failure(
      21001001,
      `Invalid parameters: document_type is one of ${querySchema.shape.document_type.options.join(", ")}.`,
    );
  }
  const { document_type: type } = query.data;
  if (type !== "SHIPPING_LABEL" && type !== "SHIPPING_LABEL_PICTURE") {
    return failure(21001001, `${type} is not offered in training.`);
  }
  if (query.data.document_format === "ZPL" && !marketOf(shop).offersZpl) {
    return failure(21001001, "ZPL is not offered in this market.");
  }
  const found = shop.book.package(call.pathId);
  if (found === undefined) return failure(21011028);
  const { order, shopPackage } = found;
  if (order.fulfilledByPlatform) return failure(21008043);
  if (order.service.kind === "seller") return failure(11034002);
  if (order.status === "CANCELLED") return failure(21023059);
  const { shipped } = shopPackage;
  if (shipped === null || shipped.label === null) return failure(21023035);
  if (shopPackage.status !== "PROCESSING") return failure(21042102);

  const { askedAt, readyAt } = shipped.label;
  const now = shop.clock.now();
  if (now < readyAt) {
    // Both texts are seen for a label that is being made; the first one right after shipping.
    return failure(
      now - askedAt < (readyAt - askedAt) / 2 ? 21042104 : 11034037,
    );
  }
  return success({
    doc_url:
      shop.baseUrl() + shop.labels.issue(shopPackage.id, shapeOf(query.data)),
    tracking_number: shipped.trackingNumber,
  });
}

/** A picture has neither size nor format; ZPL has no size. */
const shapeOf = (asked: z.infer<typeof querySchema>): LabelShape =>
  asked.document_type === "SHIPPING_LABEL_PICTURE"
    ? "PNG"
    : asked.document_format === "ZPL"
      ? "ZPL"
      : asked.document_size;

const contentTypes: Readonly<Record<LabelShape, string>> = {
  A6: "application/pdf",
  A5: "application/pdf",
  PNG: "image/png",
  // File servers know no name for it.
  ZPL: "text/plain",
};

const refusedFile: HttpAnswer = {
  status: 403,
  headers: { "content-type": "text/plain" },
  body: "Request has expired or its signature does not match.",
};

/** GET /files/…: needs no token; whoever holds the address may fetch it for 24 hours. */
export async function labelFile(
  path: string,
  query: ReadonlyMap<string, string>,
  shop: ShopState,
): Promise<HttpAnswer> {
  const ticket = shop.labels.redeem(path, query);
  const found =
    ticket === null
      ? undefined
      : shopsAt(shop)
          .map(({ book }) => book.package(ticket.packageId))
          .find((one) => one !== undefined);
  const shipped = found?.shopPackage.shipped;
  if (ticket === null || found === undefined || !shipped) return refusedFile;

  const whole =
    ticket.flaw === "blank"
      ? await drawBlankLabel(ticket.size)
      : await drawLabel(
          {
            buyer: found.order.buyer,
            trackingNumber:
              ticket.flaw === "mismatch"
                ? otherNumber(shipped.trackingNumber)
                : shipped.trackingNumber,
            service:
              found.order.service.kind === "express" ? "express" : "standard",
            weightGrams: weightGrams(found),
            orderId: found.order.id,
            shippedAt: shipped.time * 1000,
          },
          ticket.size,
        );
  return {
    status: 200,
    headers: { "content-type": contentTypes[ticket.size] },
    body:
      ticket.flaw === "truncated"
        ? whole.subarray(0, Math.floor(whole.length * 0.4))
        : whole,
  };
}

/** A number PolderPost could have given to somebody else's parcel. */
const otherNumber = (tracking: string): string =>
  trackingNumber((Number(tracking.slice(8, 15)) + 7_919_000) % 10_000_000);
