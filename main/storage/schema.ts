import type { Generated } from "kysely";
import type {
  CommandId,
  OperatorId,
  OrderId,
  PackageId,
  ParcelId,
  PrintJobId,
  ShopId,
  SkuId,
  StationId,
  UnitId,
} from "../../shared/ids.ts";
import type { FeedsSchema } from "./feeds-schema.ts";
import type { FinanceSchema } from "./finance-schema.ts";
import type { TroubleSchema } from "./trouble-schema.ts";
import type { ParcelStage } from "../../shared/domain/parcel.ts";
import type { AfterSalesTables } from "./after-sales-schema.ts";
import type { ArticleSize, BoxesSchema } from "./boxes-schema.ts";
import type { LessonTables } from "./lesson-schema.ts";
import type { OwnBenchTables } from "./own-bench-schema.ts";
import type { LanesTables } from "./lanes-schema.ts";
import type { CarrierShipmentRow, SellerShipmentRow } from "./shipment-rows.ts";
import type { LeaseRow, ShopAccountRow } from "./shop-account-rows.ts";
import type { VerificationTables } from "./verification-schema.ts";

/** SQLite has no booleans. */
export type Flag = 0 | 1;

/** Mirror tables hold what the platform said; only sync writes them, and never an older answer over a newer one. */
export interface ShopRow {
  id: ShopId;
  merchant_id: string;
  name: string;
  region: string;
  cipher: string;
  /** Orders read up to this platform time; the next search overlaps it. */
  synced_to: Generated<number>;
  /** Where an interrupted search goes on: its window and page token as JSON; null when none was. */
  sync_resume: string | null;
  /** The authorisation it goes by; null for the practice shop, and for one that was disconnected. */
  account_id: Generated<string | null>;
}

export interface OrderRow {
  id: OrderId;
  shop_id: ShopId;
  status: string;
  fulfillment_type: string;
  shipping_type: string;
  delivery_option: string;
  is_on_hold: Flag;
  cancel_requested: Flag;
  buyer_note: Uint8Array | null;
  created_at: number;
  paid_at: number | null;
  /** Earliest of the order's own deadlines for handing over, as the platform gave them. */
  deadline_at: number | null;
  updated_at: number;
  /** The whole answer, sealed by the vault because it names a buyer. */
  raw: Uint8Array;
  /** Tells whether it goes to another address than before; null while the platform shows none. */
  address_mark: string | null;
}

/** A platform line item is one unit; a bundle arrives here unfolded. */
export interface OrderUnitRow {
  id: UnitId;
  /** Tells the units of an unfolded bundle apart; 0 for an ordinary unit. */
  part: number;
  order_id: OrderId;
  shop_id: ShopId;
  sku_id: SkuId;
  package_id: PackageId | null;
  is_gift: Flag;
  status: string;
  cancelled: Flag;
}

export interface CancellationRow {
  id: string;
  shop_id: ShopId;
  order_id: OrderId;
  status: string;
  pending: Flag;
  answer_by: number | null;
  updated_at: number;
}

export interface ArticleRow extends ArticleSize {
  sku_id: SkuId;
  shop_id: ShopId;
  product_id: string;
  title: string;
  variant: string;
  seller_sku: string;
  weight_grams: number | null;
  hazmat: Flag;
  picture_url: string | null;
  updated_at: number;
}

/** Every text a scanner may read off the article, in canonical form (GTIN-14, or the plain text). */
export interface ArticleCodeRow {
  shop_id: ShopId;
  sku_id: SkuId;
  code: string;
  kind: "gtin" | "seller-sku" | "sku-id" | "taught";
}

export interface WarehouseRow {
  shop_id: ShopId;
  id: string;
  name: string;
  type: string;
  /** RESTRICTED means a holiday or a limit of orders per day. */
  status: string;
  is_default: Flag;
  region: string;
}

/** Whom a seller may hand a parcel of this delivery option and destination, as the platform last said. */
export interface ShippingProviderRow {
  shop_id: ShopId;
  delivery_option_id: string;
  buyer_region: string;
  id: string;
  name: string;
  read_at: number;
}

/** Shelf positions are ours, not the platform's. */
export interface BinRow {
  shop_id: ShopId;
  sku_id: SkuId;
  bin: string;
}

/** Work tables hold what we did; only workflows write them. */
export interface ParcelRow {
  id: ParcelId;
  shop_id: ShopId;
  merchant_id: string;
  number: string;
  package_id: PackageId | null;
  stage: ParcelStage;
  /** The whole parcel as shared/domain/parcel.ts knows it; the columns beside it are what queries ask for. */
  state: string;
  lane: "singles" | "multis";
  service: "express" | "standard" | "economy";
  service_rank: number;
  units: number;
  deadline_at: number | null;
  ordered_at: number;
  held_code: string | null;
  sealed_at: number | null;
  /** What the platform says is to be packed; a change of it is a fact the parcel must answer to. */
  plan: string;
}

export interface ParcelOrderRow {
  parcel_id: ParcelId;
  order_id: OrderId;
  /** Where the label says, or would say. */
  address_mark: string | null;
}

