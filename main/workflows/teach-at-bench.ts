import { refusal } from "../../shared/contract/refusals.ts";
import type { Question } from "../../shared/domain/bench-question.ts";
import type { SkuId } from "../../shared/ids.ts";
import { articleFacts } from "../storage/parcel-queries.ts";
import { deskLines, titleOf } from "./desk.ts";
import { judgeTeaching, teachBarcode } from "./taught-barcode.ts";
import { answer, note, stop, type Turn, type TurnEnd } from "./turn.ts";

type TeachQuestion = Extract<Question, { kind: "teach" }>;

/** As many as there are choose commands. */
const mostChoices = 4;

const yearOf = ({ parts }: Turn): number =>
  new Date(parts.clock.now()).getUTCFullYear();

/** The barcode nobody knew may be learned: by a supervisor's word, so that no box is packed by a guess. */
export async function beginTeaching(turn: Turn): Promise<TurnEnd> {
  const scanned = turn.session.verdict?.scanned ?? "";
  const judged = await judgeTeaching(
    turn.trx,
    { scanned, shared: false },
    null,
    yearOf(turn),
  );
  if (!judged.ok) return stop(turn, judged.refusal);
  const { operator } = turn.desk;
  if (operator?.role === "supervisor")
    return askArticle(turn, scanned, operator.id);
  const question = { kind: "approve", action: "teach", scanned } as const;
  return answer(turn, "ask", {}, { ...turn.session, question });
}

/** Which article carries it: one of those this parcel still needs, by number, or any by a code it has already. */
export async function askArticle(
  turn: Turn,
  scanned: string,
  approvedBy: string,
): Promise<TurnEnd> {
  const { articles } = turn.desk;
  const open = deskLines(turn.desk)
    .filter((line) => line.scanned < line.needed)
    .map((line) => line.skuId);
  const options = [...new Set(open)].slice(0, mostChoices).map((skuId) => ({
    skuId,
    title: titleOf(articles, skuId),
    sellerSku: articles.get(skuId)?.sellerSku ?? "",
  }));
  const question = { kind: "teach", scanned, approvedBy, options } as const;
  return answer(turn, "ask", {}, { ...turn.session, question });
}

/** @param skuIds the articles the scan is a barcode of */
export async function teachByScan(
  turn: Turn,
  question: TeachQuestion,
  skuIds: readonly SkuId[],
): Promise<TurnEnd> {
  const [only] = skuIds;
  if (only !== undefined && skuIds.length === 1)
    return teachArticle(turn, question, only);
  const scanned = turn.scanned ?? "";
  if (only === undefined)
    return stop(turn, refusal("scan.unknown-barcode", { scanned }));
  const articles = await articleFacts(turn.trx, skuIds);
  const titles = skuIds.map((id) => titleOf(articles, id)).join(" / ");
  return stop(turn, refusal("scan.ambiguous-barcode", { scanned, titles }));
}

export async function teachArticle(
  turn: Turn,
  { scanned, approvedBy }: TeachQuestion,
  skuId: SkuId,
): Promise<TurnEnd> {
  const { trx } = turn;
  const session = { ...turn.session, question: null };
  const article = (await articleFacts(trx, [skuId])).get(skuId);
  if (article === undefined)
    return stop(turn, refusal("scan.unknown-barcode", { scanned }));
  const teaching = { scanned, skuId, shared: false };
  const taught = await teachBarcode(
    trx,
    article.shopId,
    teaching,
    yearOf(turn),
  );
  if (!taught.ok) return stop({ ...turn, session }, taught.refusal);
  await note(turn, "barcode.taught", {
    skuId,
    code: taught.value,
    approvedBy,
  });
  const { title } = article;
  return answer(
    turn,
    "note",
    { title, skuId, refusal: refusal("teach.learned", { scanned, title }) },
    session,
  );
}
