import type { ShopId } from "../../shared/ids.ts";

/** An event the platform sent, so that its repetitions are known. What it said is not kept: it is asked anew. */
export interface WebhookRow {
  id: string;
  type: number;
  shop_id: string | null;
  /** The delivery to a warehouse of the platform it told of. */
  inbound_id: string | null;
  received_at: number;
}

/** What the platform sells of an article out of one warehouse. */
export interface StockRow {
  shop_id: ShopId;
  sku_id: string;
  warehouse_id: string;
  available: number;
  /** Sold and not sent yet. */
  committed: number;
  read_at: number;
}

/** A way parcels may leave a warehouse. Null where the platform sets no limit. */
export interface DeliveryOptionRow {
  shop_id: ShopId;
  warehouse_id: string;
  id: string;
  name: string;
  /** As the platform spells it: STANDARD, EXPRESS, ECONOMY, SEND_BY_SELLER. */
  type: string;
  min_grams: number | null;
  max_grams: number | null;
  max_length_mm: number | null;
  max_width_mm: number | null;
  max_height_mm: number | null;
  read_at: number;
}

/** A warehouse of the platform that holds goods of this seller. */
export interface FbtWarehouseRow {
  shop_id: ShopId;
  id: string;
  name: string;
  region: string;
}

export interface FbtStockRow {
  shop_id: ShopId;
  fbt_warehouse_id: string;
  goods_id: string;
  name: string;
  /** The seller's own name for the goods. */
  reference: string;
  available: number;
  reserved: number;
  unfulfillable: number;
  in_transit: number;
}

/** A delivery of goods to a warehouse of the platform. */
export interface FbtInboundRow {
  shop_id: ShopId;
  id: string;
  /** As the platform spells it. */
  status: string;
  warehouse: string;
  planned: number;
  received: number;
  defective: number;
  expected_at: number | null;
  arrived_at: number | null;
  read_at: number;
}

export interface FeedsSchema {
  webhooks: WebhookRow;
  stock: StockRow;
  delivery_options: DeliveryOptionRow;
  fbt_warehouses: FbtWarehouseRow;
  fbt_stock: FbtStockRow;
  fbt_inbounds: FbtInboundRow;
}
