import type {
  CancellationAnswer,
  CancellationRequest,
} from "../../shared/contract/cancellations-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  asId,
  type PackageId,
  type ParcelId,
  type ShopId,
  type StationId,
} from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import {
  answerOf,
  parcelsOf,
  pendingRequests,
  requestById,
} from "../storage/cancellation-queries.ts";
import type { Store } from "../storage/store.ts";
import type { RejectReason } from "../tiktok/cancellation-answer.ts";
import type { Shop } from "../tiktok/shop.ts";
import { supervisorAt, type SignedIn } from "./signed-in.ts";

export interface CancellationDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly stationId: StationId;
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
  /** An answer was committed. */
  queued(): void;
}

/** Where a supervisor answers buyers who want to cancel. */
export interface CancellationDesk {
  pending(): Promise<CancellationRequest[]>;
  /** Refuses with what the call refuses with. */
  rejectReasons(cancelId: string): Promise<Result<readonly RejectReason[]>>;
  /**
   * Writes the answer down; the outbox brings it to the platform. Refuses with `role.supervisor-needed`, and with
   * `parcel.not-found` for a request that is unknown, over or answered already.
   */
  answer(
    cancelId: string,
    answer: CancellationAnswer,
    operator: SignedIn,
  ): Promise<Result<void>>;
}

const mostShown = 100;

export function createCancellationDesk(
  parts: CancellationDeskParts,
): CancellationDesk {
  const { store, clock, ids, stationId } = parts;
  return {
    async pending() {
      const requests = await pendingRequests(store.database, mostShown);
      return requests.map(({ row, shop, parcels, answered }) => ({
        cancelId: row.id,
        orderId: row.order_id,
        shop,
        parcels: [...parcels],
        answerBy: row.answer_by,
        answered,
      }));
    },
    async rejectReasons(cancelId) {
      const request = await requestById(store.database, cancelId);
      const shop = request === null ? null : parts.shop(request.shop_id);
      return shop === null
        ? refused(refusal("shop.unreachable", {}))
        : shop.cancellationRejectReasons(cancelId);
    },
    async answer(cancelId, answer, operator) {
      const supervisor = supervisorAt(stationId, operator);
      if (!supervisor.ok) return supervisor;
      const result = await store.transact(async (trx) => {
        const request = await requestById(trx, cancelId);
        const open =
          request?.pending === 1 &&
          (await answerOf(trx, request.shop_id, cancelId)) === null;
        if (request === null || !open)
          return refused(refusal("parcel.not-found", { scanned: cancelId }));
        const [parcel] = await parcelsOf(trx, request.order_id);
        const parcelId = parcel?.id ?? asId<ParcelId>("");
        const at = clock.now();
        await trx
          .insertInto("outbox")
          .values({
            id: ids(),
            shop_id: request.shop_id,
            parcel_id: parcelId,
            package_id: asId<PackageId>(cancelId),
            kind: "answer-cancellation",
            request: JSON.stringify(answer),
            state: "due",
            attempts: 0,
            due_at: at,
            problem: null,
            request_id: null,
            created_at: at,
          })
          .execute();
        await appendJournal(trx, {
          at,
          actor: supervisor.value,
          shopId: request.shop_id,
          parcelId: parcel?.id ?? null,
          kind: "cancellation.answered",
          data: {
            cancelId,
            answer: answer.kind,
            reason: answer.kind === "reject" ? answer.reason : null,
          },
        });
        return done;
      });
      if (result.ok) parts.queued();
      return result;
    },
  };
}
