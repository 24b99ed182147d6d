/** Scope keys as live tokens carry them. A call names the one it needs; without it the answer is 105005. */
export const accessScopes = [
  "seller.authorization.info",
  "seller.product.basic",
  "seller.order.info",
  "seller.fulfillment.basic",
  "seller.logistics",
  "seller.return_refund.basic",
  "seller.finance.info",
  "seller.fbt.info",
  "seller.product.write",
] as const;

export type AccessScope = (typeof accessScopes)[number];
