import type { ThingScanned } from "../../hardware/scanner/scan-meaning.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import type { Question } from "../../shared/domain/bench-question.ts";
import {
  readAnswer,
  type CaptureField,
  type Told,
  type UnitMarks,
} from "../../shared/domain/captured-unit.ts";
import type { SkuId } from "../../shared/ids.ts";
import { stop, type Turn, type TurnEnd } from "./turn.ts";
import { verifyUnit } from "./verify-unit.ts";

/** What a GS1 code says besides the article. */
export const marksOf = ({
  serial,
  lot,
  expiresOn,
}: ThingScanned): UnitMarks => ({ serial, lot, expiresOn });

const markOf = (
  { serial, lot, expiresOn }: UnitMarks,
  field: CaptureField,
): string | null => ({ serial, lot, expiry: expiresOn })[field];

/**
 * Takes the serial, lot or date that was asked for, from a GS1 code or as it stands; then the unit counts, or the next
 * is asked. The question stays when it was not answered by this scan.
 *
 * @param skuIds the articles the scan is a barcode of
 */
export async function answerCapture(
  turn: Turn,
  question: Extract<Question, { kind: "capture" }>,
  meaning: ThingScanned,
  skuIds: readonly SkuId[],
): Promise<TurnEnd> {
  const { session } = turn;
  const { wants, skuId, told } = question;
  if (session.parcelId === null) return { ...session, question: null };
  const said = marksOf(meaning);
  const isArticle = skuIds.length > 0;
  // The barcode of the article itself says nothing new, that of another one is a mistake.
  const read =
    isArticle && !skuIds.includes(skuId)
      ? null
      : (markOf(said, wants) ??
        (isArticle ? null : readAnswer(wants, meaning.text)));
  if (read === null) {
    const scanned = turn.scanned ?? "";
    return stop(
      turn,
      wants === "expiry"
        ? refusal("unit.not-a-date", { scanned })
        : refusal("unit.not-a-number", { scanned }),
    );
  }
  const known: Told = {
    units: told.units,
    serial: wants === "serial" ? read : (told.serial ?? said.serial),
    lot: wants === "lot" ? read : (told.lot ?? said.lot),
    expiresOn: wants === "expiry" ? read : (told.expiresOn ?? said.expiresOn),
  };
  return verifyUnit(
    { ...turn, told: known, session: { ...session, question: null } },
    session.parcelId,
    skuId,
  );
}
