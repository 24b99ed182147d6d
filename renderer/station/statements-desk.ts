import type {
  OrderMoneyView,
  StatementLine,
  StatementView,
} from "../../shared/contract/statements-contract.ts";
import type { Ask, Refused } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

export type LinesRead =
  { readonly ok: true; readonly lines: readonly StatementLine[] } | Refused;
export type MoneyRead =
  { readonly ok: true; readonly money: OrderMoneyView } | Refused;

/** What TikTok pays out. */
export interface StatementsDesk {
  /** Null when it could not be read, or not by whoever is at the bench. */
  list(): Promise<readonly StatementView[] | null>;
  lines(shopId: string, statementId: string): Promise<LinesRead | null>;
  order(shopId: string, orderId: string): Promise<MoneyRead | null>;
}

export const createStatementsDesk = (
  client: StationClient,
  ask: Ask,
): StatementsDesk => ({
  async list() {
    const found = await ask(() => client.statements.list());
    return found?.ok ? found.statements : null;
  },
  lines: (shopId, statementId) =>
    ask(() => client.statements.lines({ shopId, statementId })),
  order: (shopId, orderId) =>
    ask(() => client.statements.order({ shopId, orderId })),
});
