import { done, type Result } from "../../shared/result.ts";
import type { OperatorId, PrintJobId, StationId } from "../../shared/ids.ts";
import type {
  ConvertedLabel,
  LabelFile,
} from "../../hardware/label/label-job.ts";
import type {
  LabelFor,
  PrintReport,
} from "../../hardware/printer/take-over.ts";
import type { ParcelStage } from "../../shared/domain/parcel.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import { appendJournal } from "../evidence/journal.ts";
import { isOpenPrintJob } from "../storage/open-jobs.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import { labelForMedia, type StoredLabel } from "./label-for-media.ts";
import { storedLabel } from "./stored-label.ts";
import type { PrintJobRow } from "../storage/schema.ts";
import type { Store, Trx } from "../storage/store.ts";
import { changeParcel, type ChangeParts } from "../workflows/change-parcel.ts";

/** A printer that refused is asked again when it reports a change; this is the net under that. */
const retryMs = 5_000;

export interface PrintQueueParts extends ChangeParts {
  readonly store: Store;
  readonly stationId: StationId;
  print(labelFor: LabelFor): Promise<PrintReport>;
  /** Draws a label anew where it has to go to a printer of another kind. */
  convert(file: LabelFile): Promise<Result<ConvertedLabel>>;
  /** A job ended, was refused or became unsure. */
  ended(): void;
}

export interface PrintQueue {
  /** A job was committed, or the printer changed: see whether something can be printed now. */
  poke(): void;
  /** Why the next label cannot be printed; null when none waits, or nobody has refused it. */
  problem(): Refusal | null;
  stop(): Promise<void>;
}

/**
 * Carries out this station's print jobs, one in flight at a time. A job is marked in flight on disk before its first
 * byte leaves; one found in flight at start died with the program, so nobody knows whether paper moved: it is asked.
 */
export async function createPrintQueue(
  parts: PrintQueueParts,
): Promise<PrintQueue> {
  const { store, clock, stationId } = parts;
  let working: Promise<void> | null = null;
  let problem: Refusal | null = null;
  let again = false;
  let stopped = false;
  let cancelRetry = (): void => undefined;

  await orphansBecomeUnsure(parts);

  async function work(): Promise<void> {
    do {
      again = false;
      const job = await nextJob(store, stationId);
      if (job === null || stopped) return;
      problem = await printJob(parts, job);
      if (problem !== null) {
        // Who poked meanwhile heard this very refusal: asking at once would never end.
        again = false;
        parts.ended();
        cancelRetry();
        cancelRetry = clock.after(retryMs, poke);
        return;
      }
      again = true;
    } while (again && !stopped);
  }

  function poke(): void {
    if (stopped) return;
    if (working !== null) {
      again = true;
      return;
    }
    cancelRetry();
    // What was wrong may have been put right: that is why somebody pokes.
    problem = null;
    working = work().finally(() => {
      working = null;
      if (again) poke();
    });
  }

  poke();
  return {
    poke,
    problem: () => problem,
    async stop() {
      stopped = true;
      cancelRetry();
      await working;
    },
  };
}

async function nextJob(
  store: Store,
  stationId: StationId,
): Promise<PrintJobRow | null> {
  const job = await store.database
    .selectFrom("print_jobs")
    .selectAll()
    .where("station_id", "=", stationId)
    .where(isOpenPrintJob)
    .where("state", "in", ["due", "failed"])
    .orderBy("due_at")
    .limit(1)
    .executeTakeFirst();
  return job ?? null;
}

async function printJob(
  parts: PrintQueueParts,
  job: PrintJobRow,
): Promise<Refusal | null> {
  const label = await labelOf(parts.store, job);
  if (label === null) {
    await end(parts, job, "given-up", nowhere);
    return null;
  }
  let begun = false;
  const marked = await parts.store.transact(async (trx) => {
    begun = await begin(trx, job);
    return done;
  });
  // A disk that cannot note the job must not print it: after a crash nobody would know.
  if (!marked.ok) return marked.refusal;
  // Given up, or moved to another bench, a moment ago.
  if (!begun) return null;
  const report = await parts.print((media) =>
    labelForMedia(label, media, parts.convert),
  );
  const { outcome } = report;
  if (outcome.kind === "refused") {
    await parts.store.transact(async (trx) => {
      const problem = JSON.stringify(outcome.refusal);
      await setState(trx, job.id, {
        state: "failed",
        due_at: parts.clock.now(),
        problem,
      });
      return done;
    });
    return outcome.refusal;
  }
  await end(parts, job, outcome.kind, report);
  return null;
}

