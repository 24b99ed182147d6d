import { cancellationAnswerSchema } from "../../shared/contract/cancellations-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { callSchedule } from "../../shared/domain/retry-delay.ts";
import type { ShopId, StationId } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { Call, CallEnd } from "./outbox.ts";
import type { Shop } from "./shop.ts";

export interface CancellationCallParts {
  readonly clock: Clock;
  readonly stationId: StationId;
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
  /** The platform has decided, by our answer or another's: read what became of the order. */
  decided(): void;
}

/**
 * Brings a person's answer to the platform. The row's id is the idempotency key of every try, so a try whose end got
 * lost is simply made again. An answer that comes too late is no failure: sync tells what was decided.
 */
export const answerCancellationCall =
  ({ clock, stationId, shop: reach, decided }: CancellationCallParts): Call =>
  async (row) => {
    const shop = reach(row.shop_id);
    if (shop === null) return again(refusal("shop.unreachable", {}));
    const answer = cancellationAnswerSchema.parse(
      JSON.parse(row.request ?? "null"),
    );
    const told = await shop.answerCancellation(row.package_id, answer, row.id);
    if (!told.ok) {
      const problem = told.refusal;
      return problem.code === "shop.refused"
        ? { kind: "give-up", problem, commit: () => Promise.resolve() }
        : again(problem);
    }
    decided();
    const { how, requestId } = told.value;
    return {
      kind: "done",
      requestId,
      commit: (trx) =>
        appendJournal(trx, {
          at: clock.now(),
          actor: { stationId, operatorId: null },
          shopId: row.shop_id,
          parcelId: row.parcel_id === "" ? null : row.parcel_id,
          kind: "shop.told",
          data: {
            call: `${answer.kind} cancellation, ${how}`,
            requestId,
          },
        }),
    };
  };

const again = (problem: Refusal): CallEnd => ({
  kind: "again",
  problem,
  schedule: callSchedule,
});
