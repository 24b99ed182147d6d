import type { IdSource } from "../../shared/time.ts";
import {
  askedOfCarrier,
  carrierKey,
} from "../storage/carrier-shipment-queries.ts";
import { hasCarrierKeys } from "../storage/carrier-keys.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import type { Trx } from "../storage/store.ts";

/**
 * Asks the seller's carrier account for the label as soon as work begins: once for each parcel. Without an account there is
 * nothing to ask; the packer sticks on a label of his own.
 */
export async function armCarrierLabel(
  trx: Trx,
  { ids }: { readonly ids: IdSource },
  stored: StoredParcel,
  at: number,
): Promise<void> {
  if (!(await hasCarrierKeys(trx))) return;
  const row = callRow(stored, at);
  await trx
    .insertInto("outbox")
    .values([
      { ...row, id: ids(), kind: "buy-label" },
      { ...row, id: ids(), kind: "fetch-carrier-label" },
    ])
    .onConflict((conflict) =>
      conflict.columns(["shop_id", "package_id", "kind"]).doNothing(),
    )
    .execute();
  // Put off while the parcel was held or its weight unknown; whoever works on it now waits for it.
  await trx
    .updateTable("outbox")
    .set({ due_at: at })
    .where("shop_id", "=", stored.shop_id)
    .where("package_id", "=", row.package_id)
    .where("state", "=", "failed")
    .execute();
  await trx
    .insertInto("labels")
    .values({
      parcel_id: stored.id,
      source: "carrier",
      tracking_number: "",
      carrier: "",
      state: "asked",
      file: null,
      zpl: null,
      preview: null,
      sha256: null,
      problem: null,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column("parcel_id").doNothing())
    .execute();
}

/** Gives back the label that was bought and buys another: in that order, under references of their own. */
export async function buyCarrierLabelAnew(
  trx: Trx,
  { ids }: { readonly ids: IdSource },
  stored: StoredParcel,
  at: number,
): Promise<void> {
  const row = callRow(stored, at);
  await trx
    .deleteFrom("outbox")
    .where("shop_id", "=", row.shop_id)
    .where("package_id", "=", row.package_id)
    .execute();
  for (const kind of [
    "void-label",
    "buy-label",
    "fetch-carrier-label",
  ] as const)
    await trx
      .insertInto("outbox")
      .values({ ...row, id: ids(), kind })
      .execute();
  await trx
    .updateTable("labels")
    .set({
      tracking_number: "",
      carrier: "",
      state: "asked",
      file: null,
      zpl: null,
      preview: null,
      sha256: null,
      problem: null,
      updated_at: at,
    })
    .where("parcel_id", "=", stored.id)
    .execute();
}

/** Gives back what may have been bought for a parcel that nobody wants any more. */
export async function voidCarrierLabel(
  trx: Trx,
  { ids }: { readonly ids: IdSource },
  stored: StoredParcel,
  at: number,
): Promise<void> {
  if (!(await askedOfCarrier(trx, stored.id))) return;
  // One that was given back before was another label.
  await trx
    .deleteFrom("outbox")
    .where("package_id", "=", carrierKey(stored.id))
    .where("kind", "=", "void-label")
    .where("state", "=", "done")
    .execute();
  await trx
    .insertInto("outbox")
    .values({ ...callRow(stored, at), id: ids(), kind: "void-label" })
    .onConflict((conflict) =>
      conflict.columns(["shop_id", "package_id", "kind"]).doNothing(),
    )
    .execute();
}

const callRow = (stored: StoredParcel, at: number) => ({
  shop_id: stored.shop_id,
  parcel_id: stored.id,
  package_id: carrierKey(stored.id),
  state: "due" as const,
  attempts: 0,
  due_at: at,
  problem: null,
  request_id: null,
  created_at: at,
});
