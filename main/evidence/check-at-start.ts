import type { StationId } from "../../shared/ids.ts";
import type { Log } from "../station-ports.ts";
import type { Database } from "../storage/open-database.ts";
import { checkJournal, journalTail } from "./journal.ts";

/** A tamper with the newest history is found at every start; the whole chain is walked on demand. */
const checkedEntries = 5_000;

export async function checkJournalAtStart(
  database: Database,
  stationId: StationId,
  log: Log,
): Promise<void> {
  const from = await journalTail(database, stationId, checkedEntries);
  const { brokenAtSeq } = await checkJournal(database, stationId, from);
  if (brokenAtSeq !== null)
    log.write("error", "journal-broken", { seq: brokenAtSeq });
}
