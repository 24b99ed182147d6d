import { nextDay } from "./business-days.ts";
import { localTime, utcOf } from "./local-time.ts";
import { marketRules, type Market } from "./market-rules.ts";

/** How a shop wants its parcels to reach the carrier; "as-agreed" leaves it to what was set in Seller Center. */
export const handoverWishes = ["as-agreed", "pickup", "drop-off"] as const;
export type HandoverWish = (typeof handoverWishes)[number];

/** When the courier comes: UTC milliseconds. */
export interface PickupSlot {
  readonly from: number;
  readonly until: number;
}

/** What the platform offers for one package. */
export interface HandoverOffer {
  readonly pickup: boolean;
  readonly dropOff: boolean;
  /** Those that are free, in no order. */
  readonly slots: readonly PickupSlot[];
}

/** What is said to the platform with the ship call. */
export type Handover =
  | { readonly kind: "as-agreed" }
  | { readonly kind: "drop-off" }
  | { readonly kind: "pickup"; readonly slot: PickupSlot };

export type HandoverProblem = "no-pickup" | "no-slot" | "no-drop-off";

/**
 * Chooses from an offer. Without a wish a parcel is dropped off where that is possible: it binds no courier and books
 * nothing that may cost money.
 *
 * @param readyAt UTC milliseconds from which parcels packed now wait at the door: no courier comes for them earlier
 */
export function chooseHandover(
  offer: HandoverOffer,
  wish: HandoverWish,
  readyAt: number,
): Handover | HandoverProblem {
  if (wish === "drop-off" || (wish === "as-agreed" && offer.dropOff))
    return offer.dropOff ? { kind: "drop-off" } : "no-drop-off";
  if (!offer.pickup) return "no-pickup";
  const slot = offer.slots
    .filter(({ from }) => from >= readyAt)
    .toSorted((a, b) => a.from - b.from || a.until - b.until)[0];
  return slot === undefined ? "no-slot" : { kind: "pickup", slot };
}

/**
 * The next time the clock on the wall shows the hour by which the day's parcels are ready; now where the shop named none or
 * its market has several clocks.
 *
 * @param readyMinute minutes after midnight
 */
export function nextReadyAt(
  market: Market | null,
  readyMinute: number | null,
  now: number,
): number {
  const timeZone = market === null ? null : marketRules[market].timeZone.value;
  if (readyMinute === null || timeZone === null) return now;
  const { day } = localTime(now, timeZone);
  const today = utcOf(day, readyMinute * 60_000, timeZone);
  return today >= now
    ? today
    : utcOf(nextDay(day), readyMinute * 60_000, timeZone);
}
