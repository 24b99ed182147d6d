import type { Generated } from "kysely";
import type { OperatorId, ParcelId, StationId } from "../../shared/ids.ts";
import type { Flag } from "./schema.ts";

/** An article packed for sending, its longest side first; null where the platform does not say. */
export interface ArticleSize {
  length_mm: number | null;
  width_mm: number | null;
  height_mm: number | null;
}

/** What parcels are packed in, and what is put around the goods. */
export interface BoxRow {
  code: string;
  name: string;
  kind: "box" | "mailer" | "filling";
  /** Inner size; null for filling. */
  length_mm: number | null;
  width_mm: number | null;
  height_mm: number | null;
  /** Its own; null when nobody weighed it. */
  weight_grams: number | null;
  /** The heaviest contents; null for as much as goes in. */
  most_grams: number | null;
  /** Made for dangerous goods. */
  hazmat: Flag;
  /** Pieces; of filling, millilitres. Always the sum of its movements. */
  stock: number;
  reorder_level: number;
  /** A box that was removed keeps its history. */
  in_use: Flag;
}

export interface PackagingMovementRow {
  id: Generated<number>;
  box_code: string;
  at: number;
  /** Below zero: taken. */
  amount: number;
  reason: "packed" | "counted";
  parcel_id: ParcelId | null;
  station_id: StationId;
  operator_id: OperatorId | null;
}

/** What a parcel goes in: advised once, when it is opened, so that it does not change under the packer's hands. */
export interface ParcelBoxRow {
  parcel_id: ParcelId;
  /** Null where there was nothing to advise. */
  box_code: string | null;
  chosen_by: "advice" | "packer";
  at: number;
}

export interface LearnedWeightRow {
  kind: "article" | "box";
  /** A SKU, or a box's code. */
  key: string;
  /** `LearnedWeight` as JSON. */
  state: string;
  updated_at: number;
}

export interface BoxesSchema {
  boxes: BoxRow;
  packaging_movements: PackagingMovementRow;
  parcel_boxes: ParcelBoxRow;
  learned_weights: LearnedWeightRow;
}
