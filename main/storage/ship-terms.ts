import type {
  ParcelHandover,
  ShipTerms,
} from "../../shared/contract/ship-terms-view.ts";
import { handoverWishes, type Handover } from "../../shared/domain/handover.ts";
import { labelForms, usualLabelForm } from "../../shared/domain/label-form.ts";
import { labelTimes } from "../../shared/domain/label-time.ts";
import type { ParcelId, ShopId } from "../../shared/ids.ts";
import type { Database } from "./open-database.ts";
import type { LabelRow } from "./schema.ts";
import type { Trx } from "./store.ts";

const usualTerms: ShipTerms = {
  handover: "as-agreed",
  readyMinute: null,
  labelForm: usualLabelForm,
  labelTime: "claimed",
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
    labelTime:
      labelTimes.find((time) => time === row.label_time) ??
      usualTerms.labelTime,
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
    label_time: terms.labelTime,
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

/** The columns as a screen shows them; null where nothing is known. */
export function handoverOf(
  row: Pick<LabelRow, "handover" | "pickup_from" | "pickup_until">,
): ParcelHandover | null {
  const { handover, pickup_from: from, pickup_until: until } = row;
  if (handover === "drop-off") return { kind: "drop-off" };
  return handover === "pickup" && from !== null && until !== null
    ? { kind: "pickup", from, until }
    : null;
}
