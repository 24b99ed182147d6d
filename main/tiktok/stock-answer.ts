import { z } from "zod";
import { decimal, id, list, readable, text } from "./loose-fields.ts";

export interface PlatformStock {
  readonly skuId: string;
  readonly warehouseId: string;
  /** Units that can still be sold; below zero never. */
  readonly available: number;
  /** Units sold and not sent yet. */
  readonly committed: number;
}

const stockAnswer = z.object({ inventory: list });
const productStock = z.object({ skus: list });
const skuStock = z.object({ id, warehouse_inventory: list });
const warehouseStock = z.object({
  warehouse_id: id,
  available_quantity: decimal,
  committed_quantity: decimal,
});

/** Whole units; what the platform left out is none. */
export const units = (quantity: number | null): number =>
  Math.max(0, Math.trunc(quantity ?? 0));

/** Null when the answer is none. */
export function readStock(answer: unknown): readonly PlatformStock[] | null {
  const parsed = stockAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return readable(parsed.data.inventory, productStock)
    .flatMap(({ skus }) => readable(skus, skuStock))
    .flatMap((sku) =>
      readable(sku.warehouse_inventory, warehouseStock).map((place) => ({
        skuId: sku.id,
        warehouseId: place.warehouse_id,
        available: units(place.available_quantity),
        committed: units(place.committed_quantity),
      })),
    );
}

/** Null where the platform sets no limit. */
export interface PlatformDeliveryOption {
  readonly id: string;
  readonly name: string;
  /** As the platform spells it: STANDARD, EXPRESS, ECONOMY, SEND_BY_SELLER. */
  readonly type: string;
  readonly minGrams: number | null;
  readonly maxGrams: number | null;
  readonly maxLengthMm: number | null;
  readonly maxWidthMm: number | null;
  readonly maxHeightMm: number | null;
}

const optionsAnswer = z.object({ delivery_options: list });
const optionAnswer = z.object({
  id,
  name: text,
  type: text,
  weight_limit: z
    .object({ min_weight: decimal, max_weight: decimal, unit: text })
    .nullish()
    .catch(null),
  dimension_limit: z
    .object({
      max_length: decimal,
      max_width: decimal,
      max_height: decimal,
      unit: text,
    })
    .nullish()
    .catch(null),
});

/** Units as Get Warehouse Delivery Options (202309) names them; another one makes the limit unknown. */
const gramsPer: Readonly<Record<string, number>> = {
  GRAM: 1,
  POUND: 453.592_37,
};
const millimetresPer: Readonly<Record<string, number>> = {
  CM: 10,
  INCH: 25.4,
};

const limit = (
  value: number | null | undefined,
  perUnit: number | undefined,
): number | null =>
  value === null || value === undefined || value <= 0 || perUnit === undefined
    ? null
    : Math.round(value * perUnit);

export function readDeliveryOptions(
  answer: unknown,
): readonly PlatformDeliveryOption[] | null {
  const parsed = optionsAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return readable(parsed.data.delivery_options, optionAnswer).map((option) => {
    const { weight_limit: weight, dimension_limit: size } = option;
    const grams = gramsPer[weight?.unit ?? ""];
    const millimetres = millimetresPer[size?.unit ?? ""];
    return {
      id: option.id,
      name: option.name,
      type: option.type,
      minGrams: limit(weight?.min_weight, grams),
      maxGrams: limit(weight?.max_weight, grams),
      maxLengthMm: limit(size?.max_length, millimetres),
      maxWidthMm: limit(size?.max_width, millimetres),
      maxHeightMm: limit(size?.max_height, millimetres),
    };
  });
}
