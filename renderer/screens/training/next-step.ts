import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { TrainingState } from "../../../shared/contract/training-view.ts";

/** What a trainee's hands would do now, so that the first parcel takes no searching. */
export type NextStep =
  | {
      readonly kind: "scan";
      readonly barcodes: TrainingState["barcodes"];
      readonly badges: boolean;
    }
  | { readonly kind: "scan-label"; readonly barcode: string }
  | { readonly kind: "weigh"; readonly grams: number }
  | { readonly kind: "fix-printer" }
  | { readonly kind: "wait" }
  | { readonly kind: "choose" };

/** Enough to choose from; the wall below has them all. */
const mostOffered = 3;

/** Heavier than a draught: what is still on the scale from the last parcel. */
const leftOnScaleGrams = 15;

/** What a parcel of unknown weight may weigh in training. */
const anyParcelGrams = 450;

/** One barcode per article, the article of the most urgent parcel first. */
function mostUrgent(
  training: TrainingState,
  urgentSkus: readonly string[],
): NextStep {
  const barcodes = [...new Set(urgentSkus)]
    .flatMap(
      (urgent) => training.barcodes.find(({ skuId }) => skuId === urgent) ?? [],
    )
    .slice(0, mostOffered);
  return barcodes.length === 0
    ? { kind: "choose" }
    : { kind: "scan", barcodes, badges: false };
}

export function nextStep(
  bench: BenchView,
  training: TrainingState,
  urgentSkus: readonly string[],
): NextStep {
  const { instruction } = bench;
  const offer = (
    wanted: (barcode: TrainingState["barcodes"][number]) => boolean,
    badges: boolean,
  ): NextStep => {
    const barcodes = training.barcodes.filter(wanted).slice(0, mostOffered);
    return barcodes.length === 0
      ? { kind: "choose" }
      : { kind: "scan", barcodes, badges };
  };
  switch (instruction.kind) {
    case "sign-in":
    case "scan-supervisor-badge":
      return offer(({ group }) => group === "badge", true);
    case "start":
      return training.onScale.grams > leftOnScaleGrams
        ? { kind: "weigh", grams: 0 }
        : mostUrgent(training, urgentSkus);
    case "scan-unit":
      return offer(({ skuId }) => skuId === instruction.skuId, false);
    case "capture":
      return offer(
        ({ skuId, tells }) =>
          skuId === instruction.skuId &&
          (tells?.includes(instruction.wants) ?? false),
        false,
      );
    case "place-on-scale":
      return {
        kind: "weigh",
        grams: instruction.expectedGrams || anyParcelGrams,
      };
    case "scale-trouble":
      return {
        kind: "weigh",
        grams:
          instruction.refusal.code === "scale.box-before"
            ? 0
            : (bench.parcel?.expectedGrams ?? anyParcelGrams),
      };
    case "scan-label": {
      // As from a roll of labels printed elsewhere: one number for each parcel.
      if (instruction.stickOn === true) {
        const serial = (bench.parcel?.number ?? "").padStart(9, "0");
        return { kind: "scan-label", barcode: `3SPKBN${serial}` };
      }
      const barcode = training.tray[0]?.barcode ?? null;
      return barcode === null
        ? { kind: "choose" }
        : { kind: "scan-label", barcode };
    }
    case "printer-trouble":
      return { kind: "fix-printer" };
    case "let-scale-settle":
    case "wait-for-label":
    case "wait-for-printer":
      return { kind: "wait" };
    case "put-in-box":
      return {
        kind: "weigh",
        grams: bench.parcel?.expectedGrams ?? anyParcelGrams,
      };
    case "choose-article":
    case "enter-quantity":
    case "teach-article":
    case "put-in-insert":
    case "choose-line":
    case "choose-unit":
    case "settle-trouble":
    case "choose-reason":
    case "decide-held":
    case "choose-box":
    case "ask-printed":
    case "ask-take-over":
    case "ask-run-paper":
    case "fill-tote":
    case "set-aside":
      return { kind: "choose" };
    default:
      return instruction satisfies never;
  }
}
