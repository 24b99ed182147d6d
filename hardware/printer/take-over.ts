import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { Result } from "../../shared/result.ts";
import type { DeviceSlot } from "../device-slot.ts";
import type { LabelPrinter, PrinterMedia, PrintOutcome } from "../device.ts";

/** The label in this printer's dots; refuses when it cannot be made to fit there. */
export type LabelFor = (media: PrinterMedia) => Promise<Result<Uint8Array>>;

/** How printing ended, and where the paper lies. */
export interface PrintReport {
  readonly outcome: PrintOutcome;
  /** The name of the printer that got the label, or would have; null when the bench has none. */
  readonly printer: string | null;
  /** The name of the bench's own printer, when another one got the label in its place. */
  readonly insteadOf: string | null;
}

/** The bench's own printer first, then those that were told to take over, in the order they were set up. */
const candidates = (printers: readonly DeviceSlot[]): readonly DeviceSlot[] =>
  printers.filter(({ setup }, at) => at === 0 || setup.takesOver === true);

const isTroubled = (slot: DeviceSlot): boolean => slot.card().problem !== null;

/** Being opened: nobody can say yet whether it prints. */
const isStarting = (slot: DeviceSlot): boolean =>
  slot.device() === null && !isTroubled(slot);

/**
 * Why no printer can take a label now: the bench's own trouble, unless another one is ready to take over.
 * @param printers the bench's own first
 */
export function printerProblem(
  printers: readonly DeviceSlot[],
): Refusal | null {
  const own = printers[0]?.card().problem ?? null;
  const able = candidates(printers).some(
    (slot) => !isTroubled(slot) && !isStarting(slot),
  );
  return able ? null : own;
}

/**
 * Prints on the bench's own printer, and on the next one only where that one refused: nothing of the label has left it then.
 * A printer known to be in trouble is passed over while another is ready, and has its turn again as soon as it is well.
 * One that is only being opened is waited for. Where all refuse, the own printer's reason is told, because putting that one
 * right helps most.
 *
 * @param printers the bench's own first
 */
export async function printOnFirstAble(
  printers: readonly DeviceSlot[],
  labelFor: LabelFor,
): Promise<PrintReport> {
  const own = printers[0];
  if (own === undefined) {
    const none = refusal("printer.none", {});
    return {
      outcome: { kind: "refused", refusal: none },
      printer: null,
      insteadOf: null,
    };
  }
  const able = candidates(printers);
  const inOrder = [
    ...able.filter((slot) => !isTroubled(slot)),
    ...able.filter(isTroubled),
  ];
  const refusals = new Map<DeviceSlot, PrintOutcome>();
  for (const slot of isStarting(own) ? [] : inOrder) {
    const outcome = await printOn(slot, async (printer) => {
      const label = await labelFor(printer.media());
      return label.ok
        ? printer.print(label.value)
        : { kind: "refused", refusal: label.refusal };
    });
    if (outcome.kind !== "refused") {
      return {
        outcome,
        printer: slot.setup.name,
        insteadOf: slot === own ? null : own.setup.name,
      };
    }
    refusals.set(slot, outcome);
  }
  return {
    outcome: refusals.get(own) ?? {
      kind: "refused",
      refusal: refusal("printer.not-connected", { printer: own.setup.name }),
    },
    printer: own.setup.name,
    insteadOf: null,
  };
}

/**
 * Lets a label wait inside the bench's own printer: what lies there, or null where it cannot. A label that another printer will
 * have to print waits nowhere.
 */
export async function keepOnOwn(
  printers: readonly DeviceSlot[],
  labelFor: LabelFor,
): Promise<Uint8Array | null> {
  const own = printers[0];
  const printer = own?.device();
  if (own === undefined || printer?.kind !== "printer" || isTroubled(own))
    return null;
  const label = await labelFor(printer.media());
  return label.ok && (await printer.keep(label.value)) ? label.value : null;
}

/** One job on this printer; its card shows how it ended. */
export async function printOn(
  slot: DeviceSlot,
  job: (printer: LabelPrinter) => Promise<PrintOutcome>,
): Promise<PrintOutcome> {
  const printer = slot.device();
  if (printer?.kind !== "printer") {
    return {
      kind: "refused",
      refusal: refusal("printer.not-connected", { printer: slot.setup.name }),
    };
  }
  const outcome = await job(printer);
  const isQueued =
    outcome.kind === "sent" && slot.setup.address.wire === "queue";
  slot.saw(isQueued ? "queued" : outcome.kind);
  return outcome;
}
