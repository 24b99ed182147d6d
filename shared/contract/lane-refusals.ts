/** About totes, runs of labels, and parcels that change benches. */
export interface LaneRefusals {
  "label.printed-already": { parcel: string };
  /** The tote that was scanned holds another parcel than the open one. */
  "tote.of-other": { tote: string; parcel: string };
  /** Asked of whoever scans a parcel that is open at another bench. */
  "parcel.at-other-bench": { parcel: string; station: string };
  /** Told at the bench it was taken from. */
  "parcel.taken-over": { parcel: string; station: string };
  "run.none-fits": Record<never, never>;
  "run.busy": Record<never, never>;
  "run.over": Record<never, never>;
  /** Nobody knows whether the newest label of a run is on paper. */
  "run.unsure": { label: string };
}
