import type { ShopId } from "../../shared/ids.ts";
import type { Flag } from "./schema.ts";

/** A day's settlement as the platform tells it. Amounts in minor units; what the seller pays is negative. */
export interface StatementRow {
  shop_id: ShopId;
  id: string;
  at: number;
  currency: string;
  revenue: number;
  fees: number;
  shipping: number;
  adjustment: number;
  settlement: number;
  /** As the platform spells it. */
  payment_status: string;
  paid_at: number | null;
  /** Whether all of its lines are here. */
  lines_read: Flag;
  /** Lines that could not be read when they came. */
  unreadable: number;
}

export interface StatementLineRow {
  shop_id: ShopId;
  statement_id: string;
  id: string;
  /** As the platform spells it. */
  kind: string;
  order_id: string | null;
  revenue: number;
  fees: number;
  shipping: number;
  adjustment: number;
  settlement: number;
}

export interface FinanceSchema {
  statements: StatementRow;
  statement_lines: StatementLineRow;
}
