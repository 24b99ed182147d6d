import { z } from "zod";
import type { ShippingService } from "../../shared/domain/shipping-service.ts";
import { asId, type PackageId } from "../../shared/ids.ts";
import { minorUnits } from "../../shared/money.ts";
import {
  decimal,
  flag,
  id,
  list,
  readable,
  text,
  time,
} from "./loose-fields.ts";

const servicesAnswer = z.object({ shipping_services: list });
const serviceAnswer = z.object({
  id,
  name: text,
  price: text,
  currency: text,
  is_default: flag,
  latest_delivery_days: decimal,
  shipping_provider_name: text,
});

/** A service without a price that can be read is not bought. */
export function readServices(
  answer: unknown,
): readonly ShippingService[] | null {
  const parsed = servicesAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return readable(parsed.data.shipping_services, serviceAnswer).flatMap(
    (found) => {
      const priceCents = minorUnits(found.price, found.currency);
      if (priceCents === null || priceCents < 0) return [];
      return {
        id: found.id,
        name: found.name,
        carrier: found.shipping_provider_name,
        priceCents,
        currency: found.currency,
        isDefault: found.is_default,
        latestDays: found.latest_delivery_days,
      };
    },
  );
}

const boughtAnswer = z.object({ package_id: id });

export function readBought(answer: unknown): PackageId | null {
  const parsed = boughtAnswer.safeParse(answer);
  return parsed.success ? asId(parsed.data.package_id) : null;
}

const ordersAnswer = z.object({ orders: list });
const orderAnswer = z.object({
  id,
  delivery_sla_time: time,
  delivery_due_time: time,
});

/** By when the buyer was told to have it, UTC milliseconds; null where the platform does not say. */
export function readDeliverBy(answer: unknown, orderId: string): number | null {
  const parsed = ordersAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const found = readable(parsed.data.orders, orderAnswer).find(
    (one) => one.id === orderId,
  );
  return found?.delivery_sla_time ?? found?.delivery_due_time ?? null;
}
