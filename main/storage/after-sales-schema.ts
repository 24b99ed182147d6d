import type { ReturnQuestion } from "../../shared/contract/returns-view.ts";
import type { OrderId, ParcelId, ShopId, StationId } from "../../shared/ids.ts";

/** How far a stream of a shop other than its orders was read. */
export interface SyncMarkRow {
  shop_id: ShopId;
  stream: string;
  /** Platform time; the next search overlaps it. */
  synced_to: number;
  /** Where an interrupted walk goes on, as JSON; null when none was. */
  resume: string | null;
}

/** Mirror: only sync writes it. */
export interface ReturnRow {
  id: string;
  shop_id: ShopId;
  order_id: OrderId;
  type: string;
  status: string;
  reason: string;
  /** What the seller has to answer now. */
  question: ReturnQuestion | null;
  answer_by: number | null;
  tracking_number: string | null;
  carrier: string;
  /** A decimal, as the platform writes it; "" when it does not say. */
  refund_amount: string;
  currency: string;
  /** Articles with their units, as JSON. */
  lines: string;
  updated_at: number;
}

/** What a person decided; the outbox row of the same id brings it to the platform. */
export interface ReturnDecisionRow {
  id: string;
  return_id: string;
  shop_id: ShopId;
  question: ReturnQuestion;
  /** The return's `updated_at` that was on the screen. */
  decided_on: number;
  kind: "approve" | "reject";
  /** "" when approved. */
  reason: string;
  comment: string;
}

export interface ReturnPhotoRow {
  id: string;
  return_id: string;
  shop_id: ShopId;
  /** Null until an answer took it along. */
  decision_id: string | null;
  mime_type: string;
  width: number;
  height: number;
  /** Base64, sealed: a label may be seen on it. Null once the platform has it. */
  bytes: Uint8Array | null;
  sha256: string;
  /** What the platform calls it. */
  uri: string | null;
  added_at: number;
}

/** A courier's visit: of one carrier, at one bench, until somebody says that he has gone. */
export interface HandoverRow {
  id: string;
  carrier: string;
  station_id: StationId;
  opened_at: number;
  closed_at: number | null;
  signed: 0 | 1;
  /** Of the PDF that is kept; null while the visit lasts, and for visits of before papers were made. */
  paper_sha256: string | null;
}

/** A box goes once. */
export interface HandoverParcelRow {
  parcel_id: ParcelId;
  handover_id: string;
  at: number;
}

export interface AfterSalesTables {
  handovers: HandoverRow;
  handover_parcels: HandoverParcelRow;
  sync_marks: SyncMarkRow;
  returns: ReturnRow;
  return_decisions: ReturnDecisionRow;
  return_photos: ReturnPhotoRow;
}
