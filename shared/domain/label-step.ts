import type { Instruction } from "../contract/bench-view.ts";
import { show, type BenchFacts, type BenchStep } from "./bench-facts.ts";
import { wasScannedFirst } from "./label-first.ts";
import type { Parcel } from "./parcel.ts";

/** Packed and weighed: its label is the matter. */
export function labelStep({
  parcel,
  label: waiting,
  stuckOn,
  check,
}: BenchFacts): BenchStep {
  if (stuckOn === "wanted") {
    return {
      instruction: { kind: "scan-label", trackingTail: "", stickOn: true },
      auto: check === "stale" ? { kind: "check" } : null,
    };
  }
  const instruction: Instruction = {
    kind: "wait-for-label",
    refusal: waiting.problem,
  };
  if (waiting.state !== "ready") return show(instruction);
  switch (check) {
    case "stale":
      return {
        instruction: { kind: "wait-for-label", refusal: null },
        auto: { kind: "check" },
      };
    case "fresh":
    case "unreachable":
      return {
        instruction: { kind: "wait-for-printer" },
        auto: {
          kind: parcel?.print === "none" ? "print" : "take-label",
          checked: check === "fresh",
        },
      };
    default:
      return check satisfies never;
  }
}

/** The label is asked of the printer: it has to come out, and onto the box. */
export function afterPrint(
  parcel: Parcel,
  { label: waiting, stuckOn, check, printer }: BenchFacts,
): BenchStep {
  if (stuckOn === "done" || wasScannedFirst(parcel)) {
    return {
      instruction: { kind: "wait-for-label", refusal: null },
      auto:
        check === "stale"
          ? { kind: "check" }
          : { kind: "seal", checked: check === "fresh" },
    };
  }
  const where =
    printer.elsewhere === null ? {} : { printer: printer.elsewhere };
  switch (parcel.print) {
    case "none":
    case "waiting":
      return printer.problem === null
        ? show({ kind: "wait-for-printer" })
        : show({ kind: "printer-trouble", refusal: printer.problem });
    case "unsure":
      return show({ kind: "ask-printed", ...where });
    case "sent":
    case "printed":
      return show({
        kind: "scan-label",
        trackingTail: (waiting.trackingNumber ?? "").slice(-4),
        ...where,
      });
    default:
      return parcel.print satisfies never;
  }
}
