import type { Generated } from "kysely";
import type { ParcelId, ShopId, SkuId } from "../../shared/ids.ts";
import type { Flag } from "./schema.ts";

/** How an article is verified; without a row it is verified as usual. */
export interface ArticleRulesRow {
  shop_id: ShopId;
  sku_id: SkuId;
  multiply: Flag;
  serial: Flag;
  lot: Flag;
  expiry: Flag;
  minimum_days: number;
  fragile: Flag;
}

/** What was noted of the units of one scan. Gone when the scan is taken back or the box emptied. */
export interface CapturedUnitRow {
  parcel_id: ParcelId;
  /** Place of the scan among those of its parcel, from 0. */
  step: number;
  shop_id: ShopId;
  sku_id: SkuId;
  units: number;
  serial: string | null;
  lot: string | null;
  /** yyyy-mm-dd */
  expires_on: string | null;
  at: number;
}

interface CapturedUnitTable extends CapturedUnitRow {
  /** The unit came back and left again: where it is now, another row says. */
  sent_back: Generated<Flag>;
}

/** What a shop puts into its parcels besides what was bought. */
export interface InsertRow {
  id: string;
  /** "": of every shop. */
  shop_id: ShopId | "";
  /** "": into every parcel; else into those with this article. */
  sku_id: SkuId | "";
  title: string;
  /** What a scanner reads off it; null when it carries nothing. */
  code: string | null;
}

export interface PackedInsertRow {
  parcel_id: ParcelId;
  insert_id: string;
  at: number;
}

export interface VerificationTables {
  article_rules: ArticleRulesRow;
  captured_units: CapturedUnitTable;
  inserts: InsertRow;
  packed_inserts: PackedInsertRow;
}
