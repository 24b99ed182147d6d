import { refusal } from "../../shared/contract/refusals.ts";
import type { ParcelId, SkuId } from "../../shared/ids.ts";
import {
  articleFacts,
  articlesInBin,
  loadParcel,
  mostUrgentParcelFor,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { changeParcel, claimLeaseMs } from "./change-parcel.ts";
import { titleOf } from "./desk.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";
import { verifyUnit } from "./verify-unit.ts";

/** Opens the most urgent waiting parcel that needs this article, and counts the scanned unit into it. */
export async function claimByArticle(
  turn: Turn,
  skuId: SkuId,
): Promise<TurnEnd> {
  const found = await mostUrgentParcelFor(turn.trx, [skuId]);
  if (found === null) {
    const title = titleOf(await articleFacts(turn.trx, [skuId]), skuId);
    const nobody = refusal("parcel.none-needs-article", { title });
    return stop(turn, nobody, { title, skuId });
  }
  const claimed = await claim(turn, found.id);
  if (!claimed.ok) return stop(turn, claimed.refusal);
  return verifyUnit(
    { ...turn, session: { ...turn.session, parcelId: found.id } },
    found.id,
    skuId,
  );
}

/** Opens the most urgent waiting parcel that needs something of this bin; the scan of a shelf counts no unit. */
export async function claimByBin(turn: Turn, bin: string): Promise<TurnEnd> {
  const skuIds = await articlesInBin(turn.trx, bin);
  if (skuIds.length === 0)
    return stop(turn, refusal("scan.empty-bin", { bin }));
  const found = await mostUrgentParcelFor(turn.trx, skuIds);
  if (found === null)
    return stop(turn, refusal("parcel.none-needs-article", { title: bin }));
  return claimByName(turn, await loadParcel(turn.trx, found.id));
}

/** Opens a parcel by its own number, its order, or its label. */
export async function claimByName(
  turn: Turn,
  found: StoredParcel | null,
): Promise<TurnEnd> {
  if (found === null) {
    return stop(
      turn,
      refusal("parcel.not-found", { scanned: turn.scanned ?? "" }),
    );
  }
  const claimed = await claim(turn, found.id);
  if (!claimed.ok) return stop(turn, claimed.refusal);
  return answer(turn, "note", {}, { ...turn.session, parcelId: found.id });
}

const claim = (turn: Turn, id: ParcelId): ReturnType<typeof changeParcel> =>
  changeParcel(
    turn.trx,
    turn.parts,
    turn.actor,
    id,
    { kind: "claim" },
    {
      kind: "parcel.claimed",
      data: { expiresAt: turn.parts.clock.now() + claimLeaseMs },
    },
  );
