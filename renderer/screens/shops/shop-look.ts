import type { ShopCard } from "../../../shared/contract/shops-view.ts";
import type { ShopsWords } from "../../../shared/i18n/nl/shops.ts";

export type ShopLook = "ready" | "starting" | "attention" | "down";

/** How loud a shop must be on the screen: it works, it will work, it needs somebody soon, it needs somebody now. */
export function lookOf(shop: ShopCard): ShopLook {
  switch (shop.state) {
    case "refused":
      return "down";
    case "offline":
      return "attention";
    case "starting":
      return "starting";
    case "online":
      return shop.notices.length > 0 || shop.missingScopes.length > 0
        ? "attention"
        : "ready";
    default:
      return shop.state satisfies never;
  }
}

/** The platform takes calls from five minutes behind to half a minute ahead; a few seconds are nothing. */
const evenSeconds = 2;

export function clockWords(
  aheadSeconds: number | null,
  words: ShopsWords,
): string {
  if (aheadSeconds === null) return words.unknown;
  if (Math.abs(aheadSeconds) <= evenSeconds) return words.clockEven;
  // The platform ahead of us is this computer behind.
  return aheadSeconds > 0
    ? words.clockBehind(aheadSeconds)
    : words.clockAhead(-aheadSeconds);
}
