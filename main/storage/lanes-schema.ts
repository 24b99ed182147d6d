import type {
  OperatorId,
  ParcelId,
  RunId,
  StationId,
} from "../../shared/ids.ts";

/** What lies in a picker's tote until it is packed. */
export interface ToteRow {
  parcel_id: ParcelId;
  tote: string;
  filled_at: number;
}

/** going: prints by itself; stopping: only what is on its way is waited for. */
export type RunState = "going" | "stopping" | "ended" | "stopped";

export interface LabelRunRow {
  id: RunId;
  station_id: StationId;
  operator_id: OperatorId | null;
  state: RunState;
  /** What its parcels were chosen by, as JSON. */
  wanted: string;
  created_at: number;
  ended_at: number | null;
}

/**
 * due: nobody has touched it; armed: its parcel is claimed and its label asked for; sent: it is the printer's; unsure:
 * nobody knows whether paper moved; printed; dropped: it is not printed, and why.
 */
export type RunRowState =
  "due" | "armed" | "sent" | "unsure" | "printed" | "dropped";

/** One paper of a run, in the order of the stack. */
export interface LabelRunRowRow {
  run_id: RunId;
  place: number;
  kind: "label" | "separator";
  parcel_id: ParcelId | null;
  /** Of a separator. */
  words: string;
  state: RunRowState;
  problem: string | null;
}

export interface LanesTables {
  totes: ToteRow;
  label_runs: LabelRunRow;
  label_run_rows: LabelRunRowRow;
}
