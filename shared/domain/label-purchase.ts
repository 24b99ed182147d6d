/**
 * Where an order has no package until its label is bought with weight and size. Elsewhere the platform packages an order
 * when it is paid. Source: TikTok Shop, "Fulfillment API overview"; US and Japan.
 */
const purchaseRegions: ReadonlySet<string> = new Set(["US", "JP"]);

/** @param region of the shop, as the platform spells it */
export const isLabelBought = (region: string): boolean =>
  purchaseRegions.has(region);
