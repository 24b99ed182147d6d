import type {
  RunBoard,
  RunView,
  RunWanted,
} from "../../shared/contract/runs-contract.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import {
  holdsOneArticle,
  papersOf,
  planStacks,
  type RunStack,
} from "../../shared/domain/plan-run.ts";
import type { RunWait } from "../../shared/domain/run-step.ts";
import { asId, type RunId, type StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import { appendJournal, type Actor } from "../evidence/journal.ts";
import { articleFacts } from "../storage/parcel-queries.ts";
import {
  newestRun,
  openRun,
  paperOf,
  rowsOfRun,
  runCandidates,
  setRunRow,
  waitingDeliveries,
  type RunRow,
} from "../storage/run-queries.ts";
import type { LabelRunRow } from "../storage/lanes-schema.ts";
import type { Store, Trx } from "../storage/store.ts";
import { settleDoubt } from "./answer-run-paper.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";
import { titleOf } from "./desk.ts";
import { localDay } from "./local-day.ts";
import { actorOf, type SignedIn } from "./signed-in.ts";

export interface RunDeskParts extends ChangeParts {
  readonly store: Store;
  readonly stationId: StationId;
  /** What the stack of parcels with several articles is called, in the packer's language. */
  mixedWords(): string;
  operator(): SignedIn;
  /** What holds the open run up now. */
  waits(): { readonly for: RunWait; readonly problem: Refusal | null } | null;
  /** Why the next label cannot be printed. */
  printProblem(): Refusal | null;
  /** A run was begun, answered or stopped. */
  changed(): void;
}

/** Whoever prints labels before packing: chooses what, and answers for the paper. */
export interface RunDesk {
  board(): Promise<RunBoard>;
  preview(wanted: RunWanted): Promise<RunStack[]>;
  /** Refuses with `scan.not-signed-in`, `run.busy` and `run.none-fits`. */
  start(wanted: RunWanted): Promise<Result<void>>;
  /** Refuses with `run.over` when nothing is in doubt. */
  answer(cameOut: boolean): Promise<Result<void>>;
  /** Refuses with `run.over`. */
  stop(): Promise<Result<void>>;
}

export function createRunDesk(parts: RunDeskParts): RunDesk {
  const { store, clock, stationId } = parts;
  const { database } = store;

  const actor = (): Actor => actorOf(stationId, parts.operator());

  async function stacksOf(
    trx: Trx | typeof database,
    wanted: RunWanted,
  ): Promise<RunStack[]> {
    const found = await runCandidates(trx, {
      dueBefore: wanted.due === "today" ? localDay(clock.now()).endsAt : null,
      delivery: wanted.delivery,
    });
    const chosen = found
      .filter(
        ({ contents }) =>
          wanted.contents === "any" || holdsOneArticle(contents),
      )
      .slice(0, wanted.most)
      .map(({ id, ...rest }) => ({ parcelId: id, ...rest }));
    const skuIds = chosen.flatMap(({ contents }) =>
      contents.map(({ skuId }) => skuId),
    );
    const facts = await articleFacts(trx, [...new Set(skuIds)]);
    const articles = new Map(
      skuIds.map((skuId) => [
        skuId,
        { title: titleOf(facts, skuId), bin: facts.get(skuId)?.bin ?? null },
      ]),
    );
    return planStacks(chosen, articles, parts.mixedWords());
  }

  async function decide(
    run: (trx: Trx) => Promise<Result<void>>,
  ): Promise<Result<void>> {
    const decided = await store.transact(run);
    if (decided.ok) parts.changed();
    return decided;
  }

  return {
    async board() {
      const run = await newestRun(database, stationId);
      return {
        run: run === null ? null : await viewRun(run),
        deliveries: await waitingDeliveries(database),
      };
    },
    preview: (wanted) => stacksOf(database, wanted),
    start: (wanted) =>
      parts.operator() === null
        ? Promise.resolve(refused(refusal("scan.not-signed-in", {})))
        : decide(async (trx) => {
            if ((await openRun(trx, stationId)) !== null)
              return refused(refusal("run.busy", {}));
            const papers = papersOf(await stacksOf(trx, wanted));
            if (papers.length === 0)
              return refused(refusal("run.none-fits", {}));
            const id = asId<RunId>(parts.ids());
            const at = clock.now();
            await trx
              .insertInto("label_runs")
              .values({
                id,
                station_id: stationId,
                operator_id: actor().operatorId,
                state: "going",
                wanted: JSON.stringify(wanted),
                created_at: at,
                ended_at: null,
              })
              .execute();
            await trx
              .insertInto("label_run_rows")
              .values(
                papers.map((paper, place) => ({
                  run_id: id,
                  place,
                  kind: paper.kind,
                  parcel_id: paper.kind === "label" ? paper.parcelId : null,
                  words: paper.kind === "separator" ? paper.words : "",
                  state: "due" as const,
                  problem: null,
                })),
              )
              .execute();
            const labels = papers.filter(({ kind }) => kind === "label").length;
            await appendJournal(trx, {
              at,
              actor: actor(),
              shopId: null,
              parcelId: null,
              kind: "run.started",
              data: { runId: id, labels },
            });
            return done;
          }),
    answer: (cameOut) =>
      decide((trx) => settleDoubt(trx, parts, actor(), cameOut)),
    stop: () =>
      decide(async (trx) => {
        const run = await openRun(trx, stationId);
        if (run === null) return refused(refusal("run.over", {}));
        if (run.state === "stopping") return done;
        await trx
          .updateTable("label_runs")
          .set({ state: "stopping" })
          .where("id", "=", run.id)
          .execute();
        for (const row of await rowsOfRun(trx, run.id, "open"))
          if (row.state === "sent") await callBack(trx, parts, actor(), row);
        await appendJournal(trx, {
          at: clock.now(),
          actor: actor(),
          shopId: null,
          parcelId: null,
          kind: "run.stopped",
          data: { runId: run.id },
        });
        return done;
      }),
  };

  async function viewRun(run: LabelRunRow): Promise<RunView> {
    const rows = await rowsOfRun(database, run.id, "all");
    const labels = rows.filter(({ kind }) => kind === "label");
    const isOpen = run.state === "going" || run.state === "stopping";
    const head = rows.find(
      ({ state }) => state !== "printed" && state !== "dropped",
    );
    const waits = isOpen ? parts.waits() : null;
    const problem = waits?.problem ?? parts.printProblem();
    const held = heldUp(waits, head ?? null, problem);
    return {
      id: run.id,
      state: run.state,
      startedAt: run.created_at,
      labels: labels.length,
      printed: labels.filter(({ state }) => state === "printed").length,
      waitsFor: held,
      paper:
        isOpen && head !== undefined
          ? paperOf(head, head.parcel?.number ?? null)
          : null,
      problem: held === "printer" ? problem : null,
      dropped: labels
        .filter(({ state }) => state === "dropped")
        .map((row) => ({
          parcel: row.parcel?.number ?? "",
          problem:
            row.problem === null ? null : (JSON.parse(row.problem) as Refusal),
        })),
      takeOut: takeOut(rows),
    };
  }
}

/** A printer that takes its time is no trouble; one that said why it cannot is. */
function heldUp(
  waits: { readonly for: RunWait } | null,
  head: RunRow | null,
  problem: Refusal | null,
): RunView["waitsFor"] {
  if (waits === null) return null;
  switch (waits.for) {
    case "answer":
      return "answer";
    case "printer":
      return problem === null ? null : "printer";
    case "label":
      return head?.labelState === "ready" ? null : "label";
    case "check":
      return null;
    default:
      return waits.for satisfies never;
  }
}

/** Labels that lie in a stack and must not be used, with the stack each lies in. */
function takeOut(rows: readonly RunRow[]): RunView["takeOut"] {
  let stack = "";
  return rows.flatMap((row) => {
    if (row.kind === "separator") stack = row.words;
    const { parcel } = row;
    if (row.state !== "printed" || parcel === null || parcel.held === null)
      return [];
    return [{ parcel: parcel.number, stack, problem: parcel.held }];
  });
}

/** A label that no printer has begun is taken back; one on its way is waited for. */
async function callBack(
  trx: Trx,
  parts: ChangeParts,
  actor: Actor,
  row: RunRow,
): Promise<void> {
  if (row.parcel_id === null) return;
  const { numUpdatedRows } = await trx
    .updateTable("print_jobs")
    .set({ state: "given-up" })
    .where("parcel_id", "=", row.parcel_id)
    .where("state", "in", ["due", "failed"])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const copy = row.parcel?.copies ?? 1;
  const data = { copy, outcome: "given-up" as const, printer: null };
  const ended = await changeParcel(
    trx,
    parts,
    actor,
    row.parcel_id,
    { kind: "print-ended", print: "none" },
    { kind: "print.ended", data },
  );
  if (ended.ok && ended.value.stage === "claimed")
    await changeParcel(
      trx,
      parts,
      actor,
      row.parcel_id,
      { kind: "set-aside" },
      { kind: "parcel.set-aside", data: {} },
    );
  await setRunRow(trx, row, { state: "dropped" });
}
