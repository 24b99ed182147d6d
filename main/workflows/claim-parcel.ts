import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { latestAddresses } from "../storage/address-marks.ts";
import { shipsBySeller } from "../storage/seller-shipping-queries.ts";
import type { ParcelId, SkuId } from "../../shared/ids.ts";
import {
  articleFacts,
  articlesInBin,
  loadParcel,
  mostUrgentParcelFor,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { changeParcel, claimLeaseMs } from "./change-parcel.ts";
import { isMisaddressed } from "./follow-address.ts";
import { adviseBox } from "./desk-box.ts";
import { titleOf } from "./desk.ts";
import { askTakeOver } from "./take-over.ts";
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
  labelInHand = false,
): Promise<TurnEnd> {
  if (found === null) {
    return stop(
      turn,
      refusal("parcel.not-found", { scanned: turn.scanned ?? "" }),
    );
  }
  const problem = await renewAstray(turn, found);
  if (problem !== null) return stop(turn, problem);
  const claimed = await claim(turn, found.id, labelInHand);
  if (!claimed.ok) {
    return claimed.refusal.code === "parcel.claimed-elsewhere"
      ? askTakeOver(turn, found)
      : stop(turn, claimed.refusal);
  }
  return answer(turn, "note", {}, { ...turn.session, parcelId: found.id });
}

/** A supervisor who takes a parcel whose buyer has moved wants its label made anew; for anybody else it stays held. */
async function renewAstray(
  turn: Turn,
  found: StoredParcel,
): Promise<Refusal | null> {
  const { operator } = turn.desk;
  if (operator?.role !== "supervisor" || !(await isAstray(turn, found)))
    return null;
  const renewed = await changeParcel(
    turn.trx,
    turn.parts,
    turn.actor,
    found.id,
    { kind: "renew-label" },
    { kind: "label.renewed", data: { approvedBy: operator.id } },
  );
  return renewed.ok ? null : renewed.refusal;
}

/** A sealed box is opened for its label alone, and only where TikTok's carrier has it: another one was told its number. */
async function isAstray({ trx }: Turn, found: StoredParcel): Promise<boolean> {
  if (found.stage === "held")
    return found.parcel.held?.code === "parcel.address-changed";
  if (found.stage !== "sealed" || (await shipsBySeller(trx, found.id)))
    return false;
  return isMisaddressed(trx, found.id, await latestAddresses(trx, found.id));
}

/** Opens it for this bench, with the box it should go in. */
async function claim(
  turn: Turn,
  id: ParcelId,
  labelInHand = false,
): ReturnType<typeof changeParcel> {
  const { trx, parts } = turn;
  const claimed = await changeParcel(
    trx,
    parts,
    turn.actor,
    id,
    { kind: "claim", labelInHand },
    {
      kind: "parcel.claimed",
      data: { expiresAt: parts.clock.now() + claimLeaseMs },
    },
  );
  if (claimed.ok) await adviseBox(trx, claimed.value, parts.clock.now());
  return claimed;
}
