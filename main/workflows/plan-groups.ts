import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { dispatchDeadline } from "../../shared/domain/dispatch-deadline.ts";
import type { Market } from "../../shared/domain/market-rules.ts";
import type { ParcelLine } from "../../shared/domain/parcel.ts";
import {
  isToPack,
  mayBePacked,
  serviceOf,
} from "../../shared/domain/platform-order.ts";
import type { OrderId, PackageId, SkuId, UnitId } from "../../shared/ids.ts";
import type { OrderRow, OrderUnitRow } from "../storage/schema.ts";

/** What the platform wants packed as one: its package, or an order's units it has not packaged yet. */
export interface PlannedGroup {
  readonly packageId: PackageId | null;
  readonly orders: readonly OrderRow[];
  /** Those of which something in here is not cancelled. */
  readonly wanted: readonly OrderRow[];
  readonly lines: readonly ParcelLine[];
  /** The line items still to be packed. */
  readonly unitIds: readonly UnitId[];
  /** Nothing of it is wanted any more, whatever becomes of the rest of its orders. */
  readonly allCancelled: boolean;
  /** The platform told its order without a single line: what is in it comes later. */
  readonly isHollow: boolean;
  readonly deadlineAt: number | null;
  readonly orderedAt: number;
  readonly service: "express" | "standard" | "economy";
}

export type GroupVerdict =
  | { readonly kind: "pack" }
  | { readonly kind: "hold"; readonly reason: Refusal }
  | { readonly kind: "cancel" }
  | { readonly kind: "gone" };

/**
 * Groups units into parcels. Every unit lands in exactly one group; cancelled and departed units are left out of its lines.
 * An order without units is a group of its own, so that somebody sees it.
 */
export function groupUnits(
  orders: readonly OrderRow[],
  units: readonly OrderUnitRow[],
  market: Market | null,
): PlannedGroup[] {
  const orderById = new Map(orders.map((order) => [order.id, order]));
  const grouped = Map.groupBy(
    units,
    (unit) => unit.package_id ?? `order:${unit.order_id}`,
  );
  const told = new Set(units.map((unit) => unit.order_id));
  const hollow = orders.filter(({ id }) => !told.has(id));
  const groupOf = (
    own: readonly OrderRow[],
    members: readonly OrderUnitRow[],
  ): PlannedGroup => {
    const isHollow = members.length === 0;
    const deadlines = own.flatMap(
      (order) =>
        dispatchDeadline(market, {
          deadlineAt: order.deadline_at,
          paidAt: order.paid_at,
        })?.at ?? [],
    );
    return {
      packageId: members[0]?.package_id ?? null,
      orders: own,
      wanted: isHollow
        ? own
        : own.filter(({ id }) =>
            members.some(
              (unit) => unit.order_id === id && unit.cancelled === 0,
            ),
          ),
      lines: linesOf(members),
      unitIds: [...new Set(toPack(members).map(({ id }) => id))],
      allCancelled: !isHollow && members.every((unit) => unit.cancelled === 1),
      isHollow,
      deadlineAt: deadlines.length === 0 ? null : Math.min(...deadlines),
      orderedAt: Math.min(...own.map((order) => order.created_at)),
      service: fastest(own.map((order) => serviceOf(order.delivery_option))),
    };
  };
  return [
    ...[...grouped.values()].map((members) => {
      const orderIds = new Set<OrderId>(members.map((unit) => unit.order_id));
      const own = [...orderIds].flatMap((id) => orderById.get(id) ?? []);
      return groupOf(own, members);
    }),
    ...hollow.map((order) => groupOf([order], [])),
  ];
}

const toPack = (units: readonly OrderUnitRow[]): readonly OrderUnitRow[] =>
  units.filter(({ status, cancelled }) =>
    isToPack({ status, cancelled: cancelled === 1 }),
  );

function linesOf(units: readonly OrderUnitRow[]): ParcelLine[] {
  const counts = new Map<
    string,
    { skuId: SkuId; kind: "goods" | "gift"; needed: number }
  >();
  for (const unit of toPack(units)) {
    const kind = unit.is_gift === 1 ? ("gift" as const) : ("goods" as const);
    const key = `${kind} ${unit.sku_id}`;
    const line = counts.get(key) ?? { skuId: unit.sku_id, kind, needed: 0 };
    counts.set(key, { ...line, needed: line.needed + 1 });
  }
  return [...counts.values()]
    .map((line) => ({ ...line, scanned: 0 }))
    .sort(
      (a, b) => a.kind.localeCompare(b.kind) || a.skuId.localeCompare(b.skuId),
    );
}

/** What may be done with a group now; a hold of one order holds the box it shares with others. */
export function judgeGroup(
  group: PlannedGroup,
  unitsOf: (orderId: OrderId) => readonly OrderUnitRow[],
  now: number,
  parcel: string,
): GroupVerdict {
  const verdicts = group.orders.map((order) =>
    mayBePacked(
      {
        status: order.status,
        fulfillmentType: order.fulfillment_type,
        isOnHoldOrder: order.is_on_hold === 1,
        cancelRequested: order.cancel_requested === 1,
        createdAt: order.created_at,
        paidAt: order.paid_at,
        units: unitsOf(order.id).map((unit) => ({
          status: unit.status,
          cancelled: unit.cancelled === 1,
        })),
      },
      now,
      parcel,
    ),
  );
  const live = verdicts.filter(
    (verdict) =>
      verdict.kind !== "hold" || verdict.refusal.code !== "parcel.cancelled",
  );
  if (live.length === 0 || group.allCancelled) return { kind: "cancel" };
  const held = live.find((verdict) => verdict.kind === "hold");
  if (held !== undefined) return { kind: "hold", reason: held.refusal };
  if (
    group.lines.length === 0 ||
    live.every((verdict) => verdict.kind === "gone")
  ) {
    return { kind: "gone" };
  }
  const bySeller = group.orders.filter(
    (order) => order.shipping_type === "SELLER",
  );
  // One box has one label: it cannot go by two carriers.
  return bySeller.length > 0 && bySeller.length < group.orders.length
    ? { kind: "hold", reason: refusal("parcel.mixed-shipping", { parcel }) }
    : { kind: "pack" };
}

const speed = ["express", "standard", "economy"] as const;

export const serviceRank = (service: PlannedGroup["service"]): number =>
  speed.indexOf(service);

const fastest = (
  services: readonly PlannedGroup["service"][],
): PlannedGroup["service"] =>
  speed.find((service) => services.includes(service)) ?? "standard";
