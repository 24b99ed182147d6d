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
      return refusal("printer.too-cold", { printer });
    case "corrupt-ram":
      return refusal("printer.memory-damaged", { printer });
    case "buffer-full":
      return refusal("printer.busy", { printer });
    case "paused":
      return refusal("printer.paused", { printer });
  }
}

/** What people are told for each error of ~HQES, the most important first. */
const faultsByError: readonly (readonly [
  PrinterError,
  (printer: string) => Refusal,
])[] = [
  ["head-open", (printer) => refusal("printer.head-open", { printer })],
  ["media-out", (printer) => refusal("printer.media-out", { printer })],
  ["ribbon-out", (printer) => refusal("printer.ribbon-out", { printer })],
  ["cutter-fault", (printer) => refusal("printer.cutter-jammed", { printer })],
  ["paper-jam", (printer) => refusal("printer.paper-jam", { printer })],
  ["paper-feed", (printer) => refusal("printer.paper-jam", { printer })],
  ["clear-paper-path", (printer) => refusal("printer.paper-jam", { printer })],
  ["retract-timed-out", (printer) => refusal("printer.paper-jam", { printer })],
  [
    "head-over-temperature",
    (printer) => refusal("printer.too-hot", { printer }),
  ],
  [
    "motor-over-temperature",
    (printer) => refusal("printer.too-hot", { printer }),
  ],
  [
    "black-mark-calibrate",
    (printer) => refusal("printer.needs-calibration", { printer }),
  ],
  [
    "black-mark-not-found",
    (printer) => refusal("printer.needs-calibration", { printer }),
  ],
];

/** The same for what ~HQES reports; null when there is no error. */
export function faultOfErrors(
  errors: readonly PrinterError[],
  printer: string,
): Refusal | null {
  if (errors.length === 0) return null;
  for (const [error, fault] of faultsByError) {
    if (errors.includes(error)) return fault(printer);
  }
  return errors.every((error) => error === "paused")
    ? refusal("printer.paused", { printer })
    : refusal("printer.fault", { printer });
}
