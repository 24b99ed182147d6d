import { practicePeople } from "../../main/training/practice-people.ts";
import { badgeBarcode } from "../../hardware/scanner/own-codes.ts";
import {
  newDiskFolder,
  removeTemporaryFolder,
} from "../helpers/temp-folder.ts";
import { startBuiltStation } from "./built-station.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";

const starts = 7;

/** The built program on a folder that was not there, as on the first morning: until it says so, and until a badge is taken. */
export const startUp: Measurement = {
  name: "start",
  async measure(progress) {
    const ready: number[] = [];
    const accepted: number[] = [];
    for (let start = 1; start <= starts; start++) {
      progress(`${start} of ${starts}`);
      const folder = newDiskFolder();
      const station = await startBuiltStation(folder);
      try {
        const screen = await station.connect();
        const view = await screen.scan(
          badgeBarcode(practicePeople[0]?.badgeCode ?? ""),
        );
        if (view.operator === null) throw new Error("the badge was not taken");
        accepted.push(performance.now() - station.spawnedAt);
        ready.push(station.readyAfterMs);
        await screen.close();
      } finally {
        await station.stop();
        removeTemporaryFolder(folder);
      }
    }
    return [
      rowOf("start → ready line", "ms", ready),
      rowOf("start → first scan accepted", "ms", accepted, {
        of: "p95",
        most: 2000,
      }),
    ];
  },
};
