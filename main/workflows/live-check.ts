import { checkFreshMs } from "../../shared/domain/bench-facts.ts";
import type { OrderId, ParcelId } from "../../shared/ids.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import type { Clock } from "../../shared/time.ts";

/** What the platform says of a parcel's orders right now. */
export type LiveAnswer =
  | { readonly kind: "clear" }
  | { readonly kind: "held"; readonly reason: Refusal }
  | { readonly kind: "unreachable" };

export type ReadLive = (
  orderIds: readonly OrderId[],
  parcelNumber: string,
) => Promise<LiveAnswer>;

/** Remembers the live status of the parcel on the bench, and never asks twice at once. */
export interface LiveCheck {
  state(parcelId: ParcelId): "fresh" | "unreachable" | "stale";
  /** Reads the status unless that is going on already; `heard` gets the answer of this reading only. */
  start(parcelId: ParcelId, number: string, orderIds: readonly OrderId[]): void;
  forget(): void;
}

export function createLiveCheck(
  read: ReadLive,
  clock: Clock,
  heard: (parcelId: ParcelId, answer: LiveAnswer) => Promise<void>,
): LiveCheck {
  let last: { parcelId: ParcelId; at: number; reached: boolean } | null = null;
  let running: ParcelId | null = null;
  return {
    state(parcelId) {
      if (last === null || last.parcelId !== parcelId) return "stale";
      if (clock.now() - last.at > checkFreshMs) return "stale";
      return last.reached ? "fresh" : "unreachable";
    },
    start(parcelId, number, orderIds) {
      if (running === parcelId) return;
      running = parcelId;
      // The answer is as old as the question: the buyer may have acted while it travelled.
      const at = clock.now();
      void read(orderIds, number).then((answer) => {
        if (running === parcelId) running = null;
        const now = clock.now();
        // An answer that took too long proves nothing; asked again it would take as long, and nothing would be packed.
        const proves =
          answer.kind !== "unreachable" && now - at <= checkFreshMs;
        last = proves
          ? { parcelId, at, reached: true }
          : { parcelId, at: now, reached: false };
        return heard(parcelId, answer);
      });
    },
    forget() {
      last = null;
    },
  };
}
