import { z } from "zod";
import { asId, type PackageId } from "../../shared/ids.ts";
import { id, list, optionalId, readable, text } from "./loose-fields.ts";

/** A carrier the seller may name for an order. */
export interface ShippingProvider {
  readonly id: string;
  readonly name: string;
}

const providersAnswer = z.object({ shipping_providers: list });
const providerAnswer = z.object({ id, name: text });

export function readProviders(
  answer: unknown,
): readonly ShippingProvider[] | null {
  const parsed = providersAnswer.safeParse(answer);
  return parsed.success
    ? readable(parsed.data.shipping_providers, providerAnswer)
    : null;
}

/** What the platform made of a number it was told. */
export interface MarkedShipment {
  readonly packageId: PackageId | null;
  /** A remark that stops nothing, such as "match more than one provider". */
  readonly warning: string | null;
}

const markedAnswer = z.object({
  package_id: optionalId,
  warning: z.object({ message: text }).nullish().catch(null),
});

export function readMarked(answer: unknown): MarkedShipment {
  const parsed = markedAnswer.safeParse(answer);
  if (!parsed.success) return { packageId: null, warning: null };
  const { package_id: packageId, warning } = parsed.data;
  return {
    packageId: packageId === null ? null : asId(packageId),
    warning: warning?.message ? warning.message : null,
  };
}

/** Under which number one unit is on its way. */
export interface UnitShipment {
  readonly unitId: string;
  readonly packageId: PackageId | null;
  /** "" while it is not. */
  readonly trackingNumber: string;
}

const orderAnswer = z.object({ line_items: list });
const lineAnswer = z.object({
  id,
  package_id: optionalId,
  tracking_number: text,
});

/** @param raw JSON of one order, as the platform answered it */
export function readUnitShipments(raw: string): readonly UnitShipment[] {
  const parsed = orderAnswer.safeParse(JSON.parse(raw));
  if (!parsed.success) return [];
  return readable(parsed.data.line_items, lineAnswer).map((line) => ({
    unitId: line.id,
    packageId: line.package_id === null ? null : asId(line.package_id),
    trackingNumber: line.tracking_number.trim(),
  }));
}

export interface SplitAttributes {
  readonly canSplit: boolean;
  readonly mustSplit: boolean;
  readonly reason: string;
}

const attributesAnswer = z.object({ split_attributes: list });
const attributeAnswer = z.object({
  order_id: id,
  can_split: z.boolean(),
  must_split: z.boolean().catch(false),
  reason: text,
});

/** Null when the answer says nothing of this order. */
export function readSplitAttributes(
  answer: unknown,
  orderId: string,
): SplitAttributes | null {
  const parsed = attributesAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const found = readable(parsed.data.split_attributes, attributeAnswer).find(
    (one) => one.order_id === orderId,
  );
  return found === undefined
    ? null
    : {
        canSplit: found.can_split,
        mustSplit: found.must_split,
        reason: found.reason,
      };
}

/** Orders the platform would let travel in one box, under its own name for the idea. */
export interface CombinablePackage {
  readonly id: string;
  readonly orderIds: readonly string[];
}

const combinableAnswer = z.object({ combinable_packages: list });
const combinable = z.object({ id, order_ids: list });

export function readCombinable(
  answer: unknown,
): readonly CombinablePackage[] | null {
  const parsed = combinableAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return readable(parsed.data.combinable_packages, combinable).map((found) => ({
    id: found.id,
    orderIds: readable(found.order_ids, id),
  }));
}

const combinedAnswer = z.object({ errors: list });
const combineError = z.object({ code: z.number(), message: text });

/** The call succeeds as a call; what did not work stands inside. Null: all of it worked. */
export function readCombineError(
  answer: unknown,
): { readonly code: number; readonly message: string } | null {
  const parsed = combinedAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return readable(parsed.data.errors, combineError)[0] ?? null;
}
