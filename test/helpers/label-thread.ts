import { createLabelPipeline } from "../../hardware/label/label-pipeline.ts";
import { systemClock } from "../../main/host/system-clock.ts";

/**
 * One thread for all test files that a worker runs, however many stations and printers they open: loading it is most of
 * what they cost. It keeps nothing between labels, holds no program open, and ends with the worker.
 */
export const labelThread = createLabelPipeline({
  workerUrl: new URL("../../hardware/label/label-worker.ts", import.meta.url),
  clock: systemClock,
});
