import type { RunPaper } from "../../shared/domain/run-paper.ts";
import type { Parcel } from "../../shared/domain/parcel.ts";
import type { OpenRow } from "../../shared/domain/run-step.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import type { ParcelId, RunId, StationId } from "../../shared/ids.ts";
import type { LabelRunRow, LabelRunRowRow } from "./lanes-schema.ts";
import type { Database } from "./open-database.ts";
import type { Trx } from "./store.ts";

/** The run that is going, or being stopped, at this bench: at most one. */
export async function openRun(
  database: Database | Trx,
  stationId: StationId,
): Promise<LabelRunRow | null> {
  const row = await database
    .selectFrom("label_runs")
    .selectAll()
    .where("station_id", "=", stationId)
    .where("state", "in", ["going", "stopping"])
    .executeTakeFirst();
  return row ?? null;
}

/** The run to show: the open one, else the newest. */
export async function newestRun(
  database: Database,
  stationId: StationId,
): Promise<LabelRunRow | null> {
  const row = await database
    .selectFrom("label_runs")
    .selectAll()
    .where("station_id", "=", stationId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A row of a run with what is known of its parcel. */
export interface RunRow extends LabelRunRowRow {
  readonly parcel: Parcel | null;
  readonly labelState: OpenRow["label"]["state"];
  readonly labelProblem: Refusal | null;
  readonly job: OpenRow["job"];
}

/** In the order of the stack. */
export async function rowsOfRun(
  database: Database | Trx,
  runId: RunId,
  which: "open" | "all",
): Promise<RunRow[]> {
  const rows = await database
    .selectFrom("label_run_rows as row")
    .leftJoin("parcels", "parcels.id", "row.parcel_id")
    .leftJoin("labels", "labels.parcel_id", "row.parcel_id")
    .selectAll("row")
    .select((eb) => [
      "parcels.state as parcelState",
      "labels.state as labelState",
      "labels.problem as labelProblem",
      eb
        .selectFrom("print_jobs")
        .select("print_jobs.state")
        .whereRef("print_jobs.parcel_id", "=", "row.parcel_id")
        .orderBy("copy", "desc")
        .limit(1)
        .as("job"),
    ])
    .where("row.run_id", "=", runId)
    .$if(which === "open", (query) =>
      query.where("row.state", "in", ["due", "armed", "sent", "unsure"]),
    )
    .orderBy("row.place")
    .execute();
  return rows.map(({ parcelState, labelState, labelProblem, job, ...row }) => ({
    ...row,
    parcel: parcelState === null ? null : (JSON.parse(parcelState) as Parcel),
    labelState: labelState ?? "none",
    labelProblem:
      labelProblem === null ? null : (JSON.parse(labelProblem) as Refusal),
    job,
  }));
}

export async function setRunRow(
  trx: Trx,
  row: Pick<LabelRunRowRow, "run_id" | "place">,
  change: Partial<Pick<LabelRunRowRow, "state" | "problem">>,
): Promise<void> {
  await trx
    .updateTable("label_run_rows")
    .set(change)
    .where("run_id", "=", row.run_id)
    .where("place", "=", row.place)
    .execute();
}

/** The paper of a bench's run that nobody knows to be printed. */
export async function rowInDoubt(
  database: Database | Trx,
  stationId: StationId,
): Promise<(LabelRunRowRow & { number: string | null }) | null> {
  const row = await database
    .selectFrom("label_run_rows as row")
    .innerJoin("label_runs as run", "run.id", "row.run_id")
    .leftJoin("parcels", "parcels.id", "row.parcel_id")
    .selectAll("row")
    .select("parcels.number")
    .where("run.station_id", "=", stationId)
    .where("run.state", "in", ["going", "stopping"])
    .where("row.state", "=", "unsure")
    .executeTakeFirst();
  return row ?? null;
}

export async function runPaperInDoubt(
  database: Database | Trx,
  stationId: StationId,
): Promise<RunPaper | null> {
  const row = await rowInDoubt(database, stationId);
  return row === null ? null : paperOf(row, row.number);
}

export const paperOf = (
  row: Pick<LabelRunRowRow, "kind" | "words">,
  parcelNumber: string | null,
): RunPaper =>
  row.kind === "separator"
    ? { kind: "separator", words: row.words }
    : { kind: "label", parcel: parcelNumber ?? "" };

/** Waiting parcels with a label of the platform's, the most urgent first. */
export async function runCandidates(
  database: Database | Trx,
  wanted: {
    readonly dueBefore: number | null;
    readonly delivery: string | null;
  },
): Promise<
  {
    id: ParcelId;
    contents: Parcel["lines"];
    deadlineAt: number | null;
  }[]
> {
  const rows = await database
    .selectFrom("parcels")
    .select(["id", "state", "deadline_at"])
    .where("stage", "=", "waiting")
    .where("package_id", "is not", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("parcel_orders")
            .innerJoin("orders", "orders.id", "parcel_orders.order_id")
            .select("orders.id")
            .whereRef("parcel_orders.parcel_id", "=", "parcels.id")
            .where("orders.shipping_type", "=", "SELLER"),
        ),
      ),
    )
    .$if(wanted.dueBefore !== null, (query) =>
      query.where("deadline_at", "<", wanted.dueBefore),
    )
    .$if(wanted.delivery !== null, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("parcel_orders")
            .innerJoin("orders", "orders.id", "parcel_orders.order_id")
            .select("orders.id")
            .whereRef("parcel_orders.parcel_id", "=", "parcels.id")
            .where("orders.delivery_option", "=", wanted.delivery ?? ""),
        ),
      ),
    )
    .orderBy((eb) => eb("deadline_at", "is", null))
    .orderBy("deadline_at")
    .orderBy("service_rank")
    .orderBy("ordered_at")
    .limit(mostCandidates)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    contents: (JSON.parse(row.state) as Parcel).lines,
    deadlineAt: row.deadline_at,
  }));
}

/** A run of hundreds is chosen among these; nobody carries more labels than that. */
const mostCandidates = 2_000;

/** What the waiting parcels are sent by, as the platform calls it. */
export async function waitingDeliveries(database: Database): Promise<string[]> {
  const rows = await database
    .selectFrom("parcels")
    .innerJoin("parcel_orders", "parcel_orders.parcel_id", "parcels.id")
    .innerJoin("orders", "orders.id", "parcel_orders.order_id")
    .select("orders.delivery_option")
    .distinct()
    .where("parcels.stage", "=", "waiting")
    .where("orders.shipping_type", "!=", "SELLER")
    .execute();
  return rows
    .map((row) => row.delivery_option)
    .filter((text) => text !== "")
    .toSorted();
}
