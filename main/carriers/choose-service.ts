import type { CarrierService } from "./carrier.ts";
import { namedBy } from "./carrier-names.ts";
import type { Provider } from "./judge-number.ts";

/**
 * The cheapest way to send it that the platform will take a number of; one without a price comes last. Null when there is
 * none: a label nobody may report would be money thrown away.
 *
 * @param providers the platform's list for the parcel's lane; null when it is not known
 */
export function chooseService(
  services: readonly CarrierService[],
  providers: readonly Provider[] | null,
): CarrierService | null {
  const allowed =
    providers === null
      ? services
      : services.filter(
          ({ carrierCode }) => namedBy(providers, carrierCode).length > 0,
        );
  const dearness = ({ priceCents }: CarrierService): number =>
    priceCents ?? Number.MAX_SAFE_INTEGER;
  const [cheapest] = allowed.toSorted(
    (a, b) => dearness(a) - dearness(b) || a.code.localeCompare(b.code),
  );
  return cheapest ?? null;
}
