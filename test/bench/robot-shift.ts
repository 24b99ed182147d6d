import {
  newDiskFolder,
  removeTemporaryFolder,
} from "../helpers/temp-folder.ts";
import { workShift } from "../shift/work-shift.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";

const orders = 60;
const seed = 7;
/** As often as `npm run shift` has it. */
const mischief = { mistakes: 0.15, faults: 0.03 } as const;

/** Verdicts while hands go wrong and things break, killed stations included: measured by the robots of the shift themselves. */
export const robotShift: Measurement = {
  name: "robot-shift",
  async measure(progress) {
    const folder = newDiskFolder();
    try {
      const { scanTimes, broken } = await workShift(
        { orders, seed, folder, ...mischief },
        ({ sealed }) => {
          progress(`${sealed} parcels sealed`);
        },
      );
      if (broken.length > 0) throw new Error(broken.join("\n"));
      return [
        rowOf(
          "scan → verdict, during a shift that goes wrong",
          "ms",
          scanTimes,
          {
            of: "p99",
            most: 50,
          },
        ),
      ];
    } finally {
      removeTemporaryFolder(folder);
    }
  },
};
