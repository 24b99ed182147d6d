import { z } from "zod";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { callSchedule } from "../../shared/domain/retry-delay.ts";
import {
  asId,
  type OrderId,
  type PackageId,
  type ShopId,
  type StationId,
} from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import {
  appendJournal,
  type JournalKind,
  type JournalKinds,
} from "../evidence/journal.ts";
import { dropShortUnits } from "../storage/short-unit-queries.ts";
import type { OutboxRow } from "../storage/schema.ts";
import { nameParcel } from "./mark-shipped-call.ts";
import type { Call, CallEnd } from "./outbox.ts";
import type { Shop } from "./shop.ts";

export interface RepackCallParts {
  readonly clock: Clock;
  readonly stationId: StationId;
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
  /** Packages were made anew: read what became of the orders. */
  repacked(): void;
}

const orderId = z.string().transform((text) => asId<OrderId>(text));

const splitRequestSchema = z.object({
  orderId,
  /** What travels now, and what stays: every unit of the order in one of the two. */
  groups: z.array(z.object({ id: z.string(), unitIds: z.array(z.string()) })),
});

const combineRequestSchema = z.object({
  id: z.string(),
  orderIds: z.array(orderId),
});

const uncombineRequestSchema = z.object({
  packageId: z.string().transform((text) => asId<PackageId>(text)),
  orderIds: z.array(orderId),
});

/** These mean no, however often one asks. */
const final: ReadonlySet<Refusal["code"]> = new Set([
  "parcel.cannot-split",
  "parcel.cannot-combine",
  "shop.refused",
]);

/** Splits an order by units. Package ids die of it; a try whose end is unknown is looked up in the order first. */
export const splitOrderCall =
  (parts: RepackCallParts): Call =>
  async (row, repeated) => {
    const request = splitRequestSchema.parse(JSON.parse(row.request ?? "null"));
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const { orderId: id, groups } = request;
    const end = done(parts, row, "order.split", {
      orderId: id,
      units: groups[0]?.unitIds.length ?? 0,
    });
    if (repeated) {
      const apart = await areApart(shop, id, groups);
      if (!apart.ok) return failed(parts, row, apart.refusal);
      if (apart.value) return end;
    }
    const answered = await shop.splitOrder(id, groups);
    return answered.ok
      ? { ...end, ...answered.value }
      : failed(parts, row, answered.refusal);
  };

/** Puts orders of one buyer into one package; a try whose end is unknown is looked up in the orders first. */
export const combinePackagesCall =
  (parts: RepackCallParts): Call =>
  async (row, repeated) => {
    const request = combineRequestSchema.parse(
      JSON.parse(row.request ?? "null"),
    );
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const end = done(parts, row, "packages.combined", {
      orderIds: request.orderIds.join(" "),
    });
    if (repeated) {
      const together = await areTogether(shop, request.orderIds);
      if (!together.ok) return failed(parts, row, together.refusal);
      if (together.value) return end;
    }
    const answered = await shop.combinePackages(request);
    return answered.ok
      ? { ...end, ...answered.value }
      : failed(parts, row, answered.refusal);
  };

/** Takes a shared package apart; a try whose end is unknown is looked up in the orders first. */
export const uncombinePackageCall =
  (parts: RepackCallParts): Call =>
  async (row, repeated) => {
    const { packageId, orderIds } = uncombineRequestSchema.parse(
      JSON.parse(row.request ?? "null"),
    );
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const end = done(parts, row, "package.uncombined", {
      orderIds: orderIds.join(" "),
    });
    if (repeated) {
      const packages = await packagesHolding(shop, orderIds);
      if (!packages.ok) return failed(parts, row, packages.refusal);
      if (!packages.value.has(packageId)) return end;
    }
    const answered = await shop.uncombinePackage(packageId, orderIds);
    return answered.ok
      ? { ...end, ...answered.value }
      : failed(parts, row, answered.refusal);
  };

async function areApart(
  shop: Shop,
  id: OrderId,
  groups: readonly { readonly unitIds: readonly string[] }[],
): Promise<Result<boolean>> {
  const units = await shop.unitShipments(id);
  if (!units.ok) return units;
  const packagesOf = (unitIds: readonly string[]) =>
    new Set<string | null>(
      units.value
        .filter(({ unitId }) => unitIds.includes(unitId))
        .map(({ packageId }) => packageId),
    );
  const [now, ...rest] = groups.map(({ unitIds }) => packagesOf(unitIds));
  const isWithin = (one: string | null): boolean => now?.has(one) ?? true;
  return ok(!rest.some((packages) => [...packages].some(isWithin)));
}

async function areTogether(
  shop: Shop,
  orderIds: readonly OrderId[],
): Promise<Result<boolean>> {
  const packages = await packagesHolding(shop, orderIds);
  return packages.ok
    ? ok(packages.value.size === 1 && !packages.value.has(null))
    : packages;
}

/** Everything the orders lie in now; null stands for what has no package. */
async function packagesHolding(
  shop: Shop,
  orderIds: readonly OrderId[],
): Promise<Result<ReadonlySet<string | null>>> {
  const packages = new Set<string | null>();
  for (const id of orderIds) {
    const units = await shop.unitShipments(id);
    if (!units.ok) return units;
    for (const { packageId } of units.value) packages.add(packageId);
  }
  return ok(packages);
}

function done<Kind extends JournalKind>(
  { clock, stationId, repacked }: RepackCallParts,
  row: OutboxRow,
  kind: Kind,
  data: JournalKinds[Kind],
): Extract<CallEnd, { kind: "done" }> {
  return {
    kind: "done",
    async commit(trx) {
      await appendJournal(trx, {
        at: clock.now(),
        actor: { stationId, operatorId: null },
        shopId: row.shop_id,
        parcelId: row.parcel_id,
        kind,
        data,
      });
      repacked();
    },
  };
}

const failed = (
  { clock, stationId }: RepackCallParts,
  row: OutboxRow,
  problem: Refusal,
): CallEnd =>
  final.has(problem.code)
    ? {
        kind: "give-up",
        problem,
        async commit(trx) {
          await nameParcel(trx, row, problem);
          if (row.kind === "split-order")
            await dropShortUnits(trx, row.parcel_id);
          await appendJournal(trx, {
            at: clock.now(),
            actor: { stationId, operatorId: null },
            shopId: row.shop_id,
            parcelId: row.parcel_id,
            kind: "shop.refused",
            data: { call: row.kind, code: problem.code },
          });
        },
      }
    : { kind: "again", problem, schedule: callSchedule };
