import { z } from "zod";

/** What a station under trouble is given. */
export const stationOrdersSchema = z.object({
  folder: z.string(),
  url: z.string(),
  /** Of the vault, hexadecimal: the same for every start on a folder. */
  key: z.string(),
  startedAt: z.number(),
  speed: z.number(),
  aheadMs: z.number(),
});
export type StationOrders = z.infer<typeof stationOrdersSchema>;

/** What it is told, in messages. */
export const toStationSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("begin"), orders: stationOrdersSchema }),
  z.object({ kind: z.literal("auth-code"), code: z.string() }),
  z.object({ kind: z.literal("clock-moved"), aheadMs: z.number() }),
  /** To be answered with `armed`: it dies by its own hand at the next commit. */
  z.object({
    kind: z.literal("die"),
    at: z.enum(["before commit", "after commit"]),
  }),
]);
export type ToStation = z.infer<typeof toStationSchema>;

/** What it says of itself. */
export const stationReportSchema = z.object({
  /** Parcels nobody has claimed yet. */
  waiting: z.number(),
  /** Claimed ones whose label is still to come. */
  asked: z.number(),
  /** Labels on disk. */
  ready: z.number(),
  /** When a sync last came to its end, in the fast clock's time. */
  syncedAt: z.number().nullable(),
  /** When it will do something by itself, in the fast clock's time; null while it does something now. */
  restsUntil: z.number().nullable(),
  memoryMb: z.number(),
});
export type StationReport = z.infer<typeof stationReportSchema>;

export const fromStationSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("report"), report: stationReportSchema }),
  z.object({ kind: z.literal("armed") }),
  /** A code works once, and what came of the last one may never have arrived. */
  z.object({ kind: z.literal("wants-auth-code") }),
]);
export type FromStation = z.infer<typeof fromStationSchema>;
