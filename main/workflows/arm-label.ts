import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { isLabelBought } from "../../shared/domain/label-purchase.ts";
import type { IdSource } from "../../shared/time.ts";
import { regionOfShop } from "../storage/mirror-shops.ts";
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
  if (packageId === null) {
    if (isLabelBought(await regionOfShop(trx, stored.shop_id)))
      await awaitLabel(trx, stored, at, boughtFirst(stored));
    return;
  }
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
  await awaitLabel(trx, stored, at, null);
}

/**
 * Which service and box size a purchase should have is not settled by anything the platform publishes: a person buys it,
 * and once the package is there its label comes as everywhere else.
 */
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
