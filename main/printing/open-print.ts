import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { Database } from "../storage/open-database.ts";
import { isOpenPrintJob } from "../storage/open-jobs.ts";
import { loadParcel } from "../storage/parcel-queries.ts";

/**
 * Why nobody may feed paper by hand now: a label is on its way, or nobody has said yet whether it came out. Null when
 * no label is open; one that only waits for the printer to be put right is no reason.
 * @param printer its name, for the refusal
 */
export async function openPrint(
  database: Database,
  printer: string,
): Promise<Refusal | null> {
  const jobs = await database
    .selectFrom("print_jobs")
    .select(["parcel_id", "state"])
    .where(isOpenPrintJob)
    .where("state", "in", ["in-flight", "unsure"])
    .where("parcel_id", "in", (parcels) =>
      parcels
        .selectFrom("parcels")
        .select("parcels.id")
        .where("stage", "in", ["claimed", "packing", "packed", "labelled"]),
    )
    .execute();
  if (jobs.some(({ state }) => state === "in-flight")) {
    return refusal("printer.busy", { printer });
  }
  // The job keeps what the printer said; what a person answered is the parcel's.
  for (const parcelId of new Set(jobs.map(({ parcel_id: id }) => id))) {
    const stored = await loadParcel(database, parcelId);
    if (stored?.parcel.print === "unsure") {
      return refusal("printer.unsure", { printer });
    }
  }
  return null;
}
