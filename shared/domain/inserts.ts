/** Something a shop puts into its parcels besides what was bought: a card, a sample, a return form. */
export interface Insert {
  readonly id: string;
  /** "": of every shop. */
  readonly shopId: string;
  /** "": into every parcel; else into those with this article. */
  readonly skuId: string;
  readonly title: string;
  /** What a scanner reads off it; null when it carries nothing. */
  readonly code: string | null;
}

interface InsertPlace {
  readonly shopId: string;
  readonly skuIds: readonly string[];
  /** Ids of what is in already. */
  readonly packed: readonly string[];
}

/** What still has to go into this parcel, in the order it was thought of. */
export const insertsDue = (
  inserts: readonly Insert[],
  { shopId, skuIds, packed }: InsertPlace,
): Insert[] =>
  inserts.filter(
    (insert) =>
      (insert.shopId === "" || insert.shopId === shopId) &&
      (insert.skuId === "" || skuIds.includes(insert.skuId)) &&
      !packed.includes(insert.id),
  );

/** @param codes everything the scan may stand for */
export const insertScanned = (
  due: readonly Insert[],
  codes: readonly string[],
): Insert | undefined =>
  due.find(({ code }) => code !== null && codes.includes(code));
