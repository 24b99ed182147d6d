import type { Insertable } from "kysely";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { isLabelBought } from "../../shared/domain/label-purchase.ts";
import { asId, type PackageId } from "../../shared/ids.ts";
import type { IdSource } from "../../shared/time.ts";
import { isOpenCall } from "../storage/open-jobs.ts";
import { regionOfShop } from "../storage/mirror-shops.ts";
import type { OutboxRow, Schema } from "../storage/schema.ts";
import { shipsBySeller } from "../storage/seller-shipping-queries.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import type { Trx } from "../storage/store.ts";
import { armCarrierLabel } from "./arm-carrier-label.ts";
import { measureParcel } from "./measure-parcel.ts";

/** Asks for the label as soon as work begins: once per package, however often the parcel is claimed. */
export async function armLabel(
  trx: Trx,
  parts: { readonly ids: IdSource },
  stored: StoredParcel,
  at: number,
): Promise<void> {
  return (await shipsBySeller(trx, stored.id))
    ? armCarrierLabel(trx, parts, stored, at)
    : armPlatformLabel(trx, parts, stored, at);
}

async function armPlatformLabel(
  trx: Trx,
  { ids }: { readonly ids: IdSource },
  stored: StoredParcel,
  at: number,
): Promise<void> {
  const packageId = stored.package_id;
  if (packageId === null) {
    if (isLabelBought(await regionOfShop(trx, stored.shop_id)))
      await armPurchase(trx, { ids }, stored, at);
    return;
  }
  // What is bought is not shipped by a call of its own: the purchase finds its package and has its label fetched.
  if (await isBuying(trx, stored, at)) return;
  await queue(trx, stored, packageId, at, [
    { ...callRow(stored, packageId, at), id: ids(), kind: "ship" },
    fetchLabelRow({ ids }, callRow(stored, packageId, at), packageId, at),
  ]);
  await awaitLabel(trx, stored, at, null);
}

/**
 * In the United States and Japan the label is bought with what the parcel weighs and measures. While nobody knows that, it is
 * said that a person may buy it; the purchase waits for the article, the box or the scale that tells.
 */
async function armPurchase(
  trx: Trx,
  { ids }: { readonly ids: IdSource },
  stored: StoredParcel,
  at: number,
): Promise<void> {
  // The package has no name before it is bought.
  const key: PackageId = asId(stored.id);
  await queue(trx, stored, key, at, [
    { ...callRow(stored, key, at), id: ids(), kind: "buy-package" },
  ]);
  const known = (await measureParcel(trx, stored)) !== null;
  await awaitLabel(trx, stored, at, known ? null : boughtFirst(stored));
}

/** Whether the label of this parcel is being bought; its call looks again at once. */
async function isBuying(
  trx: Trx,
  { id }: StoredParcel,
  at: number,
): Promise<boolean> {
  const row = await trx
    .selectFrom("outbox")
    .select(["id", "state"])
    .where(isOpenCall)
    .where("parcel_id", "=", id)
    .where("kind", "=", "buy-package")
    .executeTakeFirst();
  if (row?.state === "failed")
    await trx
      .updateTable("outbox")
      .set({ due_at: at })
      .where("id", "=", row.id)
      .execute();
  return row !== undefined;
}

const callRow = (
  stored: Pick<StoredParcel, "id" | "shop_id">,
  packageId: PackageId,
  at: number,
) => ({
  shop_id: stored.shop_id,
  parcel_id: stored.id,
  package_id: packageId,
  state: "due" as const,
  attempts: 0,
  due_at: at,
  problem: null,
  request_id: null,
  created_at: at,
});

/** The call that fetches the label of this package, for whom `row` speaks. */
export const fetchLabelRow = (
  { ids }: { readonly ids: IdSource },
  { shop_id, parcel_id }: Pick<OutboxRow, "shop_id" | "parcel_id">,
  packageId: PackageId,
  at: number,
) => ({
  ...callRow({ shop_id, id: parcel_id }, packageId, at),
  id: ids(),
  kind: "fetch-label" as const,
});

async function queue(
  trx: Trx,
  stored: StoredParcel,
  packageId: PackageId,
  at: number,
  rows: readonly Insertable<Schema["outbox"]>[],
): Promise<void> {
  await trx
    .insertInto("outbox")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["shop_id", "package_id", "kind"]).doNothing(),
    )
    .execute();
  // Put off while the parcel was held; whoever claims it now waits for it.
  await trx
    .updateTable("outbox")
    .set({ due_at: at })
    .where("shop_id", "=", stored.shop_id)
    .where("package_id", "=", packageId)
    .where("state", "=", "failed")
    .execute();
}

const boughtFirst = ({ number }: StoredParcel): Refusal =>
  refusal("shipping.buy-label-first", { parcel: number });

async function awaitLabel(
  trx: Trx,
  stored: StoredParcel,
  at: number,
  problem: Refusal | null,
): Promise<void> {
  await trx
    .insertInto("labels")
    .values({
      parcel_id: stored.id,
      tracking_number: "",
      carrier: "",
      state: "asked",
      file: null,
      zpl: null,
      preview: null,
      sha256: null,
      problem: problem === null ? null : JSON.stringify(problem),
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column("parcel_id").doNothing())
    .execute();
}
