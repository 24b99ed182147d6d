import { afterAll } from "vitest";
import { createLabelPipeline } from "../../hardware/label/label-pipeline.ts";
import { systemClock } from "../../main/host/system-clock.ts";

/** One thread for a whole test file, however many stations and printers it opens: loading it is most of what they cost. */
export const labelThread = createLabelPipeline({
  workerUrl: new URL("../../hardware/label/label-worker.ts", import.meta.url),
  clock: systemClock,
});
afterAll(labelThread.stop);
