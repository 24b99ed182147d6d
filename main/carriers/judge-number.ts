import {
  readCarrierCode,
  type CarrierCode,
} from "../../hardware/scanner/carrier-code.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { namedBy } from "./carrier-names.ts";

/** A carrier the platform takes numbers of. */
export interface Provider {
  readonly id: string;
  readonly name: string;
}

export interface JudgedNumber {
  /** As the carrier's website takes it. */
  readonly trackingNumber: string;
  /** Null while the platform has not said whom it takes numbers of. */
  readonly provider: Provider | null;
  /** For people. */
  readonly carrier: string;
}

/** Shorter or stranger texts are no tracking number of anybody. */
const plausible = /^(?=.*\d)[A-Z0-9]{8,34}$/;

/** DHL eCommerce in the Netherlands numbers parcels in PostNL's series. */
const carriersOf = ({ format, carrier }: CarrierCode): readonly string[] =>
  format === "postnl-3s" ? [carrier, "dhl"] : [carrier];

/**
 * Whether this may be the tracking number of a parcel, and whose it is. A wrong number costs the seller its rating, so
 * one that does not add up, or that no carrier of this lane would have given out, is refused before the platform sees it.
 *
 * @param texts what one scan may stand for, the scanned text first
 * @param providers the platform's list for the parcel's lane; null when it is not known yet
 *
 * Refuses with `label.check-digit` and `label.carrier-unknown`.
 */
export function judgeNumber(
  texts: readonly string[],
  providers: readonly Provider[] | null,
): Result<JudgedNumber> {
  const scanned = texts[0] ?? "";
  const codes = texts.flatMap((text) => readCarrierCode(text) ?? []);
  const sound = codes.filter(({ checkOk }) => checkOk !== false);
  if (codes.length > 0 && sound.length === 0)
    return refused(refusal("label.check-digit", { scanned }));
  const [first] = sound;
  if (providers === null && first !== undefined) {
    const { trackingNumber, carrier } = first;
    return ok({ trackingNumber, carrier, provider: null });
  }
  const listed = providers ?? [];
  for (const code of sound) {
    for (const carrier of carriersOf(code)) {
      const [provider] = namedBy(listed, carrier);
      if (provider === undefined) continue;
      const { trackingNumber } = code;
      return ok({ trackingNumber, provider, carrier: provider.name });
    }
  }
  // Where only one carrier comes into question, a number nobody recognises can only be its.
  const [only, ...others] = listed;
  const trackingNumber = scanned.replaceAll(" ", "").toUpperCase();
  if (
    codes.length === 0 &&
    only !== undefined &&
    others.length === 0 &&
    plausible.test(trackingNumber)
  ) {
    return ok({ trackingNumber, provider: only, carrier: only.name });
  }
  const carriers = listed.map(({ name }) => name).join(", ") || "–";
  return refused(refusal("label.carrier-unknown", { scanned, carriers }));
}
