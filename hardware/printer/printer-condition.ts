import { refusal, type Refusal } from "../../shared/contract/refusals.ts";

/** Everything a printer may say about itself, the most important first: the first one present is what people are told. */
export const printerConditions = [
  "head-open",
  "media-out",
  "ribbon-out",
  "over-temperature",
  "under-temperature",
  "corrupt-ram",
  "buffer-full",
  "paused",
  "label-waiting",
  "busy",
] as const;
export type PrinterCondition = (typeof printerConditions)[number];

/**
 * The reason to keep a label from the printer, or null when it can take one.
 * Busy and label-waiting are no reasons: the printer keeps the label in its memory until the one before it is out.
 */
export function faultOf(
  conditions: readonly PrinterCondition[],
  printer: string,
): Refusal | null {
  const worst = conditions[0];
  if (worst === undefined) return null;
  switch (worst) {
    case "label-waiting":
    case "busy":
      return null;
    case "head-open":
      return refusal("printer.head-open", { printer });
    case "media-out":
      return refusal("printer.media-out", { printer });
    case "ribbon-out":
      return refusal("printer.ribbon-out", { printer });
    case "over-temperature":
      return refusal("printer.too-hot", { printer });
    case "under-temperature":
    case "corrupt-ram":
      return refusal("printer.fault", { printer });
    case "buffer-full":
      return refusal("printer.busy", { printer });
    case "paused":
      return refusal("printer.paused", { printer });
  }
}