export interface ParcelLineRow {
  parcel_id: ParcelId;
  shop_id: ShopId;
  sku_id: SkuId;
  needed: number;
  /** Whether the parcel can be claimed by scanning this article: kept beside the line so that one index answers it. */
  open: Flag;
  /** Sorts the lines of one article by who needs it first; the database keeps it. */
  urgency: Generated<string>;
}

export interface ScanRow {
  id: Generated<number>;
  station_id: StationId;
  operator_id: OperatorId | null;
  parcel_id: ParcelId | null;
  at: number;
  text: string;
  outcome: string;
}

export interface ClaimRow {
  parcel_id: ParcelId;
  station_id: StationId;
  operator_id: OperatorId;
  claimed_at: number;
  expires_at: number;
}

export interface WeighingRow {
  id: Generated<number>;
  parcel_id: ParcelId;
  at: number;
  weight: string;
  unit: string;
  grams: number;
  expected_grams: number | null;
  accepted: Flag;
}

export interface LabelRow {
  parcel_id: ParcelId;
  /** tiktok: the platform's; carrier: bought from the seller's carrier; stuck-on: made elsewhere, scanned at the bench. */
  source: Generated<"tiktok" | "carrier" | "stuck-on">;
  tracking_number: string;
  carrier: string;
  state: "asked" | "ready" | "refused" | "void";
  /** As the platform gave it, and as the printer gets it. */
  file: Uint8Array | null;
  zpl: Uint8Array | null;
  preview: Uint8Array | null;
  sha256: string | null;
  problem: string | null;
  /** What `zpl` was drawn for, as JSON; null for labels of before this was noted. */
  media: string | null;
  /** How the carrier gets it, and when the courier comes; null where the platform was not told and does not say. */
  handover: string | null;
  pickup_from: number | null;
  pickup_until: number | null;
  updated_at: number;
}

/** How a shop ships with the platform's carrier, as its owner wants it. */
export interface ShipTermsRow {
  shop_id: ShopId;
  handover: string;
  ready_minute: number | null;
  label_form: string;
  label_time: Generated<string>;
}

const jobStates = [
  "due",
  "in-flight",
  "done",
  "failed",
  "unsure",
  "given-up",
] as const;
export type JobState = (typeof jobStates)[number];

export interface PrintJobRow {
  id: PrintJobId;
  parcel_id: ParcelId;
  station_id: StationId;
  copy: number;
  reason: string;
  state: JobState;
  /** What the printer could prove: printed, or only sent. */
  proof: "printed" | "sent" | null;
  attempts: number;
  due_at: number;
  problem: string | null;
  created_at: number;
  /** Who got the label, by name; and the bench's own printer, where that one could not. */
  printer: string | null;
  instead_of: string | null;
}

/** The platform is told of all but three: buy, fetch-carrier and void are the carrier's. */
export type OutboxKind =
  | "ship"
  | "buy-package"
  | "fetch-label"
  | "answer-cancellation"
  | "answer-return"
  | "buy-label"
  | "fetch-carrier-label"
  | "void-label"
  | "mark-shipped"
  | "correct-shipping"
  | "split-order"
  | "combine-packages"
  | "uncombine-package"
  | "cancel-units";

export interface OutboxRow {
  id: string;
  shop_id: ShopId;
  parcel_id: ParcelId;
  /** Rows of one package are carried out in order; an answer to a buyer waits for none and goes by the request's id. */
  package_id: PackageId;
  kind: OutboxKind;
  /** What the call says, as JSON, where its kind and package do not say it all. */
  request: string | null;
  state: JobState;
  attempts: number;
  due_at: number;
  problem: string | null;
  request_id: string | null;
  created_at: number;
}

interface OutboxTable extends Omit<OutboxRow, "request"> {
  request: Generated<string | null>;
}

export interface JournalRow {
  seq: Generated<number>;
  station_id: StationId;
  at: number;
  operator_id: OperatorId | null;
  shop_id: ShopId | null;
  parcel_id: ParcelId | null;
  kind: string;
  data: string;
  previous_hash: string;
  hash: string;
}

export interface CommandRow {
  id: CommandId;
  station_id: StationId;
  at: number;
  answer: string;
}

export interface SettingRow {
  key: string;
  value: string;
}

export interface Schema
  extends
    FeedsSchema,
    FinanceSchema,
    AfterSalesTables,
    LessonTables,
    OwnBenchTables,
    TroubleSchema,
    LanesTables,
    VerificationTables,
    BoxesSchema {
  shops: ShopRow;
  shop_accounts: ShopAccountRow;
  leases: LeaseRow;
  orders: OrderRow;
  order_units: OrderUnitRow;
  cancellations: CancellationRow;
  articles: ArticleRow;
  article_codes: ArticleCodeRow;
  warehouses: WarehouseRow;
  shipping_providers: ShippingProviderRow;
  bins: BinRow;
  parcels: ParcelRow;
  parcel_orders: ParcelOrderRow;
  parcel_lines: ParcelLineRow;
  scans: ScanRow;
  claims: ClaimRow;
  weighings: WeighingRow;
  labels: LabelRow;
  ship_terms: ShipTermsRow;
  carrier_shipments: CarrierShipmentRow;
  seller_shipments: SellerShipmentRow;
  print_jobs: PrintJobRow;
  outbox: OutboxTable;
  journal: JournalRow;
  commands: CommandRow;
  settings: SettingRow;
}
