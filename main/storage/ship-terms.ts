import {
  handoverWishes,
  type Handover,
  type HandoverWish,
} from "../../shared/domain/handover.ts";
import {
  labelForms,
  usualLabelForm,
  type LabelForm,
} from "../../shared/domain/label-form.ts";
import type { ParcelId, ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { LabelRow } from "./schema.ts";
import type { Trx } from "./store.ts";

/** How a shop ships with the platform's carrier. */
export interface ShipTerms {
  readonly handover: HandoverWish;
  /** Minutes after midnight, on the shop's clock, by which a day's parcels are ready for the courier; null for at once. */
  readonly readyMinute: number | null;
  readonly labelForm: LabelForm;
}

const usualTerms: ShipTerms = {
  handover: "as-agreed",
  readyMinute: null,
  labelForm: usualLabelForm,
};

export async function readShipTerms(
  database: Database | Trx,
  shopId: ShopId,
): Promise<ShipTerms> {
  const row = await database
    .selectFrom("ship_terms")
    .selectAll()
    .where("shop_id", "=", shopId)
    .executeTakeFirst();
  if (row === undefined) return usualTerms;
  return {
    handover:
      handoverWishes.find((wish) => wish === row.handover) ??
      usualTerms.handover,
    readyMinute: row.ready_minute,
    labelForm:
      labelForms.find((form) => form === row.label_form) ??
      usualTerms.labelForm,
  };
}

export async function saveShipTerms(
  trx: Trx,
  shopId: ShopId,
  terms: ShipTerms,
): Promise<void> {
  const row = {
    handover: terms.handover,
    ready_minute: terms.readyMinute,
    label_form: terms.labelForm,
  };
  await trx
    .insertInto("ship_terms")
    .values({ shop_id: shopId, ...row })
    .onConflict((conflict) => conflict.column("shop_id").doUpdateSet(row))
    .execute();
}

/** How one parcel goes to the carrier: what the ship call said of it. */
export async function noteHandover(
  trx: Trx,
  parcelId: ParcelId,
  handover: Exclude<Handover, { kind: "as-agreed" }>,
): Promise<void> {
  await trx
    .updateTable("labels")
    .set(handoverColumns(handover))
    .where("parcel_id", "=", parcelId)
    .execute();
}

export const handoverColumns = (
  handover: Exclude<Handover, { kind: "as-agreed" }>,
): Pick<LabelRow, "handover" | "pickup_from" | "pickup_until"> => ({
  handover: handover.kind,
  pickup_from: handover.kind === "pickup" ? handover.slot.from : null,
  pickup_until: handover.kind === "pickup" ? handover.slot.until : null,
});
