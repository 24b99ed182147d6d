import type { Signature } from "../../shared/contract/handover-contract.ts";
import { whyNotFinished } from "../../shared/domain/courier-visit.ts";
import { catalogues } from "../../shared/i18n/catalogue.ts";
import type { StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { KeptPapers } from "../evidence/kept-papers.ts";
import { visitPaper } from "../evidence/visit-paper.ts";
import { boxesOfVisit, openHandover } from "../storage/handover-queries.ts";
import type { Store } from "../storage/store.ts";
import { shownBox, type VisitBoxes } from "./visit-boxes.ts";
import { actorOf, type SignedIn } from "./signed-in.ts";

export interface EndVisitParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  readonly stationName: string;
  readonly papers: KeptPapers;
  readonly boxes: VisitBoxes;
}

/**
 * The driver leaves. The paper comes first: a visit that has ended has one, and ending it again makes the same file anew.
 * Refuses as `HandoverDesk.finish` says.
 */
export async function endVisit(
  { store, clock, stationId, stationName, papers, boxes }: EndVisitParts,
  operator: NonNullable<SignedIn>,
  signature: Signature | null,
): Promise<Result<void>> {
  const open = await openHandover(store.database, stationId);
  if (open === null) return done;
  const at = clock.now();
  const { id: handoverId, carrier } = open;
  const toStay = await boxes.toStay(handoverId);
  const inside = whyNotFinished(carrier, toStay.map(shownBox));
  if (inside !== null) return refused(inside);
  const inCage = await boxesOfVisit(store.database, handoverId);
  const bytes = await visitPaper(
    {
      carrier,
      stationName,
      operator: operator.name,
      openedAt: open.opened_at,
      closedAt: at,
      boxes: inCage,
      left: await boxes.forgotten(carrier, toStay),
      signature,
    },
    catalogues[operator.language],
  );
  const kept = await papers.keep(handoverId, bytes);
  if (!kept.ok) return kept;
  const signed = signature !== null;
  return store.transact(async (trx) => {
    await trx
      .updateTable("handovers")
      .set({
        closed_at: at,
        signed: signed ? 1 : 0,
        paper_sha256: kept.value,
      })
      .where("id", "=", handoverId)
      .execute();
    await appendJournal(trx, {
      at,
      actor: actorOf(stationId, operator),
      shopId: null,
      parcelId: null,
      kind: "handover.finished",
      data: {
        handoverId,
        carrier,
        parcels: inCage.length,
        signed,
        paper: kept.value,
      },
    });
    return done;
  });
}
