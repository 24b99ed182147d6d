import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { Database } from "../storage/open-database.ts";

/**
 * Why nobody may feed paper by hand now: a label is on its way, or nobody has said yet whether it came out. Null when
 * no label is open; one that only waits for the printer to be put right is no reason.
 */
export async function openPrint(database: Database): Promise<Refusal | null> {
  const jobs = await database
    .selectFrom("print_jobs")
    .innerJoin("parcels", "parcels.id", "print_jobs.parcel_id")
    .select(["print_jobs.state", "parcels.stage"])
    .where("print_jobs.state", "in", ["in-flight", "unsure"])
    .where("parcels.stage", "=", "labelled")
    .execute();
  if (jobs.some(({ state }) => state === "unsure")) {
    return refusal("printer.unsure", { printer: "" });
  }
  return jobs.length === 0 ? null : refusal("printer.busy", { printer: "" });
}
