import { z } from "zod";
import {
  decimal,
  flag,
  id,
  list,
  optionalId,
  readable,
  text,
  time,
} from "./loose-fields.ts";
import { units } from "./stock-answer.ts";

/** A warehouse of the platform where this seller may keep goods. */
export interface PlatformFbtWarehouse {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly subscribed: boolean;
}

/** Units of one of the seller's goods in one warehouse of the platform. */
export interface PlatformFbtStock {
  readonly warehouseId: string;
  readonly goodsId: string;
  readonly name: string;
  readonly reference: string;
  readonly available: number;
  readonly reserved: number;
  /** There, and not fit to be sold. */
  readonly unfulfillable: number;
  readonly inTransit: number;
}

/** A delivery of goods to a warehouse of the platform. Times in UTC milliseconds. */
export interface PlatformFbtInbound {
  readonly id: string;
  /** As the platform spells it; "" where its history says none. */
  readonly status: string;
  readonly warehouse: string;
  readonly planned: number;
  readonly received: number;
  readonly defective: number;
  readonly expectedAt: number | null;
  readonly arrivedAt: number | null;
}

const regionsAnswer = z.object({ onboarded_regions: list });
const region = z.object({ region_code: id });

/** Where this seller keeps goods at the platform; none for most sellers. */
export function readFbtRegions(answer: unknown): readonly string[] | null {
  const parsed = regionsAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return readable(parsed.data.onboarded_regions, region).map(
    ({ region_code: code }) => code,
  );
}

const warehousesAnswer = z.object({ warehouses: list });
const warehouse = z.object({
  fbt_warehouse_id: id,
  name: text,
  subscribed: flag,
  addresses: list,
});
const address = z.object({ region_code: text });

export function readFbtWarehouses(
  answer: unknown,
): readonly PlatformFbtWarehouse[] | null {
  const parsed = warehousesAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return readable(parsed.data.warehouses, warehouse).map((found) => ({
    id: found.fbt_warehouse_id,
    name: found.name,
    region: readable(found.addresses, address)[0]?.region_code ?? "",
    subscribed: found.subscribed,
  }));
}

const stockEntry = z.object({
  fbt_warehouse_id: id,
  goods: z.object({ id, name: text, reference_code: text }),
  on_hand_detail: z
    .object({
      available_quantity: decimal,
      reserved_quantity: decimal,
      unfulfillable_quantity: decimal,
    })
    .nullish()
    .catch(null),
  in_transit_quantity: decimal,
});

export function readFbtStock(entry: unknown): PlatformFbtStock | null {
  const parsed = stockEntry.safeParse(entry);
  if (!parsed.success) return null;
  const { goods, on_hand_detail: onHand, in_transit_quantity } = parsed.data;
  return {
    warehouseId: parsed.data.fbt_warehouse_id,
    goodsId: goods.id,
    name: goods.name,
    reference: goods.reference_code,
    available: units(onHand?.available_quantity ?? 0),
    reserved: units(onHand?.reserved_quantity ?? 0),
    unfulfillable: units(onHand?.unfulfillable_quantity ?? 0),
    inTransit: units(in_transit_quantity),
  };
}

const inboundsAnswer = z.object({ inbound_orders: list });
const inbound = z.object({
  id,
  expect_arrive_time: time,
  actual_arrive_time: time,
  planned_goods: list,
  received_batches: list,
  order_operation_logs: list,
  warehouse: z
    .object({ name: text, fbt_warehouse_id: optionalId })
    .nullish()
    .catch(null),
});
const planned = z.object({ quantity: decimal });
const batch = z.object({
  total_quantity: decimal,
  defective_quantity: decimal,
});
const logged = z.object({ operate_time: time, order_status: text });

export function readFbtInbounds(
  answer: unknown,
): readonly PlatformFbtInbound[] | null {
  const parsed = inboundsAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return readable(parsed.data.inbound_orders, inbound).map((found) => {
    const batches = readable(found.received_batches, batch);
    const history = readable(found.order_operation_logs, logged);
    return {
      id: found.id,
      status: latest(history),
      warehouse: found.warehouse?.name ?? "",
      planned: sum(
        readable(found.planned_goods, planned).map(({ quantity }) => quantity),
      ),
      received: sum(batches.map(({ total_quantity: total }) => total)),
      defective: sum(batches.map(({ defective_quantity: some }) => some)),
      expectedAt: found.expect_arrive_time,
      arrivedAt: found.actual_arrive_time,
    };
  });
}

/** The answer has no status of its own: the newest line of its history is it. */
const latest = (history: readonly z.output<typeof logged>[]): string =>
  history.toSorted(
    (left, right) => (right.operate_time ?? 0) - (left.operate_time ?? 0),
  )[0]?.order_status ?? "";

const sum = (quantities: readonly (number | null)[]): number =>
  quantities.reduce<number>((total, quantity) => total + units(quantity), 0);
