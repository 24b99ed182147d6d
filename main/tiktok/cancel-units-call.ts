import { z } from "zod";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { marketRules } from "../../shared/domain/market-rules.ts";
import { callSchedule } from "../../shared/domain/retry-delay.ts";
import {
  asId,
  type OrderId,
  type ShopId,
  type StationId,
} from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import { marketOfShop } from "../storage/mirror-shops.ts";
import type { OutboxRow } from "../storage/schema.ts";
import type { Store } from "../storage/store.ts";
import { nameParcel } from "./mark-shipped-call.ts";
import type { Call, CallEnd } from "./outbox.ts";
import type { Shop } from "./shop.ts";

export interface CancelUnitsParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
  /** The platform has cancelled, for us or for somebody else: read what became of the order. */
  decided(): void;
}

const requestSchema = z.object({
  orderId: z.string().transform((text) => asId<OrderId>(text)),
  unitIds: z.array(z.string()).min(1),
  whole: z.boolean(),
});
type CancelRequest = z.infer<typeof requestSchema>;

/** These mean no, however often one asks. */
const final: ReadonlySet<Refusal["code"]> = new Set([
  "order.whole-only",
  "order.cannot-cancel",
  "shop.refused",
]);

/**
 * Cancels what a seller cannot deliver. The order is read before every try: the buyer may have been quicker, or an earlier
 * try may have worked; and the platform is asked which reasons it takes.
 */
export const cancelUnitsCall =
  (parts: CancelUnitsParts): Call =>
  async (row) => {
    const request = requestSchema.parse(JSON.parse(row.request ?? "null"));
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const gone = await areCancelled(shop, request);
    if (!gone.ok) return failed(parts, row, gone.refusal);
    if (gone.value) return told(parts, row, "cancel, found done", null);
    const reason = await reasonFor(parts, row, shop, request);
    if (!reason.ok) return failed(parts, row, reason.refusal);
    const answered = await shop.cancelOrder(
      request.orderId,
      reason.value,
      request.whole ? null : request.unitIds,
    );
    if (!answered.ok) return failed(parts, row, answered.refusal);
    const { how, requestId } = answered.value;
    if (how === "cancelled") return told(parts, row, "cancel", requestId);
    // Somebody was quicker, or the platform waits with it: only the order itself says which.
    const after = await areCancelled(shop, request);
    if (!after.ok) return failed(parts, row, after.refusal);
    return after.value
      ? told(parts, row, "cancel, found done", requestId)
      : failed(
          parts,
          row,
          refusal("order.cannot-cancel", { parcel: "", reason: "" }),
        );
  };

/** Whether none of these units is wanted any more. */
async function areCancelled(
  shop: Shop,
  { orderId, unitIds }: CancelRequest,
): Promise<Result<boolean>> {
  const read = await shop.readOrders([orderId]);
  if (!read.ok) return read;
  const [order] = read.value;
  if (order === undefined)
    return refused(refusal("shop.garbled-answer", { requestId: "" }));
  const wanted = new Set<string>(unitIds);
  return ok(
    order.units
      .filter(({ id }) => wanted.has(id))
      .every(({ cancelled }) => cancelled),
  );
}

/** The platform's own name for "out of stock", of those it takes for this order now. */
async function reasonFor(
  { store }: CancelUnitsParts,
  row: OutboxRow,
  shop: Shop,
  { orderId, unitIds }: CancelRequest,
): Promise<Result<string>> {
  const asked = await shop.cancellable(orderId);
  if (!asked.ok) return asked;
  const { unitIds: may, reasons, whyNot } = asked.value;
  if (!unitIds.every((id) => may.includes(id)))
    return refused(
      refusal("order.cannot-cancel", { parcel: "", reason: whyNot }),
    );
  const listed = reasons.find((name) => name.includes("out_of_stock"));
  if (listed !== undefined) return ok(listed);
  const market = await marketOfShop(store.database, row.shop_id);
  const usual =
    market === null ? null : marketRules[market].outOfStockReason.value;
  return usual === null
    ? refused(refusal("order.cannot-cancel", { parcel: "", reason: "" }))
    : ok(usual);
}

function told(
  { clock, stationId, decided }: CancelUnitsParts,
  row: OutboxRow,
  call: string,
  requestId: string | null,
): CallEnd {
  decided();
  return {
    kind: "done",
    requestId,
    commit: (trx) =>
      appendJournal(trx, {
        at: clock.now(),
        actor: { stationId, operatorId: null },
        shopId: row.shop_id,
        parcelId: row.parcel_id,
        kind: "shop.told",
        data: { call, requestId },
      }),
  };
}

function failed(
  { clock, stationId, decided }: CancelUnitsParts,
  row: OutboxRow,
  problem: Refusal,
): CallEnd {
  if (!final.has(problem.code))
    return { kind: "again", problem, schedule: callSchedule };
  // What stands in its way is news that sync may not have read yet.
  decided();
  return {
    kind: "give-up",
    problem,
    async commit(trx) {
      await nameParcel(trx, row, problem);
      await appendJournal(trx, {
        at: clock.now(),
        actor: { stationId, operatorId: null },
        shopId: row.shop_id,
        parcelId: row.parcel_id,
        kind: "shop.refused",
        data: { call: row.kind, code: problem.code },
      });
    },
  };
}
