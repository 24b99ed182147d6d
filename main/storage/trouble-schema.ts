import type {
  OperatorId,
  ParcelId,
  ShopId,
  SkuId,
  StationId,
  UnitId,
} from "../../shared/ids.ts";

/** A unit nobody can sell: shrinkage, written down where it was found. */
export interface DamagedUnitRow {
  id: string;
  shop_id: ShopId;
  parcel_id: ParcelId;
  sku_id: SkuId;
  at: number;
  station_id: StationId;
  operator_id: OperatorId | null;
  found: "in-hand" | "in-box";
  reason: string;
  /** Of the picture somebody took of it; null while nobody did. */
  photo_sha256: string | null;
}

/** A unit that its parcel goes without: what it is packaged in next waits for stock. */
export interface ShortUnitRow {
  shop_id: ShopId;
  unit_id: UnitId;
  /** The parcel that goes without it. */
  parcel_id: ParcelId;
}

/** Paper that may lie about still and counts no more. */
export interface VoidLabelRow {
  tracking_number: string;
  parcel_id: ParcelId;
  at: number;
  reason: string;
}

/** A bench that waits for a supervisor. */
export interface SupervisorCallRow {
  station_id: StationId;
  station_name: string;
  at: number;
  /** What people call the parcel that lay there; null when none did. */
  parcel: string | null;
}

export interface TroubleSchema {
  damaged_units: DamagedUnitRow;
  short_units: ShortUnitRow;
  void_labels: VoidLabelRow;
  supervisor_calls: SupervisorCallRow;
}
