import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import { asId, type ShopId } from "../shared/ids.ts";
import type { StatementsDesk } from "./workflows/statements-desk.ts";

/** The part of the contract about what the platform pays out. */
export function statementsHandlers(desk: StatementsDesk) {
  const station = implement(contract);
  return {
    statements: {
      list: station.statements.list.handler(async () => {
        const found = await desk.list();
        return found.ok
          ? { ok: true as const, statements: found.value }
          : { ok: false as const, refusal: found.refusal };
      }),
      lines: station.statements.lines.handler(async ({ input }) => {
        const shopId = asId<ShopId>(input.shopId);
        const found = await desk.lines(shopId, input.statementId);
        return found.ok
          ? { ok: true as const, lines: found.value }
          : { ok: false as const, refusal: found.refusal };
      }),
      order: station.statements.order.handler(async ({ input }) => {
        const shopId = asId<ShopId>(input.shopId);
        const found = await desk.order(shopId, input.orderId);
        return found.ok
          ? { ok: true as const, money: found.value }
          : { ok: false as const, refusal: found.refusal };
      }),
    },
  };
}
