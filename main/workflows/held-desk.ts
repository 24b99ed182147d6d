import type { HeldParcel } from "../../shared/contract/held-contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import type { HeldDecision } from "../../shared/contract/trouble-view.ts";
import { unitsNeeded, unitsScanned } from "../../shared/domain/parcel.ts";
import type { ParcelId, StationId } from "../../shared/ids.ts";
import type { Result } from "../../shared/result.ts";
import { heldParcels, type HeldRow } from "../storage/held-queries.ts";
import type { Store } from "../storage/store.ts";
import type { ChangeParts } from "./change-parcel.ts";
import { decideHeld, heldDecisionsOf, isUnderWay } from "./decide-held.ts";
import { supervisorAt, type SignedIn } from "./signed-in.ts";

export interface HeldDeskParts extends ChangeParts {
  readonly store: Store;
  readonly stationId: StationId;
  /** A decision was committed, with its calls. */
  decided(): void;
}

/** Where a supervisor sees every parcel that is kept back, and decides about those that lack something. */
export interface HeldDesk {
  list(): Promise<HeldParcel[]>;
  /** Refuses with `role.supervisor-needed`, and what `decideHeld` refuses with. */
  decide(
    parcelId: ParcelId,
    decision: HeldDecision,
    operator: SignedIn,
  ): Promise<Result<void>>;
}

const mostShown = 100;

export function createHeldDesk(parts: HeldDeskParts): HeldDesk {
  const { store, stationId } = parts;
  return {
    async list() {
      const rows = await heldParcels(store.database, mostShown);
      return Promise.all(rows.map((row) => viewOf(store, row)));
    },
    async decide(parcelId, decision, operator) {
      const supervisor = supervisorAt(stationId, operator);
      if (!supervisor.ok) return supervisor;
      const result = await store.transact((trx) =>
        decideHeld(
          trx,
          parts,
          supervisor.value,
          parcelId,
          decision,
          supervisor.value.operatorId,
        ),
      );
      if (result.ok) parts.decided();
      return result;
    },
  };
}

async function viewOf(
  { database }: Store,
  { stored, shop, orderIds, since, claimed, problem }: HeldRow,
): Promise<HeldParcel> {
  const { parcel, number } = stored;
  const scanned = unitsScanned(parcel);
  const underWay = await isUnderWay(database, stored.id);
  return {
    parcelId: stored.id,
    number,
    shop,
    orderIds: [...orderIds],
    reason: parcel.held ?? refusal("parcel.held", { parcel: number }),
    since,
    where: claimed ? "bench" : scanned > 0 ? "hold-shelf" : "shelves",
    unitsNeeded: unitsNeeded(parcel),
    unitsScanned: scanned,
    missing: (parcel.missing ?? []).map(({ title, units }) => ({
      title,
      units,
    })),
    deadlineAt: stored.deadline_at,
    decisions: [...(await heldDecisionsOf(database, stored))],
    underWay,
    problem: underWay ? null : problem,
  };
}
