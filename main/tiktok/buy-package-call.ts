import { refusal } from "../../shared/contract/refusals.ts";
import { callSchedule } from "../../shared/domain/retry-delay.ts";
import { chooseShippingService } from "../../shared/domain/shipping-service.ts";
import type { PackageId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { loadParcel, type StoredParcel } from "../storage/parcel-queries.ts";
import type { OutboxRow } from "../storage/schema.ts";
import { ordersOf, unitsInHand } from "../storage/purchase-queries.ts";
import type { Trx } from "../storage/store.ts";
import { fetchLabelRow } from "../workflows/arm-label.ts";
import { measureParcel } from "../workflows/measure-parcel.ts";
import {
  endsParcel,
  failed,
  note,
  told,
  type PackageCallParts,
} from "./label-call-ends.ts";
import type { Purchase } from "./label-purchase.ts";
import type { Call, CallEnd } from "./outbox.ts";
import type { Shop } from "./shop.ts";
import { whyStopped } from "./why-stopped.ts";

/**
 * Buys the label of a parcel that has no package yet: the United States and Japan. There is no idempotency key, so where the
 * units lie is looked up before every try; a package somebody made meanwhile, we or a person, is taken for what it is.
 */
export function buyPackageCall(parts: PackageCallParts): Call {
  const { store, clock } = parts;

  const buy = async (
    row: OutboxRow,
    shop: Shop,
    purchase: Purchase,
  ): Promise<CallEnd> => {
    const offered = await shop.eligibleServices(purchase);
    if (!offered.ok) return failed(parts, row, offered.refusal);
    const deliverBy = await shop.deliverBy(purchase.orderId);
    if (!deliverBy.ok) return failed(parts, row, deliverBy.refusal);
    const service = chooseShippingService(
      offered.value,
      deliverBy.value,
      clock.now(),
    );
    if (service === null)
      return failed(parts, row, refusal("shipping.no-service", { parcel: "" }));
    const bought = await shop.buyPackage(purchase, service.id);
    if (!bought.ok) return failed(parts, row, bought.refusal);
    const { packageId, requestId } = bought.value;
    const { name, carrier, priceCents, currency } = service;
    return named(parts, row, packageId, requestId, (trx) =>
      note(trx, parts, row, "package.bought", {
        service: name,
        carrier,
        priceCents,
        currency,
      }),
    );
  };

  return async (row) => {
    const stored = await loadParcel(store.database, row.parcel_id);
    // The platform's own news was sooner, or a person bought it.
    if (stored !== null && stored.package_id !== null)
      return named(parts, row, stored.package_id, null);
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const stopped = whyStopped(stored);
    const wanted = await wantedOf(parts, stored);
    if (wanted.ok) {
      const found = await packageNow(shop, wanted.value);
      if (!found.ok) return failed(parts, row, found.refusal);
      if (found.value !== null) return named(parts, row, found.value, null);
    }
    if (stopped !== null) {
      return endsParcel.has(stopped.code)
        ? failed(parts, row, stopped)
        : { kind: "again", problem: stopped, schedule: callSchedule };
    }
    return wanted.ok
      ? buy(row, shop, wanted.value)
      : failed(parts, row, wanted.refusal);
  };
}

/** The label is fetched under the package's own id, and the parcel goes by it from now on. */
const named = (
  parts: PackageCallParts,
  row: OutboxRow,
  packageId: PackageId,
  requestId: string | null,
  also: (trx: Trx) => Promise<void> = () => Promise.resolve(),
): CallEnd =>
  told(parts, row, "buy-package", requestId, async (trx) => {
    await trx
      .updateTable("parcels")
      .set({ package_id: packageId })
      .where("id", "=", row.parcel_id)
      .execute();
    await trx
      .insertInto("outbox")
      .values(fetchLabelRow(parts, row, packageId, parts.clock.now()))
      .onConflict((conflict) =>
        conflict.columns(["shop_id", "package_id", "kind"]).doNothing(),
      )
      .execute();
    await trx
      .updateTable("labels")
      .set({ problem: null })
      .where("parcel_id", "=", row.parcel_id)
      .where("state", "=", "asked")
      .execute();
    await also(trx);
  });

/** What would be bought; refuses with `shipping.buy-label-first` where that is for a person to do. */
async function wantedOf(
  { store: { database } }: PackageCallParts,
  stored: StoredParcel | null,
): Promise<Result<Purchase>> {
  const parcel = stored?.number ?? "";
  const byHand = refused(refusal("shipping.buy-label-first", { parcel }));
  if (stored === null) return byHand;
  const [orderId, ...others] = await ordersOf(database, stored.id);
  if (orderId === undefined || others.length > 0) return byHand;
  const units = await unitsInHand(database, stored, orderId);
  const measures = await measureParcel(database, stored);
  return units === null || measures === null
    ? byHand
    : ok({ orderId, unitIds: units, ...measures });
}

/** The package all these units lie in; null while none of them lies in one. */
async function packageNow(
  shop: Shop,
  { orderId, unitIds }: Purchase,
): Promise<Result<PackageId | null>> {
  const found = await shop.unitShipments(orderId);
  if (!found.ok) return found;
  const wanted = new Set<string>(unitIds);
  const packages = new Set(
    found.value
      .filter(({ unitId }) => wanted.has(unitId))
      .map(({ packageId }) => packageId),
  );
  const [only = null, ...others] = packages;
  // Some are packed already and some not: which box that leaves is for a person to see.
  return others.length > 0
    ? refused(refusal("shipping.buy-label-first", { parcel: "" }))
    : ok(only);
}
