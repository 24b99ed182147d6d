const weightUnits = ["g", "kg", "lb", "oz"] as const;
export type WeightUnit = (typeof weightUnits)[number];

export const scaleStatuses = [
  "ok",
  "motion",
  "overload",
  "underload",
  "not-zeroed",
  "fault",
  "no-reading",
] as const;
export type ScaleStatus = (typeof scaleStatuses)[number];

/** What a scale said, once. A number is present only when the scale vouches for it. */
export interface ScaleReading {
  /** Plain decimal string with the decimals the scale showed; null when the number must not be used. */
  readonly weight: string | null;
  /** As sent by the scale, lower case for kg, g, lb, oz; null when neither sent nor configured. */
  readonly unit: string | null;
  /** Exact conversion rounded to 0.001 g; null when weight or unit is unknown. */
  readonly grams: number | null;
  /** True only when the scale says so, or equal readings proved it; null when its protocol cannot tell. */
  readonly stable: boolean | null;
  readonly net: boolean | null;
  readonly status: ScaleStatus;
}
