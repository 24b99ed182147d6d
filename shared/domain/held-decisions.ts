import type { HeldDecision } from "../contract/trouble-view.ts";
import { heldDecisions } from "../contract/trouble-view.ts";
import { marketRules, type Market } from "./market-rules.ts";
import { unitsNeeded, type Parcel } from "./parcel.ts";

/** What a decision about a held parcel depends on. */
export interface HeldFacts {
  readonly parcel: Parcel;
  /** Null for a shop of a market nobody wrote rules for. */
  readonly market: Market | null;
  /** Orders that share the box: they are split, and cancelled in part, by nobody. */
  readonly orders: number;
  /** The platform has made its label, or may have. */
  readonly arranged: boolean;
}

/** Why each is possible, the one table of it. */
const possible: {
  readonly [Decision in HeldDecision]: (facts: HeldFacts) => boolean;
} = {
  release: () => true,
  "ship-without": ({ parcel, market, orders, arranged }) =>
    !arranged &&
    orders === 1 &&
    somethingIsThere(parcel) &&
    market !== null &&
    marketRules[market].splitsByUnit.value === true,
  "cancel-lines": ({ parcel, market, orders, arranged }) =>
    !arranged &&
    orders === 1 &&
    somethingIsThere(parcel) &&
    market !== null &&
    marketRules[market].sellerCancelsUnits.value === true,
  "cancel-order": ({ market, orders, arranged }) =>
    orders === 1 &&
    (!arranged ||
      (market !== null &&
        marketRules[market].sellerCancelsArranged.value === true)),
};

/** Only what a packer found too little of is decided here; other holds have their own way out. */
export const decisionsFor = (facts: HeldFacts): readonly HeldDecision[] =>
  facts.parcel.stage === "held" && facts.parcel.held?.code === "parcel.short"
    ? heldDecisions.filter((decision) => possible[decision](facts))
    : [];

const somethingIsThere = (parcel: Parcel): boolean =>
  unitsNeeded(parcel) >
  (parcel.missing ?? []).reduce((sum, { units }) => sum + units, 0);
