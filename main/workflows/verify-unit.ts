import {
  judgeCapture,
  type Capture,
  type UnitMarks,
} from "../../shared/domain/captured-unit.ts";
import { decideParcel } from "../../shared/domain/decide-parcel.ts";
import type { ParcelEvent } from "../../shared/domain/parcel.ts";
import { judgeQuantity } from "../../shared/domain/quantity.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import type { ParcelId, SkuId } from "../../shared/ids.ts";
import { refused, type Result } from "../../shared/result.ts";
import { appendJournal } from "../evidence/journal.ts";
import { rulesOf } from "../storage/article-rules.ts";
import { parcelWithSerial, writeCaptured } from "../storage/captured-units.ts";
import {
  articleFacts,
  loadParcel,
  type ArticleFacts,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { changeParcel, type Line } from "./change-parcel.ts";
import { deskLines, titleOf, type Desk } from "./desk.ts";
import { localIsoDay } from "./local-day.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";

type ScanUnit = Extract<ParcelEvent, { kind: "scan-unit" }>;

/** Counts one scan into the parcel, asks what its article wants noted first, or stops with what was expected instead. */
export async function verifyUnit(
  turn: Turn,
  parcelId: ParcelId,
  skuId: SkuId,
): Promise<TurnEnd> {
  const { trx, parts, actor, told, session } = turn;
  const stored = await loadParcel(trx, parcelId);
  if (stored === null) return { ...session, parcelId: null };
  const article = (await articleFacts(trx, [skuId])).get(skuId);
  const title = article?.title ?? titleOf(new Map(), skuId);
  const next =
    deskLines(turn.desk).find((line) => line.scanned < line.needed) ?? null;
  const event: ScanUnit = {
    kind: "scan-unit",
    skuId,
    title,
    expected: next?.title ?? "",
    units: told.units,
    sibling: siblingOf(turn.desk, article),
  };
  const judged = await judgeUnit(turn, stored, event);
  if (!judged.ok) return refuse(turn, stored, event, judged.refusal);
  if (judged.value.kind === "ask") {
    const { wants } = judged.value;
    const question = { kind: "capture", skuId, title, wants, told } as const;
    return answer(turn, "ask", { title, skuId }, { ...session, question });
  }
  const { marks } = judged.value;
  const counted = await changeParcel(
    trx,
    parts,
    actor,
    parcelId,
    event,
    scannedLine(turn, skuId, marks),
  );
  if (!counted.ok) return refuse(turn, stored, event, counted.refusal);
  await keepMarks(turn, stored, skuId, marks);
  const tone = counted.value.parcel.stage === "packed" ? "complete" : "good";
  const times = told.units > 1 ? `${told.units} × ` : "";
  return answer(turn, tone, { title: `${times}${title}`, skuId });
}

/** Whether it belongs here, whether one scan may count for so many, and what is known of it. */
async function judgeUnit(
  { trx, parts, told }: Turn,
  stored: StoredParcel,
  event: ScanUnit,
): Promise<Result<Capture>> {
  const fits = decideParcel(stored.parcel, event);
  if (!fits.ok) return fits;
  const { skuId, title } = event;
  const rules = await rulesOf(trx, skuId);
  const several = judgeQuantity(told.units, rules, title);
  if (several !== null) return refused(several);
  const seenIn =
    rules.serial && told.serial !== null
      ? await parcelWithSerial(trx, stored.shop_id, skuId, told.serial)
      : null;
  const today = localIsoDay(parts.clock.now());
  return judgeCapture(title, rules, told, today, seenIn);
}

/** A line of the same product in another size, colour or taste that still needs units. */
function siblingOf(
  desk: Desk,
  article: ArticleFacts | undefined,
): string | null {
  if (article === undefined || article.productId === "") return null;
  const sibling = deskLines(desk).find(
    ({ skuId, scanned, needed }) =>
      scanned < needed &&
      desk.articles.get(skuId)?.productId === article.productId,
  );
  return sibling?.title ?? null;
}

function scannedLine(
  { scanned, told }: Turn,
  skuId: SkuId,
  { serial, lot, expiresOn }: UnitMarks,
): Line<"unit.scanned"> {
  return {
    kind: "unit.scanned",
    data: {
      skuId,
      scanned: scanned ?? "",
      ...(told.units > 1 ? { units: told.units } : {}),
      ...(serial === null ? {} : { serial }),
      ...(lot === null ? {} : { lot }),
      ...(expiresOn === null ? {} : { expiresOn }),
    },
  };
}

async function keepMarks(
  { trx, parts, told }: Turn,
  before: StoredParcel,
  skuId: SkuId,
  { serial, lot, expiresOn }: UnitMarks,
): Promise<void> {
  if (serial === null && lot === null && expiresOn === null) return;
  await writeCaptured(trx, {
    parcel_id: before.id,
    step: before.parcel.scans.length,
    shop_id: before.shop_id,
    sku_id: skuId,
    units: told.units,
    serial,
    lot,
    expires_on: expiresOn,
    at: parts.clock.now(),
  });
}

async function refuse(
  turn: Turn,
  stored: StoredParcel,
  { skuId, title }: ScanUnit,
  refusal: Refusal,
): Promise<TurnEnd> {
  const next = deskLines(turn.desk).find((line) => line.scanned < line.needed);
  await appendJournal(turn.trx, {
    at: turn.parts.clock.now(),
    actor: turn.actor,
    shopId: stored.shop_id,
    parcelId: stored.id,
    kind: "unit.refused",
    data: { code: refusal.code, scanned: turn.scanned ?? "" },
  });
  return stop(turn, refusal, {
    title,
    skuId,
    expected:
      next === undefined ? null : { skuId: next.skuId, title: next.title },
  });
}
