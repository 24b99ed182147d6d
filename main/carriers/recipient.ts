import { z } from "zod";
import type { ProviderLane } from "../storage/mirror-providers.ts";

/** Where a parcel goes, in the clear. Never logged, never stored outside the vault. */
export interface Recipient {
  readonly name: string;
  readonly addressLine1: string;
  readonly addressLine2: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO-2. */
  readonly countryCode: string;
  readonly phone: string;
}

const words = z.string().catch("");

const orderSchema = z.object({
  delivery_option_id: words,
  recipient_address: z
    .object({
      name: words,
      phone_number: words,
      region_code: words,
      postal_code: words,
      address_line1: words,
      address_line2: words,
      address_detail: words,
      post_town: words,
      district_info: z
        .array(z.object({ address_level: words, address_name: words }))
        .catch([]),
    })
    .nullish()
    .catch(null),
});

/** Deepest known level first; the Netherlands call their cities L2. */
const cityLevels = ["L3", "L2", "L1"];

/**
 * Reads delivery option and address out of an order as the platform answered it. The address is null when it is absent,
 * masked or incomplete: masked text is never used, there is no call to unmask it.
 *
 * @param raw JSON of one order
 */
export function readRecipient(raw: string): {
  readonly lane: ProviderLane;
  readonly recipient: Recipient | null;
} {
  const parsed = orderSchema.safeParse(JSON.parse(raw));
  const order = parsed.success ? parsed.data : null;
  const address = order?.recipient_address ?? null;
  const lane = {
    deliveryOptionId: order?.delivery_option_id ?? "",
    buyerRegion: address?.region_code ?? "",
  };
  if (address === null) return { lane, recipient: null };
  const { district_info: districts } = address;
  const city =
    address.post_town ||
    cityLevels
      .map(
        (level) =>
          districts.find(({ address_level }) => address_level === level)
            ?.address_name ?? "",
      )
      .find((name) => name !== "") ||
    "";
  const recipient: Recipient = {
    name: address.name,
    addressLine1: address.address_line1 || address.address_detail,
    addressLine2: address.address_line2,
    postalCode: address.postal_code,
    city,
    countryCode: address.region_code,
    phone: address.phone_number.replaceAll(/[()\s-]/g, ""),
  };
  const needed = [
    recipient.name,
    recipient.addressLine1,
    recipient.postalCode,
    recipient.city,
    recipient.countryCode,
  ];
  const usable =
    needed.every((text) => text !== "") &&
    Object.values(recipient).every((text) => !text.includes("*"));
  return { lane, recipient: usable ? recipient : null };
}
