import type { IdSource } from "../../shared/time.ts";
import { shipsBySeller } from "../storage/seller-shipping-queries.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import type { Trx } from "../storage/store.ts";
import { armCarrierLabel } from "./arm-carrier-label.ts";

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
  if (packageId === null) return;
  const row = {
    shop_id: stored.shop_id,
    parcel_id: stored.id,
    package_id: packageId,
    state: "due" as const,
    attempts: 0,
    due_at: at,
    problem: null,
    request_id: null,
    created_at: at,
  };
  await trx
    .insertInto("outbox")
    .values([
      { ...row, id: ids(), kind: "ship" },
      { ...row, id: ids(), kind: "fetch-label" },
    ])
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
      problem: null,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column("parcel_id").doNothing())
    .execute();
}
