import type { Language } from "../../shared/contract/bench-view.ts";
import type { OperatorId, ParcelId, ShopId } from "../../shared/ids.ts";

/** Somebody with a badge. */
export interface OperatorRow {
  id: OperatorId;
  merchant_id: string;
  name: string;
  role: "packer" | "supervisor";
  language: Language;
  /** SHA-256 of the badge's code: a copied database does not give badges away. */
  badge_hash: string;
}

/** How one person wants the bench. */
export interface OperatorProfileRow {
  operator_id: OperatorId;
  /** JSON of a BenchProfile. */
  profile: string;
}

/** A closed box as the bench's camera saw it. */
export interface ParcelPhotoRow {
  parcel_id: ParcelId;
  shop_id: ShopId;
  taken_at: number;
  sha256: string;
  /** Its name under the data folder's `photos`. */
  file: string;
}

export interface OwnBenchTables {
  operators: OperatorRow;
  operator_profiles: OperatorProfileRow;
  parcel_photos: ParcelPhotoRow;
}
