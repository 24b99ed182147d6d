import type { ZebraKnobs } from "../../hardware/virtual/zebra-knobs.ts";
import { waitingRows, type Incident } from "./incident.ts";
import { printRun } from "./label-stack.ts";
import { quickLabelMs } from "./shift-floor.ts";

/** Slow enough that something breaks while a paper is half out. */
const slowLabelMs = 600;
const labelsOfRun = 5;
const fewestWaiting = 8;

const jammedRun = (
  kind: string,
  upset: Partial<ZebraKnobs>,
  putRight: Partial<ZebraKnobs>,
): Incident => ({
  kind,
  at: ["start"],
  async happen({ hands, memory }) {
    if (memory.stack.length > 0 || waitingRows(hands).length < fewestWaiting)
      return null;
    const { zebra } = hands.floor;
    await zebra.turn({ labelMs: slowLabelMs });
    const outcome = await printRun(hands, memory, labelsOfRun, {
      async upset() {
        await hands.seen(() => false, slowLabelMs / 2);
        await zebra.turn(upset);
      },
      putRight: () => zebra.turn(putRight),
    });
    await zebra.turn({ ...putRight, labelMs: quickLabelMs });
    return outcome;
  },
});

/** What breaks in the middle of a run of labels: nothing of it is lost, and nothing comes out twice. */
export const runTroubles: readonly Incident[] = [
  jammedRun(
    "run's paper out",
    { mediaOut: true },
    { mediaOut: false, paused: false },
  ),
  jammedRun(
    "run's head open",
    { headOpen: true },
    { headOpen: false, paused: false },
  ),
  jammedRun("run's printer silent", { silent: true }, { silent: false }),
  jammedRun(
    "run's printer without power",
    { unplugged: true },
    { unplugged: false },
  ),
];
