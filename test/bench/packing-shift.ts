import { rowOf } from "./figures.ts";
import { openBenchFloor } from "./bench-floor.ts";
import type { Measurement } from "./measurement.ts";
import { packMany } from "./pack-many.ts";

const shiftParcels = 200;
const weighedParcels = 20;

/** A shift at a bench without a scale: verdicts and labels as they come, and what the program weighs at its end. */
export const packingShift: Measurement = {
  name: "scan-label-memory",
  async measure(progress) {
    const floor = await openBenchFloor({ orderCount: 320, scale: false });
    try {
      const startedBytes = floor.station.residentBytes();
      const shift = await packMany(floor, shiftParcels, progress);
      const residentBytes = floor.station.residentBytes();
      return [
        rowOf("scan → verdict, through the contract", "ms", shift.scans, {
          of: "p99",
          most: 50,
        }),
        rowOf(
          "last scan → last label byte, label waiting",
          "ms",
          shift.labels,
          { of: "p99", most: 100 },
        ),
        rowOf("backend memory, a packer signed in", "MB", [
          megabytes(startedBytes),
        ]),
        rowOf(
          `backend memory after ${shift.sealed} sealed parcels`,
          "MB",
          [megabytes(residentBytes)],
          { of: "median", most: 250 },
        ),
      ];
    } finally {
      await floor.stop();
    }
  },
};

/** The same at a bench with a scale, where the stable weight is what lets the label out. */
export const weighedLabels: Measurement = {
  name: "weight-label",
  async measure(progress) {
    const floor = await openBenchFloor({ orderCount: 120, scale: true });
    try {
      const { labels } = await packMany(floor, weighedParcels, progress);
      return [
        rowOf("stable weight → last label byte, label waiting", "ms", labels, {
          of: "p99",
          most: 100,
        }),
      ];
    } finally {
      await floor.stop();
    }
  },
};

const megabytes = (bytes: number): number => bytes / 1_000_000;
