import {
  createLabelPipeline,
  type LabelPipeline,
} from "../../hardware/label/label-pipeline.ts";
import { systemClock } from "../../main/host/system-clock.ts";

/** The label thread as it is shipped. Stop it. */
export const builtLabelThread = (): LabelPipeline =>
  createLabelPipeline({
    workerUrl: new URL("../../out/main/label-worker.js", import.meta.url),
    clock: systemClock,
  });
