/** What is known of one return, in the platform's own words. */
export interface ReturnFacts {
  readonly type: string;
  readonly status: string;
  /** A supervisor looked at what arrived and took it. */
  readonly accepted: boolean;
}

/** With a refund alone the buyer keeps the goods, or never had them. Source: Search Returns (202309). */
const typesWithGoods: readonly string[] = ["RETURN_AND_REFUND", "REPLACEMENT"];

/** The platform is done with it, and not because somebody gave up. */
const endedWell: readonly string[] = [
  "RETURN_OR_REFUND_REQUEST_SUCCESS",
  "RETURN_OR_REFUND_REQUEST_COMPLETE",
  "REPLACEMENT_REQUEST_COMPLETE",
];

/** Whether what was sent back may be packed again: serials that left with it are free. */
export const goodsAreBack = ({
  type,
  status,
  accepted,
}: ReturnFacts): boolean =>
  typesWithGoods.includes(type) && (accepted || endedWell.includes(status));
