import {
  meaningOf,
  type ScanMeaning,
} from "../../hardware/scanner/scan-meaning.ts";
import { judgeTaughtCode } from "../../shared/domain/taught-code.ts";
import type { ShopId, SkuId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { isSetupCode } from "../devices-codes.ts";
import {
  articleFacts,
  articlesByCode,
  parcelByNumber,
  parcelByTracking,
} from "../storage/parcel-queries.ts";
import { writeTaughtCode } from "../storage/taught-codes.ts";
import type { Trx } from "../storage/store.ts";

export interface Teaching {
  /** As it was scanned. */
  readonly scanned: string;
  readonly skuId: SkuId;
  /** Another article carries it too, and whoever teaches it knows. */
  readonly shared: boolean;
}

/** The form codes are compared in: a GTIN with fourteen digits, anything else as it stands. */
const canonical = (meaning: ScanMeaning, scanned: string): string =>
  "gtins" in meaning ? (meaning.gtins[0] ?? meaning.text) : scanned;

/**
 * Whether an article may answer to what was scanned, in the form it is stored in.
 *
 * @param skuId the article that is to answer; null while none was chosen
 * Refuses with `teach.not-an-article`, `teach.means-another`.
 */
export async function judgeTeaching(
  trx: Trx,
  { scanned, shared }: Pick<Teaching, "scanned" | "shared">,
  skuId: SkuId | null,
  year: number,
): Promise<Result<string>> {
  const meaning = meaningOf(scanned, null, year);
  const code = canonical(meaning, scanned.trim());
  const meant = (await articlesByCode(trx, [code])).filter(
    (other) => other !== skuId,
  );
  const titles = [...(await articleFacts(trx, meant)).values()].map(
    ({ title }) => title,
  );
  const isOurs = !("gtins" in meaning) || isSetupCode(scanned);
  const parcel =
    (await parcelByTracking(trx, code)) ?? (await parcelByNumber(trx, code));
  const problem = judgeTaughtCode(
    {
      text: code,
      looks: isOurs ? "ours" : meaning.kind,
      isParcels: parcel !== null,
      means: titles,
    },
    shared,
  );
  return problem === null ? ok(code) : refused(problem);
}

/** @returns the code as it is stored */
export async function teachBarcode(
  trx: Trx,
  shopId: ShopId,
  teaching: Teaching,
  year: number,
): Promise<Result<string>> {
  const judged = await judgeTeaching(trx, teaching, teaching.skuId, year);
  if (judged.ok)
    await writeTaughtCode(trx, shopId, teaching.skuId, judged.value);
  return judged;
}
