import type { Refusal } from "./refusals.ts";

/** Platforms and carriers know orders and purchases, people know parcels: a refusal that names a parcel gets its number. */
export const withParcel = (problem: Refusal, parcel: string): Refusal =>
  "parcel" in problem.params
    ? ({ ...problem, params: { ...problem.params, parcel } } as Refusal)
    : problem;
