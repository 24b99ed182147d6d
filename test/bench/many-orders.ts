import type { OrderId } from "../../shared/ids.ts";
import { ok } from "../../shared/result.ts";
import { readOrder, type ReadOrder } from "../../main/tiktok/order-answer.ts";
import type { ShopFeed } from "../../main/tiktok/shop-feed.ts";

/** A shop with so many orders that nobody could hold them: each is made when it is asked for. */
export function shopOfMany(count: number, now: number): ShopFeed {
  const first = 576_461_413_000_000_000n;
  const order = (at: number): ReadOrder => {
    const id = String(first + BigInt(at));
    const read = readOrder(answer(id, at, Math.floor(now / 1000) - count + at));
    if (read === null) throw new Error("the sample order cannot be read");
    return read;
  };
  const page = 100;
  const nothing = { entries: [], unreadable: 0, nextToken: "", total: 0 };
  return {
    searchOrders({ token }) {
      const from = Number(token);
      const size = Math.min(page, count - from);
      const entries = Array.from({ length: size }, (_, at) => order(from + at));
      const next = from + size;
      const nextToken = next < count ? String(next) : "";
      return Promise.resolve(
        ok({ entries, unreadable: 0, nextToken, total: count }),
      );
    },
    orderDetails: (ids: readonly OrderId[]) =>
      Promise.resolve(
        ok({
          entries: ids.map((id) => order(Number(BigInt(id) - first))),
          unreadable: 0,
        }),
      ),
    searchCancellations: () => Promise.resolve(ok(nothing)),
    searchPackages: () => Promise.resolve(ok(nothing)),
    searchProducts: () => Promise.resolve(ok(nothing)),
    product: () => Promise.resolve(ok([])),
  };
}

/** What a small Dutch order weighs as JSON; invented. */
const answer = (id: string, at: number, updatedSeconds: number): object => ({
  id,
  status: "AWAITING_SHIPMENT",
  order_type: "NORMAL",
  fulfillment_type: "FULFILLMENT_BY_SELLER",
  shipping_type: "TIKTOK",
  delivery_option_id: "7091146663229654785",
  delivery_option_name: "Standard Shipping",
  create_time: updatedSeconds - 4000,
  paid_time: updatedSeconds - 3900,
  update_time: updatedSeconds,
  rts_sla_time: updatedSeconds + 2 * 86_400,
  tts_sla_time: updatedSeconds + 3 * 86_400,
  buyer_message: "",
  packages: [{ id: `1${id}` }],
  recipient_address: {
    name: "F*** H***",
    full_address: "Netherlands, Friesland, Uitwellingerga, ***",
    postal_code: "86***",
    phone_number: "(+31)61*****12",
    region_code: "NL",
    district_info: [
      { address_level: "L0", address_level_name: "Country" },
      { address_level: "L1", address_level_name: "Province" },
    ],
  },
  payment: { currency: "EUR", sub_total: "19.90", total_amount: "23.85" },
  line_items: [0, 1].map((line) => ({
    id: `${id}${line}`,
    sku_id: String(1_729_382_476_852_921_560n + BigInt((at + line) % 60)),
    product_id: String(1_729_582_718_312_380_123n + BigInt((at + line) % 40)),
    seller_sku: `ARTIKEL-${(at + line) % 60}`,
    product_name: "Crème-de-la-Thé gember & citroen (20 zakjes)",
    sku_name: "Default",
    sku_image: "https://pictures.example.invalid/thee.jpeg",
    display_status: "AWAITING_SHIPMENT",
    package_id: `1${id}`,
    package_status: "TO_FULFILL",
    sale_price: "9.95",
    original_price: "9.95",
    currency: "EUR",
    is_gift: false,
    is_dangerous_good: false,
  })),
});
