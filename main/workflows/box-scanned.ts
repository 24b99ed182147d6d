import { meaningOf } from "../../hardware/scanner/scan-meaning.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Database } from "../storage/open-database.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import { parcelOfVoidLabel } from "../storage/void-label-queries.ts";
import { parcelOfLabel } from "./named-parcel.ts";

/**
 * The box whose label was scanned for the courier. Our own codes are no labels: a number would count boxes nobody looked
 * at, and a command of the bench would change a parcel nobody sees.
 *
 * Refuses with `label.unknown`, `label.void`, `handover.one-by-one`, `handover.bench-command` and `command.unknown`.
 *
 * @param now UTC milliseconds
 */
export async function boxScanned(
  database: Database,
  scanned: string,
  now: number,
): Promise<Result<StoredParcel>> {
  const meaning = meaningOf(scanned, null, new Date(now).getUTCFullYear());
  switch (meaning.kind) {
    case "quantity":
      return refused(refusal("handover.one-by-one", { units: meaning.units }));
    case "command":
      return refused(refusal("handover.bench-command", {}));
    case "unknown-command":
      return refused(refusal("command.unknown", { scanned }));
    case "badge":
    case "screen":
    case "parcel":
    case "box":
    case "tote":
    case "bin":
      return refused(refusal("label.unknown", { scanned }));
    case "article":
    case "order":
    case "carrier":
    case "text":
      break;
    default:
      return meaning satisfies never;
  }
  const found = await parcelOfLabel(database, meaning);
  return found === null
    ? refused(await whyUnknown(database, scanned))
    : ok(found);
}

/** Paper that counts no more may still be on a box. */
async function whyUnknown(
  database: Database,
  scanned: string,
): Promise<Refusal> {
  const gone = await parcelOfVoidLabel(database, [scanned]);
  return gone === null
    ? refusal("label.unknown", { scanned })
    : refusal("label.void", { parcel: gone.number });
}
