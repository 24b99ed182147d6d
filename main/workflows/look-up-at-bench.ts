import type { ScanMeaning } from "../../hardware/scanner/scan-meaning.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { isSetupCode } from "../devices-codes.ts";
import {
  articleFacts,
  articlesByCode,
  parcelByNumber,
} from "../storage/parcel-queries.ts";
import { parcelsInTote } from "../storage/tote-queries.ts";
import { titleOf } from "./desk.ts";
import { namedParcel } from "./named-parcel.ts";
import { articleKeys } from "./scan-at-bench.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";

/**
 * Says what was scanned, and changes nothing but the words on the screen: no parcel opens, no unit counts, nobody is
 * signed in by it.
 */
export async function lookUpAtBench(
  turn: Turn,
  meaning: ScanMeaning,
): Promise<TurnEnd> {
  if (turn.session.operatorId === null)
    return stop(turn, refusal("scan.not-signed-in", {}));
  const scanned = turn.scanned ?? "";
  switch (meaning.kind) {
    case "badge":
    case "command":
    case "screen":
    case "unknown-command":
    case "bin":
    case "quantity":
    case "box":
      return answer(turn, "note", {
        refusal: refusal("scan.not-now", { scanned }),
      });
    case "tote": {
      const [first] = await parcelsInTote(turn.trx, meaning.tote);
      return first === undefined ? unknown(turn) : found(turn, first.number);
    }
    case "parcel": {
      const parcel = await parcelByNumber(turn.trx, meaning.number);
      return parcel === null ? unknown(turn) : found(turn, parcel.number);
    }
    default:
      break;
  }
  const skuIds = await articlesByCode(turn.trx, articleKeys(meaning));
  const [skuId] = skuIds;
  if (skuId !== undefined) {
    const articles = await articleFacts(turn.trx, skuIds);
    const titles = skuIds.map((id) => titleOf(articles, id));
    return found(turn, titles.join(" / "), skuIds.length === 1 ? skuId : null);
  }
  const parcel = await namedParcel(turn.trx, meaning);
  return parcel === null ? unknown(turn) : found(turn, parcel.number);
}

const found = (
  turn: Turn,
  title: string,
  skuId: string | null = null,
): TurnEnd =>
  answer(turn, "note", {
    title,
    skuId,
    refusal: refusal("scan.looked-up", { title }),
  });

function unknown(turn: Turn): TurnEnd {
  const scanned = turn.scanned ?? "";
  return answer(turn, "note", {
    refusal: isSetupCode(scanned)
      ? refusal("scan.setup-code", {})
      : refusal("scan.unknown-barcode", { scanned }),
  });
}
