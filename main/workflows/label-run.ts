import type { PrintReport } from "../../hardware/printer/take-over.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import { checkFreshMs } from "../../shared/domain/bench-facts.ts";
import {
  runStep,
  type OpenRow,
  type OpenRowState,
  type RunStep,
  type RunWait,
} from "../../shared/domain/run-step.ts";
import type { ParcelId, StationId } from "../../shared/ids.ts";
import { done } from "../../shared/result.ts";
import type { LabelRunRow } from "../storage/lanes-schema.ts";
import { loadParcel, ordersOf } from "../storage/parcel-queries.ts";
import {
  openRun,
  rowsOfRun,
  setRunRow,
  type RunRow,
} from "../storage/run-queries.ts";
import type { Store, Trx } from "../storage/store.ts";
import { armLabel } from "./arm-label.ts";
import {
  changeParcel,
  claimLeaseMs,
  type ChangeParts,
} from "./change-parcel.ts";
import type { LiveAnswer, ReadLive } from "./live-check.ts";

/**
 * What could not be done is tried again this much later. Not sooner: whoever hears of a printer's refusal pokes the run,
 * which would then ask it without a pause.
 */
const retryMs = 2_000;

export interface LabelRunParts extends ChangeParts {
  readonly store: Store;
  readonly stationId: StationId;
  readonly readLive: ReadLive;
  /** Prints the words between two stacks. */
  printSeparator(words: string): Promise<PrintReport>;
  /** A print job was committed. */
  printQueued(): void;
  /** A call to the platform was committed. */
  outboxQueued(): void;
  /** Something a screen shows of the run is different. */
  changed(): void;
}

export interface LabelRun {
  /** A label came, a print ended, an answer was given: see whether the run can go on. */
  poke(): void;
  /** What holds it up, and why where the printer said; null while it goes on by itself. */
  waits(): { readonly for: RunWait; readonly problem: Refusal | null } | null;
  stop(): Promise<void>;
}

/** What the platform said of a parcel, and when it was asked. */
interface Checked {
  readonly at: number;
  readonly found: LiveAnswer["kind"];
}

/**
 * Carries out this bench's run of labels, one step after another; every step is on disk before the next. After a crash
 * it goes on where its rows say, and a paper that was on its way is asked for.
 */
