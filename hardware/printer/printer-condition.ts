import type { PrinterError } from "./error-status.ts";
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

/** The same for what ~HQES reports; null when there is no error. */
export function faultOfErrors(
  errors: readonly PrinterError[],
  printer: string,
): Refusal | null {
  const has = (error: PrinterError): boolean => errors.includes(error);
  if (errors.length === 0) return null;
  if (has("head-open")) return refusal("printer.head-open", { printer });
  if (has("media-out")) return refusal("printer.media-out", { printer });
  if (has("ribbon-out")) return refusal("printer.ribbon-out", { printer });
  if (has("head-over-temperature") || has("motor-over-temperature")) {
    return refusal("printer.too-hot", { printer });
  }
  return errors.every((error) => error === "paused")
    ? refusal("printer.paused", { printer })
    : refusal("printer.fault", { printer });
}
