import type { OrderId, PackageId, ParcelId, ShopId } from "../../shared/ids.ts";

/** A label bought from the seller's carrier account. */
export interface CarrierShipmentRow {
  parcel_id: ParcelId;
  shop_id: ShopId;
  /** Ours: the carrier account knows the purchase by it, so that it is never made twice. */
  reference: string;
  shipment_id: string;
  carrier_parcel_id: string;
  tracking_number: string;
  carrier: string;
  service: string;
  price_cents: number | null;
  currency: string;
  bought_at: number;
  voided_at: number | null;
}

/** A parcel of the seller's own carrier as the platform knows it, or is about to: one row for each order in the box. */
export interface SellerShipmentRow {
  parcel_id: ParcelId;
  order_id: OrderId;
  shop_id: ShopId;
  /** The platform's, once it has been told. */
  package_id: PackageId | null;
  tracking_number: string;
  /** Null until one was chosen from the lane's list. */
  provider_id: string | null;
  provider_name: string;
  queued_at: number;
  told_at: number | null;
  /** What the platform remarked on the number. */
  warning: string | null;
  /** When the one correction was asked for. */
  corrected_at: number | null;
  corrected_from: string | null;
}