export async function createLabelRun(parts: LabelRunParts): Promise<LabelRun> {
  const { store, clock, stationId } = parts;
  const checks = new Map<ParcelId, Checked>();
  let waiting: ReturnType<LabelRun["waits"]> = null;
  /** The step that was refused, until it is tried again. */
  let refusedStep: string | null = null;
  let working: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let cancelRetry = (): void => undefined;

  const checkOf = (id: ParcelId | null): OpenRow["check"] => {
    const last = id === null ? undefined : checks.get(id);
    if (last === undefined || clock.now() - last.at > checkFreshMs)
      return "stale";
    return last.found === "unreachable" ? "unreachable" : "fresh";
  };

  const openRow = (row: RunRow): OpenRow => ({
    place: row.place,
    kind: row.kind,
    state: row.state as OpenRowState,
    parcel: row.parcel,
    label: { state: row.labelState, problem: row.labelProblem },
    job: row.job,
    check: checkOf(row.parcel_id),
  });

  async function work(): Promise<void> {
    for (;;) {
      const run = await openRun(store.database, stationId);
      if (run === null || stopped) return;
      const rows = await rowsOfRun(store.database, run.id, "open");
      const step = runStep(rows.map(openRow), run.state === "stopping");
      if (step.kind === "wait") {
        waiting = { for: step.for, problem: null };
        parts.changed();
        return;
      }
      const named = JSON.stringify(step);
      if (named === refusedStep) return;
      const row =
        "place" in step ? rows.find(({ place }) => place === step.place) : null;
      const problem = await carryOut(run, row ?? null, step);
      waiting = problem === null ? null : { for: "printer", problem };
      refusedStep = problem === null ? null : named;
      cancelRetry();
      parts.changed();
      if (problem === null) continue;
      cancelRetry = clock.after(retryMs, () => {
        refusedStep = null;
        poke();
      });
      return;
    }
  }

  /** The refusal that keeps the step from being taken now; null when it is done. */
  async function carryOut(
    run: LabelRunRow,
    row: RunRow | null,
    step: Exclude<RunStep, { kind: "wait" }>,
  ): Promise<Refusal | null> {
    if (step.kind === "end") return commit((trx) => endRun(trx, run));
    if (row === null) return null;
    switch (step.kind) {
      case "arm": {
        const armed = await commit((trx) => arm(trx, run, row));
        parts.outboxQueued();
        return armed;
      }
      case "check":
        return check(run, row);
      case "print-label": {
        const queued = await commit((trx) =>
          printLabel(trx, run, row, step.checked),
        );
        parts.printQueued();
        return queued;
      }
      case "print-separator":
        return separate(row);
      case "settle":
        return commit((trx) => setRunRow(trx, row, { state: step.as }));
      case "drop":
        return commit((trx) => drop(trx, run, row, step.problem));
      default:
        return step satisfies never;
    }
  }

  async function commit(
    run: (trx: Trx) => Promise<unknown>,
  ): Promise<Refusal | null> {
    const committed = await store.transact(async (trx) => {
      await run(trx);
      return done;
    });
    return committed.ok ? null : committed.refusal;
  }

  const actorOf = (run: LabelRunRow) => ({
    stationId,
    operatorId: run.operator_id,
  });

  async function arm(trx: Trx, run: LabelRunRow, row: RunRow): Promise<void> {
    if (row.parcel_id === null) return;
    const expiresAt = clock.now() + claimLeaseMs;
    const claimed = await changeParcel(
      trx,
      parts,
      actorOf(run),
      row.parcel_id,
      { kind: "claim" },
      { kind: "parcel.claimed", data: { expiresAt } },
    );
    // A run is about labels alone: whenever the shop usually asks for them, it wants this one now.
    if (claimed.ok) await armLabel(trx, parts, claimed.value, clock.now());
    await setRunRow(
      trx,
      row,
      claimed.ok
        ? { state: "armed" }
        : { state: "dropped", problem: JSON.stringify(claimed.refusal) },
    );
  }

  async function check(run: LabelRunRow, row: RunRow): Promise<Refusal | null> {
    const id = row.parcel_id;
    if (id === null || row.parcel === null) return null;
    const at = clock.now();
    const orderIds = await ordersOf(store.database, id);
    const found = await parts.readLive(orderIds, row.parcel.number);
    const late = clock.now() - at > checkFreshMs;
    checks.set(id, {
      // An answer that took too long proves nothing; asked again it would take as long.
      at: late || found.kind === "unreachable" ? clock.now() : at,
      found: late ? "unreachable" : found.kind,
    });
    if (found.kind !== "held") return null;
    const { reason } = found;
    return commit(async (trx) => {
      await changeParcel(
        trx,
        parts,
        actorOf(run),
        id,
        { kind: "hold", reason },
        { kind: "parcel.held", data: { code: reason.code } },
      );
      await drop(trx, run, row, reason);
    });
  }

  async function printLabel(
    trx: Trx,
    run: LabelRunRow,
    row: RunRow,
    checked: boolean,
  ): Promise<void> {
    if (row.parcel_id === null) return;
    const copy = (row.parcel?.copies ?? 0) + 1;
    const queued = await changeParcel(
      trx,
      parts,
      actorOf(run),
      row.parcel_id,
      { kind: "print-ahead", checked },
      { kind: "print.queued", data: { copy, reason: "run", approvedBy: null } },
    );
    checks.delete(row.parcel_id);
    if (queued.ok) await setRunRow(trx, row, { state: "sent" });
    else await drop(trx, run, row, queued.refusal);
  }

  async function separate(row: RunRow): Promise<Refusal | null> {
    const noted = await commit((trx) => setRunRow(trx, row, { state: "sent" }));
    if (noted !== null) return noted;
    const { outcome } = await parts.printSeparator(row.words);
    const state =
      outcome.kind === "refused"
        ? "due"
        : outcome.kind === "unsure"
          ? "unsure"
          : "printed";
    const kept = await commit((trx) => setRunRow(trx, row, { state }));
    return kept ?? (outcome.kind === "refused" ? outcome.refusal : null);
  }

  /** A parcel whose label was only asked for goes back to the queue. */
  async function drop(
    trx: Trx,
    run: LabelRunRow,
    row: RunRow,
    problem: Refusal | null,
  ): Promise<void> {
    await setRunRow(trx, row, {
      state: "dropped",
      problem: problem === null ? null : JSON.stringify(problem),
    });
    if (row.state !== "armed" || row.parcel_id === null) return;
    const stored = await loadParcel(trx, row.parcel_id);
    if (stored?.stage !== "claimed" || stored.parcel.print !== "none") return;
    await changeParcel(
      trx,
      parts,
      actorOf(run),
      row.parcel_id,
      { kind: "set-aside" },
      { kind: "parcel.set-aside", data: {} },
    );
  }

  const endRun = (trx: Trx, run: LabelRunRow): Promise<unknown> =>
    trx
      .updateTable("label_runs")
      .set({
        state: run.state === "stopping" ? "stopped" : "ended",
        ended_at: clock.now(),
      })
      .where("id", "=", run.id)
      .execute();

  function poke(): void {
    if (stopped) return;
    if (working !== null) {
      again = true;
      return;
    }
    again = false;
    working = work().finally(() => {
      working = null;
      if (again) poke();
    });
  }

  poke();
  return {
    poke,
    waits: () => waiting,
    async stop() {
      stopped = true;
      cancelRetry();
      await working;
    },
  };
}
