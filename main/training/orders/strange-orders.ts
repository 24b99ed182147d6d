import type { ShopState } from "../shop-state.ts";
import { deliveryServices } from "./delivery-services.ts";
import { holdSeconds } from "./order-generator.ts";
import type { ShopOrder } from "./order.ts";

/** What makes an order one that a station has never met. */
export const strangenesses = [
  /** Told before what is in it and where it goes. */
  "hollow",
  /** Nothing of the buyer is shown. */
  "masked",
  /** Bought 400 days ago; its address is shown no more. */
  "old",
  "order-status",
  "package-status",
  /** An unknown delivery option, tag of splitting, and status of its lines. */
  "words",
] as const;
export type Strangeness = (typeof strangenesses)[number];

const ageSeconds = 400 * 24 * 3600;
/** Of one unit with a barcode of its own: what is strange is the order. */
const sellerSku = "HONING-500";

/** Words no published list has. */
const unseen = {
  status: "AWAITING_ORIGIN_CHECK",
  packageStatus: "AWAITING_DEPOT",
  lineStatus: "AWAITING_ENGRAVING",
  tag: "REGROUPED",
  optionId: "7091146663229659999",
  optionName: "Balloon Post",
} as const;

/** One order of each kind, put in the shop now. A hollow one fills up, and an unknown status becomes a known one, after an hour. */
export function addStrangeOrders(shop: ShopState): readonly ShopOrder[] {
  const plain = shop.generator.newOrders(strangenesses.length, [sellerSku]);
  const orders = plain.map((order, at) =>
    made(order, strangenesses[at] ?? "words"),
  );
  shop.book.add(orders);
  for (const order of orders) settleLater(shop, order);
  return orders;
}

function made(order: ShopOrder, strange: Strangeness): ShopOrder {
  const asked: ShopOrder = {
    ...order,
    strange,
    message: "",
    service: deliveryServices.standard,
    heldUntil: order.updateTime + holdSeconds,
  };
  if (strange !== "old") return asked;
  const { deadlines } = order;
  return {
    ...asked,
    createTime: order.createTime - ageSeconds,
    paidTime: order.paidTime - ageSeconds,
    deadlines: {
      rtsSlaTime: deadlines.rtsSlaTime - ageSeconds,
      ttsSlaTime: deadlines.ttsSlaTime - ageSeconds,
      shippingDueTime: deadlines.shippingDueTime - ageSeconds,
      collectionDueTime: deadlines.collectionDueTime - ageSeconds,
      deliverySlaTime: deadlines.deliverySlaTime - ageSeconds,
      deliveryDueTime: deadlines.deliveryDueTime - ageSeconds,
    },
  };
}

/** Puts the end of what keeps an order from being packed on the agenda. */
export function settleLater(
  shop: Pick<ShopState, "agenda" | "book">,
  order: ShopOrder,
): void {
  if (order.strange !== "hollow" && order.strange !== "order-status") return;
  shop.agenda.at(order.heldUntil, (due) => {
    order.strange = undefined;
    shop.book.touched(order, due);
  });
}

type Told = Readonly<Record<string, unknown>>;

/** What such an order says instead. What became of it at the bench is told in the usual words. */
export function strangeAnswer(
  order: ShopOrder,
  answer: Told & { readonly line_items: readonly object[] },
): object {
  const eachLine = (more: Told): Told => ({
    line_items: answer.line_items.map((line) => ({ ...line, ...more })),
  });
  const isOpen = order.status === "AWAITING_SHIPMENT";
  switch (order.strange) {
    case undefined:
      return answer;
    case "hollow": {
      if (!isOpen) return answer;
      const { recipient_address: _, ...rest } = answer;
      return { ...rest, packages: [], line_items: [] };
    }
    case "masked":
      return {
        ...answer,
        buyer_email: "***",
        buyer_nickname: "***",
        recipient_address: everyField(answer["recipient_address"], "***"),
      };
    case "old":
      return {
        ...answer,
        buyer_email: "",
        buyer_nickname: "",
        recipient_address: everyField(answer["recipient_address"], ""),
      };
    case "order-status":
      return isOpen ? { ...answer, status: unseen.status } : answer;
    case "package-status":
      return isOpen
        ? { ...answer, ...eachLine({ package_status: unseen.packageStatus }) }
        : answer;
    case "words":
      return {
        ...answer,
        delivery_option_id: unseen.optionId,
        delivery_option_name: unseen.optionName,
        split_or_combine_tag: unseen.tag,
        ...(isOpen && eachLine({ display_status: unseen.lineStatus })),
      };
    default:
      return order.strange satisfies never;
  }
}

/** What a package of such an order says instead, under the name its status has in that answer. */
export function strangePackage(
  order: ShopOrder,
  statusField: "status" | "package_status",
  answer: object,
): object {
  const isOpen = order.status === "AWAITING_SHIPMENT";
  if (order.strange === "package-status" && isOpen)
    return { ...answer, [statusField]: unseen.packageStatus };
  if (order.strange === "words" && statusField === "package_status")
    return {
      ...answer,
      delivery_option_id: unseen.optionId,
      delivery_option_name: unseen.optionName,
      split_and_combine_tag: unseen.tag,
    };
  return answer;
}

const everyField = (address: unknown, said: string): object =>
  Object.fromEntries(
    Object.entries(address ?? {})
      .filter(([name]) => name !== "district_info")
      .map(([name]) => [name, said]),
  );
