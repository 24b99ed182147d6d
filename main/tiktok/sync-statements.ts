import type { ShopId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Log } from "../station-ports.ts";
import type { StatementRow } from "../storage/finance-schema.ts";
import {
  linesWereRead,
  statementsWithoutLines,
  writeStatementLines,
  writeStatements,
} from "../storage/mirror-statements.ts";
import type { Store } from "../storage/store.ts";
import { readStreamMark, writeStreamMark } from "../storage/sync-marks.ts";
import type { ShopFinance } from "./shop-finance.ts";
import { dayMs } from "../../shared/time.ts";

export interface StatementSyncParts {
  readonly shopId: ShopId;
  readonly shop: Pick<ShopFinance, "statements" | "transactions">;
  readonly store: Store;
  readonly log: Log;
  stopping(): boolean;
}

/** A statement is paid days after it closes: as long, it is looked at again. */
const paidWithinMs = 31 * dayMs;
const mostPages = 1_000;
/** A shop's first reading brings years of statements; their lines come in a few days at a time. */
const statementsAtOnce = 20;

/**
 * Reads what the platform settled since the last time, page by page, then the lines of statements that have none yet.
 * Wherever it stops, the next run goes on there. A seller who has not granted the permission has nothing to read, which is
 * no fault.
 */
export async function readStatements(
  parts: StatementSyncParts,
): Promise<Result<{ readonly changed: number }>> {
  const walked = await walkStatements(parts);
  if (!walked.ok)
    return walked.refusal.code === "shop.scope-missing"
      ? ok({ changed: 0 })
      : walked;
  let { changed } = walked.value;
  const open = await statementsWithoutLines(
    parts.store.database,
    parts.shopId,
    statementsAtOnce,
  );
  for (const statement of open) {
    if (parts.stopping()) break;
    const read = await readLines(parts, statement);
    if (!read.ok) return read;
    changed += 1;
  }
  return ok({ changed });
}

async function walkStatements(
  parts: StatementSyncParts,
): Promise<Result<{ readonly changed: number }>> {
  const { shopId, shop, store, log } = parts;
  const mark = await readStreamMark(store.database, shopId, "statements");
  const since = Math.max(0, mark.syncedTo - paidWithinMs);
  let newest = mark.syncedTo;
  let changed = 0;
  let token = "";
  for (let pages = 0; pages < mostPages && !parts.stopping(); pages++) {
    const page = await shop.statements({ since, token });
    if (!page.ok) return page;
    const { entries, nextToken, unreadable } = page.value;
    if (unreadable > 0) {
      const count = unreadable;
      log.write("warning", "sync.unreadable", { stream: "statements", count });
    }
    newest = Math.max(newest, ...entries.map(({ at }) => at));
    const written = await store.transact(async (trx) => {
      const count = await writeStatements(
        trx,
        entries.map(({ paymentStatus, paidAt, ...statement }) => ({
          shop_id: shopId,
          ...statement,
          payment_status: paymentStatus,
          paid_at: paidAt,
        })),
      );
      // They come oldest first, so what is behind this page has been read.
      await writeStreamMark(trx, shopId, "statements", {
        syncedTo: newest,
        resume: null,
      });
      return ok(count);
    });
    if (!written.ok) return written;
    changed += written.value;
    if (nextToken === "" || nextToken === token) break;
    token = nextToken;
  }
  return ok({ changed });
}

async function readLines(
  { shopId, shop, store, stopping }: StatementSyncParts,
  statement: Pick<StatementRow, "id" | "currency">,
): Promise<Result<void>> {
  let token = "";
  let unreadable = 0;
  for (let pages = 0; pages < mostPages; pages++) {
    if (stopping()) return ok(undefined);
    const page = await shop.transactions(statement, token);
    if (!page.ok) return page;
    const { entries, nextToken } = page.value;
    unreadable += page.value.unreadable;
    const last =
      nextToken === "" || nextToken === token || pages === mostPages - 1;
    const written = await store.transact(async (trx) => {
      await writeStatementLines(
        trx,
        entries.map(({ orderId, ...line }) => ({
          shop_id: shopId,
          statement_id: statement.id,
          order_id: orderId,
          ...line,
        })),
      );
      if (last) await linesWereRead(trx, shopId, statement.id, unreadable);
      return ok(undefined);
    });
    if (!written.ok) return written;
    if (last) break;
    token = nextToken;
  }
  return ok(undefined);
}
