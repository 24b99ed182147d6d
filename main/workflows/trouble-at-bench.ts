import { refusal } from "../../shared/contract/refusals.ts";
import type { Trouble } from "../../shared/contract/trouble-view.ts";
import { openUnits, unitsOfStep } from "../../shared/domain/parcel.ts";
import type { TroubleQuestion } from "../../shared/domain/trouble-questions.ts";
import type { SkuId } from "../../shared/ids.ts";
import { closeCapturedGap } from "../storage/captured-units.ts";
import { loadParcel, type StoredParcel } from "../storage/parcel-queries.ts";
import { deskLines, titleOf } from "./desk.ts";
import { askAboutHeld } from "./held-at-bench.ts";
import {
  answer,
  changeOpenParcel,
  stop,
  type Turn,
  type TurnEnd,
} from "./turn.ts";

/** There are four choose commands; another line is named by its barcode. */
const mostOptions = 4;

type Asked<Kind extends TroubleQuestion["kind"]> = Extract<
  TroubleQuestion,
  { kind: Kind }
>;

/** There are too few, or one is broken: of which article? Where only one can be meant, it is. */
export async function beginTrouble(
  turn: Turn,
  trouble: Trouble,
): Promise<TurnEnd> {
  const options = linesFor(turn, trouble);
  const [only] = options;
  if (only !== undefined && options.length === 1)
    return nameLine(turn, trouble, only.skuId);
  return ask(turn, {
    kind: "which-line",
    trouble,
    options: options.slice(0, mostOptions),
  });
}

/** The article the trouble is about was chosen, or scanned. */
export async function nameLine(
  turn: Turn,
  trouble: Trouble,
  skuId: SkuId,
): Promise<TurnEnd> {
  const title = titleOf(turn.desk.articles, skuId);
  const parcel = turn.desk.stored?.parcel;
  const lines = parcel?.lines.filter((line) => line.skuId === skuId) ?? [];
  if (parcel === undefined || lines.length === 0) {
    const scanned = turn.scanned ?? title;
    const expected = deskLines(turn.desk)[0]?.title ?? "";
    return stop(turn, refusal("scan.wrong-article", { scanned, expected }));
  }
  const open = openUnits(parcel, skuId);
  if (trouble === "short") {
    return open === 0
      ? stop(turn, refusal("parcel.nothing-missing", { title }))
      : ask(turn, { kind: "settle-trouble", trouble, skuId, title });
  }
  const counted = lines.some((line) => line.scanned > 0);
  if (counted && open > 0)
    return ask(turn, { kind: "which-unit", skuId, title });
  return noteDamage(turn, skuId, title, counted);
}

export const chooseUnit = (
  turn: Turn,
  { skuId, title }: Asked<"which-unit">,
  index: number,
): Promise<TurnEnd> => noteDamage(turn, skuId, title, index === 1);

/** Fetch another, wait for stock, or let a supervisor decide at once. */
export async function settleTrouble(
  turn: Turn,
  { skuId, title }: Asked<"settle-trouble">,
  index: number,
): Promise<TurnEnd> {
  const answered: Turn = {
    ...turn,
    session: { ...turn.session, question: null },
  };
  if (index === 0) return answer(answered, "note", { title, skuId });
  const { stored } = turn.desk;
  if (stored === null) return stop(answered, refusal("parcel.none-open", {}));
  const missing = openUnits(stored.parcel, skuId);
  const problem = await changeOpenParcel(
    answered,
    { kind: "short", skuId, title },
    { kind: "parcel.short", data: { skuId, missing } },
  );
  if (problem !== null) return stop(answered, problem);
  const free: Turn = {
    ...answered,
    session: { ...answered.session, parcelId: null },
  };
  const held = await loadParcel(turn.trx, stored.id);
  if (index === 2 && held !== null) return askAboutHeld(free, held);
  return answer(free, "note", {
    title: stored.number,
    refusal: held?.parcel.held ?? null,
  });
}

/** Broken goods are written down, whether they were counted or not; then the packer says how it goes on. */
async function noteDamage(
  turn: Turn,
  skuId: SkuId,
  title: string,
  counted: boolean,
): Promise<TurnEnd> {
  const answered: Turn = {
    ...turn,
    session: { ...turn.session, question: null },
  };
  const { stored } = turn.desk;
  if (stored === null) return stop(answered, refusal("parcel.none-open", {}));
  const found = counted ? "in-box" : "in-hand";
  if (counted) await freeMarks(turn, stored, skuId);
  const problem = await changeOpenParcel(
    answered,
    { kind: "damaged", skuId, title, counted },
    { kind: "unit.damaged", data: { skuId, found } },
  );
  if (problem !== null) return stop(answered, problem);
  await turn.trx
    .insertInto("damaged_units")
    .values({
      id: turn.parts.ids(),
      shop_id: stored.shop_id,
      parcel_id: stored.id,
      sku_id: skuId,
      at: turn.parts.clock.now(),
      station_id: turn.actor.stationId,
      operator_id: turn.actor.operatorId,
      found,
      reason: "damaged",
      photo_sha256: null,
    })
    .execute();
  return ask(answered, {
    kind: "settle-trouble",
    trouble: "damaged",
    skuId,
    title,
  });
}

/** The serial of a unit that is taken out is free again. */
async function freeMarks(
  { trx }: Turn,
  { id, parcel }: StoredParcel,
  skuId: SkuId,
): Promise<void> {
  const step = parcel.scans.findLastIndex(
    (scan) => unitsOfStep(scan).skuId === skuId,
  );
  const last = parcel.scans[step];
  if (last !== undefined && unitsOfStep(last).units === 1)
    await closeCapturedGap(trx, id, step);
}

/** Too few there can be of what is not in the box yet; broken may be anything the parcel holds. */
function linesFor(turn: Turn, trouble: Trouble) {
  const seen = new Set<SkuId>();
  return deskLines(turn.desk).flatMap(({ skuId, title, needed, scanned }) => {
    const meant = trouble === "damaged" || scanned < needed;
    if (!meant || seen.has(skuId)) return [];
    seen.add(skuId);
    const sellerSku = turn.desk.articles.get(skuId)?.sellerSku ?? "";
    return [{ skuId, title, sellerSku }];
  });
}

const ask = (turn: Turn, question: TroubleQuestion): TurnEnd =>
  answer(turn, "ask", {}, { ...turn.session, question });
