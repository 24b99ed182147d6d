import { z } from "zod";
import { flag, id, list, readable, text } from "./loose-fields.ts";

/** A place goods are sent from or come back to; one used for both has two ids. */
export interface PlatformWarehouse {
  readonly id: string;
  readonly name: string;
  /** As the platform spells it: SALES_WAREHOUSE, RETURN_WAREHOUSE. */
  readonly type: string;
  /** ENABLED, DISABLED, or RESTRICTED: on holiday, or limited in orders per day. */
  readonly status: string;
  readonly isDefault: boolean;
  readonly region: string;
}

const warehousesAnswer = z.object({ warehouses: list });
const warehouseAnswer = z.object({
  id,
  name: text,
  type: text,
  effect_status: text,
  is_default: flag,
  address: z
    .object({ region_code: text })
    .catch({ region_code: "" })
    .optional(),
});

/** Null when the answer is none; a warehouse without an id is left out. */
export function readWarehouses(
  answer: unknown,
): readonly PlatformWarehouse[] | null {
  const parsed = warehousesAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return readable(parsed.data.warehouses, warehouseAnswer).map((found) => ({
    id: found.id,
    name: found.name,
    type: found.type,
    status: found.effect_status,
    isDefault: found.is_default,
    region: found.address?.region_code ?? "",
  }));
}
