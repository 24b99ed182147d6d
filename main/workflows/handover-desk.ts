import type {
  HandoverBoard,
  PastVisit,
  Signature,
} from "../../shared/contract/handover-contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import {
  countHandedOver,
  openHandover,
  pastVisits,
} from "../storage/handover-queries.ts";
import { endVisit, type EndVisitParts } from "./end-visit.ts";
import { inTurn } from "./in-turn.ts";
import { scanIntoCage, type CageParts, type InCage } from "./scan-into-cage.ts";
import { createVisitBoxes, shownBox } from "./visit-boxes.ts";
import type { SignedIn } from "./signed-in.ts";

export type HandoverDeskParts = Omit<CageParts & EndVisitParts, "boxes">;

/** The last gate: boxes are counted into the courier's cage, and each is asked about once more. */
export interface HandoverDesk {
  board(): Promise<HandoverBoard>;
  /**
   * A box into the cage; one that lies in it and has to stay comes out of it.
   * Refuses with `scan.not-signed-in`, with what `boxScanned` refuses, with `parcel.handed-over`, `handover.inside`,
   * `handover.not-sealed`, `handover.wrong-carrier`, with what the platform says of its orders (`parcel.cancelled`, `parcel.cancel-requested`,
   * `parcel.on-hold` …), and with `handover.unchecked` when it says nothing, unless a supervisor lets the box go.
   */
  scan(
    text: string,
    unchecked: boolean,
    operator: SignedIn,
  ): Promise<Result<InCage>>;
  /**
   * Keeps the paper of the visit, then ends it. Nothing happens while no courier is there.
   * Refuses with `scan.not-signed-in`, with `handover.take-out-first`, and with `storage.disk-full` when the paper cannot be kept: the visit goes on.
   */
  finish(
    operator: SignedIn,
    signature: Signature | null,
  ): Promise<Result<void>>;
  past(): Promise<PastVisit[]>;
  /** Refuses with `handover.paper-lost` when it is not there as it was signed. */
  paper(handoverId: string): Promise<Result<Uint8Array>>;
}

const mostPast = 30;

export function createHandoverDesk(handed: HandoverDeskParts): HandoverDesk {
  const { store, clock, stationId, papers } = handed;
  const { database } = store;
  const boxes = createVisitBoxes(store, clock);
  const parts = { ...handed, boxes };
  // Two boxes at once would open two cages.
  const turns = inTurn();
  const notSignedIn = (): Promise<Result<never>> =>
    Promise.resolve(refused(refusal("scan.not-signed-in", {})));

  return {
    async board() {
      const open = await openHandover(database, stationId);
      const [waiting, toStay, parcels] = await Promise.all([
        boxes.waiting(),
        boxes.toStay(open?.id ?? null),
        open === null ? 0 : countHandedOver(database, open.id),
      ]);
      return {
        open:
          open === null
            ? null
            : { carrier: open.carrier, since: open.opened_at, parcels },
        waiting,
        missing:
          open === null ? [] : await boxes.forgotten(open.carrier, toStay),
        takeOut: toStay.map(shownBox),
      };
    },
    scan: (text, unchecked, operator) =>
      operator === null
        ? notSignedIn()
        : turns.run(() => scanIntoCage(parts, operator, text, unchecked)),
    finish: (operator, signature) =>
      operator === null
        ? notSignedIn()
        : turns.run(() => endVisit(parts, operator, signature)),
    past: () => pastVisits(database, stationId, mostPast),
    async paper(handoverId) {
      const row = await database
        .selectFrom("handovers")
        .select(["carrier", "paper_sha256"])
        .where("id", "=", handoverId)
        .executeTakeFirst();
      const lost = refusal("handover.paper-lost", {
        carrier: row?.carrier ?? "",
      });
      const sha256 = row?.paper_sha256 ?? null;
      if (sha256 === null) return refused(lost);
      const bytes = await papers.read(handoverId, sha256);
      return bytes === null ? refused(lost) : ok(bytes);
    },
  };
}
