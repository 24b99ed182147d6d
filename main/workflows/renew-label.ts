import type { IdSource } from "../../shared/time.ts";
import { followAddresses } from "../storage/address-marks.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import { shipsBySeller } from "../storage/seller-shipping-queries.ts";
import type { Trx } from "../storage/store.ts";
import { voidCarrierLabel } from "./arm-carrier-label.ts";
import { armLabel } from "./arm-label.ts";

/**
 * The label of before is void, whoever made it, and another one is asked for: the platform's by fetching its document anew,
 * the seller's carrier's by buying again, a packer's own by sticking on another.
 */
export async function renewLabel(
  trx: Trx,
  parts: { readonly ids: IdSource },
  stored: StoredParcel,
  at: number,
): Promise<void> {
  const bySeller = await shipsBySeller(trx, stored.id);
  if (bySeller) await voidCarrierLabel(trx, parts, stored, at);
  await trx.deleteFrom("labels").where("parcel_id", "=", stored.id).execute();
  // What was done once is done again: asked by its old row it would be taken for done.
  await trx
    .deleteFrom("outbox")
    .where("parcel_id", "=", stored.id)
    .where(
      "kind",
      "in",
      bySeller ? ["buy-label", "fetch-carrier-label"] : ["fetch-label"],
    )
    .execute();
  await followAddresses(trx, stored.id);
  await armLabel(trx, parts, stored, at);
}