/** A label may be printed before its goods are packed; one of a parcel that nobody may pack is not. */
const wantsItsLabel: ReadonlySet<ParcelStage> = new Set([
  "claimed",
  "packing",
  "packed",
  "labelled",
]);

/** The label as the printer gets it; null when the parcel no longer wants it (cancelled, held, sealed meanwhile). */
async function labelOf(
  { database }: Store,
  job: PrintJobRow,
): Promise<StoredLabel | null> {
  const stored = await loadParcel(database, job.parcel_id);
  return stored !== null && wantsItsLabel.has(stored.stage)
    ? storedLabel(database, job.parcel_id)
    : null;
}

/** Where a label went that was never sent. */
const nowhere = { printer: null, insteadOf: null };
type Place = Pick<PrintReport, "printer" | "insteadOf">;

async function end(
  parts: PrintQueueParts,
  job: PrintJobRow,
  outcome: "printed" | "sent" | "unsure" | "given-up",
  place: Place,
): Promise<void> {
  await parts.store.transact((trx) => endIn(trx, parts, job, outcome, place));
  parts.ended();
}

async function endIn(
  trx: Trx,
  parts: PrintQueueParts,
  job: PrintJobRow,
  outcome: "printed" | "sent" | "unsure" | "given-up",
  place: Place,
): Promise<Result<void>> {
  const known = outcome === "printed" || outcome === "sent";
  await setState(trx, job.id, {
    state: known ? "done" : outcome,
    proof: known ? outcome : null,
    printer: place.printer,
    instead_of: place.insteadOf,
  });
  const stored = await loadParcel(trx, job.parcel_id);
  const data = { copy: job.copy, outcome, printer: place.printer };
  const actor = {
    stationId: parts.stationId,
    operatorId: null as OperatorId | null,
  };
  if (
    stored === null ||
    stored.parcel.print === "none" ||
    !endsAtParcel.has(stored.stage)
  ) {
    // Sealed by its own label already: paper moved, whatever the printer says later. Or cancelled: nobody waits.
    await appendJournal(trx, {
      at: parts.clock.now(),
      actor,
      shopId: stored?.shop_id ?? null,
      parcelId: job.parcel_id,
      kind: "print.ended",
      data,
    });
    return done;
  }
  const changed = await changeParcel(
    trx,
    parts,
    actor,
    job.parcel_id,
    { kind: "print-ended", print: outcome === "given-up" ? "none" : outcome },
    { kind: "print.ended", data },
  );
  return changed.ok ? done : changed;
}

const endsAtParcel: ReadonlySet<ParcelStage> = new Set([
  ...wantsItsLabel,
  "held",
]);

async function orphansBecomeUnsure(parts: PrintQueueParts): Promise<void> {
  const orphans = await parts.store.database
    .selectFrom("print_jobs")
    .selectAll()
    .where("station_id", "=", parts.stationId)
    .where(isOpenPrintJob)
    .where("state", "=", "in-flight")
    .execute();
  for (const job of orphans) await end(parts, job, "unsure", nowhere);
}

/** Marks a job in flight; false when it is not this station's to print any more. */
async function begin(trx: Trx, job: PrintJobRow): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("print_jobs")
    .set({ state: "in-flight", attempts: job.attempts + 1, problem: null })
    .where("id", "=", job.id)
    .where("station_id", "=", job.station_id)
    .where("state", "in", ["due", "failed"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function setState(
  trx: Trx,
  id: PrintJobId,
  change: Partial<PrintJobRow>,
): Promise<void> {
  await trx
    .updateTable("print_jobs")
    .set(change)
    .where("id", "=", id)
    .execute();
}
