import {
  createLabelAhead,
  type LabelAheadParts,
} from "./printing/label-ahead.ts";
import { createArmAhead, type ArmAheadParts } from "./workflows/arm-ahead.ts";

/** Labels before they are needed: asked for ahead, and waiting inside the printer. */
export interface LabelsAhead {
  /** The bench goes on: another parcel is open, or will be next. */
  benchChanged(): void;
  stop(): Promise<void>;
}

export function openLabelsAhead(
  parts: LabelAheadParts & ArmAheadParts,
): LabelsAhead {
  const inPrinter = createLabelAhead(parts);
  const onTheWay = createArmAhead(parts);
  return {
    benchChanged() {
      inPrinter.poke();
      onTheWay.poke();
    },
    async stop() {
      await onTheWay.stop();
      await inPrinter.stop();
    },
  };
}
