import type { ShopOrder } from "./order.ts";

const starred = (text: string, shown: number): string =>
  text.length === 0
    ? ""
    : text.slice(0, shown) + "*".repeat(Math.max(3, text.length - shown));

/** Every word keeps its first letter: `J*** B***`. */
const maskedName = (name: string): string =>
  name
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => `${word.charAt(0)}***`)
    .join(" ");

const maskedPhone = (phone: string): string =>
  phone.slice(0, 7) + "*****" + phone.slice(-2);

/** Whether the buyer's address is shown: only when the seller's own carrier must find it. */
const isMasked = (order: ShopOrder): boolean =>
  order.fulfilledByPlatform || order.service.kind !== "seller";

/**
 * The `recipient_address` of an order: null while it is on hold, all strings empty once it is cancelled, masked when the
 * platform's carrier delivers, else clear.
 * Source: TikTok Shop, "Order API overview" (redaction); the look of masking from published captures.
 */
export function recipientAddress(
  order: ShopOrder,
): Readonly<Record<string, unknown>> | null {
  if (order.status === "ON_HOLD") return null;
  const { buyer } = order;
  const gone = order.status === "CANCELLED";
  const masked = isMasked(order);
  const shown = (clear: string, hidden: string): string =>
    gone ? "" : masked ? hidden : clear;
  const region = [buyer.country, buyer.province, buyer.city].join(", ");
  const detail = [buyer.street, buyer.addition].filter(Boolean).join(", ");
  const name = `${buyer.firstName} ${buyer.lastName}`;
  return {
    name: shown(name, maskedName(name)),
    first_name: shown(buyer.firstName, ""),
    last_name: shown(buyer.lastName, ""),
    phone_number: shown(buyer.phone, maskedPhone(buyer.phone)),
    region_code: gone ? "" : buyer.regionCode,
    postal_code: shown(buyer.postalCode, `${buyer.postalCode.slice(0, 2)}***`),
    address_line1: shown(buyer.street, starred(buyer.street, 2)),
    address_line2: shown(buyer.addition, starred(buyer.addition, 2)),
    address_line3: "",
    address_line4: "",
    address_detail: shown(detail, starred(detail, 2)),
    full_address: shown(
      `${region}, ${buyer.postalCode}, ${detail}`,
      `${region}, ${starred(detail, 2)}`,
    ),
    ...(gone ? {} : { district_info: districts(order) }),
  };
}

const districts = ({ buyer }: ShopOrder): readonly object[] => [
  {
    address_level: "L0",
    address_level_name: "Country",
    address_name: buyer.country,
    iso_code: buyer.regionCode,
  },
  {
    address_level: "L1",
    address_level_name: "Province",
    address_name: buyer.province,
    iso_code: "",
  },
  {
    address_level: "L2",
    address_level_name: "City",
    address_name: buyer.city,
    iso_code: "",
  },
];
