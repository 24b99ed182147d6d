import type { Endpoint } from "./endpoints.ts";

const scope = "seller.return_refund.basic";

export const searchReturns: Endpoint = {
  name: "search-returns",
  method: "POST",
  path: "/return_refund/202309/returns/search",
  kind: "read",
  scope,
};

export const answerReturn = (
  returnId: string,
  answer: "approve" | "reject",
): Endpoint => ({
  name: `${answer}-return`,
  method: "POST",
  path: `/return_refund/202309/returns/${encodeURIComponent(returnId)}/${answer}`,
  kind: "write",
  scope,
});

/** Where the pictures of a rejection come from, says its own page. Nothing changes by it, so it may be repeated. */
export const uploadPicture: Endpoint = {
  name: "upload-picture",
  method: "POST",
  path: "/product/202309/images/upload",
  kind: "read",
  scope: "seller.product.write",
  ofSeller: true,
};

/** What may be cancelled, given back or returned of an order now, and for which reasons. */
export const aftersaleEligibility = (orderId: string): Endpoint => ({
  name: "aftersale-eligibility",
  method: "GET",
  path: `/return_refund/202512/orders/${encodeURIComponent(orderId)}/aftersale_eligibility`,
  kind: "read",
  scope,
});

/** The seller cannot deliver. */
export const cancelOrder: Endpoint = {
  name: "cancel-order",
  method: "POST",
  path: "/return_refund/202309/cancellations",
  kind: "write",
  scope,
};
