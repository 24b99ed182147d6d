/**
 * The permissions Packbench uses, by the platform's keys. A new one needs a renewed authorisation, so a missing one is
 * told by name. Source: scope keys of published token answers; the platform's page names only their titles.
 */
const neededScopes = [
  "seller.authorization.info",
  "seller.order.info",
  "seller.fulfillment.basic",
  "seller.product.basic",
  "seller.logistics",
  "seller.return_refund.basic",
  "seller.finance.info",
] as const;

/** None when the token answer did not say what was granted: then the first refused call tells. */
export const missingScopes = (granted: readonly string[]): string[] =>
  granted.length === 0
    ? []
    : neededScopes.filter((scope) => !granted.includes(scope));
