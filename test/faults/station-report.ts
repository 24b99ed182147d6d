import { z } from "zod";

/** What a station under trouble is given. */
export const stationOrdersSchema = z.object({
  folder: z.string(),
  url: z.string(),
  authCode: z.string(),
  /** Of the vault, hexadecimal: the same for every start on a folder. */
  key: z.string(),
  startedAt: z.number(),
  speed: z.number(),
});
export type StationOrders = z.infer<typeof stationOrdersSchema>;

export const ordersVariable = "PACKBENCH_FAULT_STATION";

/** What it says of itself, one JSON line at a time. */
export const stationReportSchema = z.object({
  /** Parcels nobody has claimed yet. */
  waiting: z.number(),
  /** Claimed ones whose label is still to come. */
  asked: z.number(),
  /** Labels on disk. */
  ready: z.number(),
  /** When a sync last came to its end, in the fast clock's time. */
  syncedAt: z.number().nullable(),
});
export type StationReport = z.infer<typeof stationReportSchema>;
