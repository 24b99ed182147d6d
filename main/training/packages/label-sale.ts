import { z } from "zod";
import {
  openUnitsOf,
  type OrderUnit,
  type ShopOrder,
} from "../orders/order.ts";
import { marketOf } from "../market.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import type { PlatformErrorCode } from "../server/platform-errors.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import { newPackage } from "./seller-shipping.ts";
import { arrange, whyNotShippable } from "./shipping.ts";
import { polderPost } from "./shipping-providers.ts";

/** A service labels are sold for; prices in the market's cents. */
interface SoldService {
  readonly id: string;
  readonly name: string;
  readonly firstPoundCents: number;
  readonly morePoundsCents: number;
  readonly days: readonly [earliest: number, latest: number];
  readonly mostGrams: number;
  readonly isDefault: boolean;
}

const gramsPerPound = 453.59237;
const cmPerInch = 2.54;

const services: readonly SoldService[] = [
  {
    id: "288233559123860015",
    name: "PolderPost Ground",
    firstPoundCents: 542,
    morePoundsCents: 61,
    days: [2, 5],
    mostGrams: 31_751,
    isDefault: true,
  },
  {
    id: "288233559123860016",
    name: "PolderPost Saver",
    firstPoundCents: 418,
    morePoundsCents: 58,
    days: [5, 9],
    mostGrams: 9_071,
    isDefault: false,
  },
  {
    id: "288233559123860017",
    name: "PolderPost Priority",
    firstPoundCents: 985,
    morePoundsCents: 140,
    days: [1, 2],
    mostGrams: 31_751,
    isDefault: false,
  },
];

/** No carrier takes a parcel whose sides together are longer. */
const mostGirthCm = 330;

const positive = z
  .string()
  .regex(/^\d{1,7}(?:\.\d{1,6})?$/)
  .refine((value) => Number(value) > 0);

const measuresSchema = z.object({
  order_line_item_ids: z.array(z.string()).min(1),
  weight: z.object({ value: positive, unit: z.enum(["GRAM", "POUND"]) }),
  dimension: z.object({
    length: positive,
    width: positive,
    height: positive,
    unit: z.enum(["CM", "INCH"]),
  }),
});
type Measures = z.infer<typeof measuresSchema>;

const purchaseSchema = measuresSchema.extend({
  order_id: z.string(),
  /** Left out: the default one. */
  shipping_service_id: z.string().optional(),
});

/** POST /fulfillment/202309/orders/{order_id}/shipping_services/query: what a parcel of this weight and size could go by. */
export function eligibleServices(call: ApiCall, shop: ShopState): Answer {
  const body = measuresSchema.safeParse(call.body);
  if (!body.success) return failure(21001001);
  const found = toPack(shop, call.pathId, body.data);
  if (typeof found === "number") return failure(found);
  return success({
    order_id: found.order.id,
    order_line_id: found.units.map(({ id }) => id),
    weight: body.data.weight,
    dimension: body.data.dimension,
    shipping_services: servicesFor(body.data).map((service) => ({
      ...serviceAnswer(service, body.data, shop),
      is_default: service.isDefault,
    })),
  });
}

/** POST /fulfillment/202309/packages: makes the package and buys its label, which is drawn some seconds later. */
export function createPackage(call: ApiCall, shop: ShopState): Answer {
  const body = purchaseSchema.safeParse(call.body);
  if (!body.success) return failure(21001001);
  const found = toPack(shop, body.data.order_id, body.data);
  if (typeof found === "number") return failure(found);
  const { order, units } = found;
  const wanted = body.data.shipping_service_id;
  const service = servicesFor(body.data).find(({ id, isDefault }) =>
    wanted === undefined ? isDefault : id === wanted,
  );
  if (service === undefined) return failure(11021009);

  const made = newPackage(shop);
  for (const unit of units) unit.packageId = made.id;
  shop.book.addPackage([order], made);
  arrange(
    shop,
    { orders: [order], shopPackage: made },
    {
      providerId: polderPost.id,
      providerName: polderPost.name,
      ...shop.labels.take(),
    },
  );
  return success({
    package_id: made.id,
    order_id: order.id,
    order_line_item_ids: units.map(({ id }) => id),
    create_time: nowSeconds(shop),
    weight: body.data.weight,
    dimension: body.data.dimension,
    shipping_service_info: serviceAnswer(service, body.data, shop),
  });
}

/** Units a label may be bought for now, or why not. */
function toPack(
  shop: ShopState,
  orderId: string,
  { order_line_item_ids: ids }: Measures,
): PlatformErrorCode | { order: ShopOrder; units: readonly OrderUnit[] } {
  if (!marketOf(shop).sellsLabels) return 21008106;
  const order = shop.book.order(orderId);
  if (order === undefined) return 21011031;
  const reason = whyNotShippable(order);
  if (reason !== null) return reason;
  if (order.service.kind === "seller") return 11034002;
  const units = openUnitsOf(order).filter(({ id }) => ids.includes(id));
  if (units.length !== new Set(ids).size) return 21001001;
  // The platform has no words for a second package of the same units: a published client saw its general error.
  return units.some(({ packageId }) => packageId !== "")
    ? 36009003
    : { order, units };
}

const gramsOf = ({ weight }: Measures): number =>
  Number(weight.value) * (weight.unit === "POUND" ? gramsPerPound : 1);

function servicesFor(measures: Measures): readonly SoldService[] {
  const { length, width, height, unit } = measures.dimension;
  const sum = Number(length) + Number(width) + Number(height);
  if (sum * (unit === "INCH" ? cmPerInch : 1) > mostGirthCm) return [];
  return services.filter(({ mostGrams }) => gramsOf(measures) <= mostGrams);
}

function serviceAnswer(
  service: SoldService,
  measures: Measures,
  shop: ShopState,
): object {
  const pounds = Math.ceil(gramsOf(measures) / gramsPerPound);
  const cents =
    service.firstPoundCents + (pounds - 1) * service.morePoundsCents;
  const [earliest, latest] = service.days;
  return {
    id: service.id,
    name: service.name,
    price: (cents / 100).toFixed(2),
    currency: marketOf(shop).currency,
    earliest_delivery_days: earliest,
    latest_delivery_days: latest,
    shipping_provider_id: polderPost.id,
    shipping_provider_name: polderPost.name,
  };
}
