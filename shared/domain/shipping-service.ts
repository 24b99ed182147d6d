import { dayMs } from "../time.ts";

/** A way the platform would send a parcel, and what it asks for it. */
export interface ShippingService {
  readonly id: string;
  readonly name: string;
  readonly carrier: string;
  readonly priceCents: number;
  readonly currency: string;
  /** The platform's own choice. */
  readonly isDefault: boolean;
  /** Days from the hand-over until it is delivered at the latest; null where the platform does not say. */
  readonly latestDays: number | null;
}

/**
 * The cheapest service that delivers in time; where none does, or nobody says, the soonest, then the cheapest. Prices of
 * different currencies are not compared: only services priced as the platform's own choice is are looked at.
 *
 * @param deliverBy what the buyer was promised, UTC milliseconds; null when nothing was
 * @param now when it leaves, at the earliest
 * @returns null when nothing is offered
 */
export function chooseShippingService(
  offered: readonly ShippingService[],
  deliverBy: number | null,
  now: number,
): ShippingService | null {
  const own = offered.find(({ isDefault }) => isDefault) ?? offered[0];
  const priced = offered.filter(({ currency }) => currency === own?.currency);
  if (deliverBy === null) return first(priced, cheaper);
  const inTime = priced.filter(
    ({ latestDays }) =>
      latestDays !== null && now + latestDays * dayMs <= deliverBy,
  );
  return first(inTime, cheaper) ?? first(priced, sooner);
}

type Order = (one: ShippingService, other: ShippingService) => number;

const first = (
  services: readonly ShippingService[],
  order: Order,
): ShippingService | null => services.toSorted(order)[0] ?? null;

const cheaper: Order = (one, other) =>
  one.priceCents - other.priceCents ||
  Number(other.isDefault) - Number(one.isDefault) ||
  (one.id < other.id ? -1 : 1);

const days = ({ latestDays }: ShippingService): number =>
  latestDays ?? Number.MAX_SAFE_INTEGER;

const sooner: Order = (one, other) =>
  days(one) - days(other) || cheaper(one, other);
