import { refusal } from "../../shared/contract/refusals.ts";
import type {
  OrderMoneyView,
  StatementLine,
  StatementView,
} from "../../shared/contract/statements-contract.ts";
import type { ShopId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Database } from "../storage/open-database.ts";
import {
  newestStatements,
  statementLines,
} from "../storage/statement-queries.ts";
import type { OrderPrices } from "../tiktok/finance-answer.ts";
import type { ShopFinance } from "../tiktok/shop-finance.ts";
import { ownerOf } from "./owner.ts";
import type { SignedIn } from "./signed-in.ts";

export interface StatementsDeskParts {
  readonly database: Database;
  /** Null for a shop that cannot be reached now. */
  reach(shopId: ShopId): Pick<ShopFinance, "orderMoney" | "orderPrices"> | null;
  operator(): SignedIn;
}

/** What the platform pays out, for a supervisor. Everything refuses with `role.supervisor-needed`. */
export interface StatementsDesk {
  list(): Promise<Result<StatementView[]>>;
  lines(shopId: ShopId, statementId: string): Promise<Result<StatementLine[]>>;
  /** Asks the platform; refuses also with what a call refuses with. */
  order(shopId: ShopId, orderId: string): Promise<Result<OrderMoneyView>>;
}

export function createStatementsDesk({
  database,
  reach,
  operator,
}: StatementsDeskParts): StatementsDesk {
  const allowed = () => ownerOf(database, operator());
  return {
    async list() {
      const owner = await allowed();
      return owner.ok ? ok(await newestStatements(database)) : owner;
    },
    async lines(shopId, statementId) {
      const owner = await allowed();
      return owner.ok
        ? ok(await statementLines(database, shopId, statementId))
        : owner;
    },
    async order(shopId, orderId) {
      const owner = await allowed();
      if (!owner.ok) return owner;
      const shop = reach(shopId);
      if (shop === null) return refused(refusal("shop.not-connected", {}));
      const money = await shop.orderMoney(orderId);
      if (!money.ok) return money;
      // The till's side is a courtesy: without it the rest is still worth showing.
      const paid = await shop.orderPrices(orderId);
      const { currency, skus } = money.value;
      return ok({
        currency,
        skus: skus.map(({ skuId, title, units, settlement }) => ({
          skuId,
          title,
          units,
          settlement,
        })),
        paid: paid.ok ? paidOf(paid.value) : null,
      });
    },
  };
}

const paidOf = ({
  currency,
  goods,
  shipping,
  tax,
  total,
}: OrderPrices): OrderMoneyView["paid"] => ({
  currency,
  goods,
  shipping,
  tax,
  total,
});
