import type { HandoverBoard } from "../../shared/contract/handover-contract.ts";
import { dayMs, type Clock } from "../../shared/time.ts";
import {
  boxesToTakeOut,
  type BoxToTakeOut,
} from "../storage/boxes-to-take-out.ts";
import {
  boxesLeft,
  waitingByCarrier,
  type BoxLeft,
  type WaitingForCarrier,
} from "../storage/handover-queries.ts";
import type { Store } from "../storage/store.ts";

const mostShown = 100;
/** What was sealed longer ago went with a courier whom nobody counted boxes for. */
const waitsAtMostMs = 4 * dayMs;

/** The boxes a courier's visit is about. */
export interface VisitBoxes {
  /** Sealed and in no cage, by who comes for them. */
  waiting(): Promise<WaitingForCarrier[]>;
  /** Those that must not go, at most 100: in the cage of this visit, and at the bench. */
  toStay(handoverId: string | null): Promise<BoxToTakeOut[]>;
  /** The carrier's that are in no cage though they may go, oldest first, at most 100. */
  forgotten(
    carrier: string,
    toStay: readonly BoxToTakeOut[],
  ): Promise<BoxLeft[]>;
}

export function createVisitBoxes(
  { database }: Pick<Store, "database">,
  clock: Clock,
): VisitBoxes {
  const sealedAfter = (): number => clock.now() - waitsAtMostMs;
  return {
    waiting: () => waitingByCarrier(database, sealedAfter()),
    toStay: (handoverId) =>
      boxesToTakeOut(database, handoverId, sealedAfter(), mostShown),
    async forgotten(carrier, toStay) {
      const stays = new Set(toStay.map(({ number }) => number));
      const left = await boxesLeft(database, carrier, sealedAfter(), mostShown);
      return left.filter(({ parcel }) => !stays.has(parcel));
    },
  };
}

export const shownBox = (
  box: BoxToTakeOut,
): HandoverBoard["takeOut"][number] => ({
  parcel: box.number,
  shop: box.shop,
  trackingNumber: box.trackingNumber,
  carrier: box.carrier,
  why: box.why,
  where: box.inCage ? "cage" : "bench",
});
