import type { ParcelId, SkuId } from "../../shared/ids.ts";
import { appendJournal } from "../evidence/journal.ts";
import { articleFacts } from "../storage/parcel-queries.ts";
import { changeParcel } from "./change-parcel.ts";
import { deskLines, titleOf } from "./desk.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";

/** Counts one unit into the parcel, or stops with what was expected instead. */
export async function verifyUnit(
  turn: Turn,
  parcelId: ParcelId,
  skuId: SkuId,
): Promise<TurnEnd> {
  const { trx, parts, actor, scanned } = turn;
  const title = titleOf(await articleFacts(trx, [skuId]), skuId);
  const next =
    deskLines(turn.desk).find((line) => line.scanned < line.needed) ?? null;
  const counted = await changeParcel(
    trx,
    parts,
    actor,
    parcelId,
    { kind: "scan-unit", skuId, title, expected: next?.title ?? "" },
    { kind: "unit.scanned", data: { skuId, scanned: scanned ?? "" } },
  );
  if (counted.ok) {
    const tone = counted.value.parcel.stage === "packed" ? "complete" : "good";
    return answer(turn, tone, { title, skuId });
  }
  const { refusal } = counted;
  await appendJournal(trx, {
    at: parts.clock.now(),
    actor,
    shopId: turn.desk.stored?.shop_id ?? null,
    parcelId,
    kind: "unit.refused",
    data: { code: refusal.code, scanned: scanned ?? "" },
  });
  return stop(turn, refusal, {
    title,
    skuId,
    expected: next && { skuId: next.skuId, title: next.title },
  });
}
