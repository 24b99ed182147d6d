import { refusal } from "../contract/refusals.ts";
import { done, refused, type Result } from "../result.ts";
import { hourMs } from "../time.ts";

/** What a correction of a tracking number depends on. Times are UTC milliseconds. */
export interface ToldShipment {
  readonly parcel: string;
  readonly toldAt: number | null;
  readonly correctedAt: number | null;
}

/**
 * How long after shipping a number may be put right. Two pages of the platform disagree on whether Europe has a limit:
 * the stricter one is kept. Source: TikTok Shop, "Update Shipping Info" (202309) and "Fulfillment API overview".
 */
export const correctionWindowMs = 72 * hourMs;

export type Correction = "free" | "once" | "used" | "too-late";

/** A number the platform does not know yet is changed freely, one it knows a single time and not for long. */
export function correctionOf(
  { toldAt, correctedAt }: Omit<ToldShipment, "parcel">,
  now: number,
): Correction {
  if (correctedAt !== null) return "used";
  if (toldAt === null) return "free";
  return now - toldAt > correctionWindowMs ? "too-late" : "once";
}

/** Refuses with `shipping.corrected-already` and `shipping.correction-too-late`. */
export function mayCorrect(shipment: ToldShipment, now: number): Result<void> {
  const { parcel } = shipment;
  const correction = correctionOf(shipment, now);
  switch (correction) {
    case "free":
    case "once":
      return done;
    case "used":
      return refused(refusal("shipping.corrected-already", { parcel }));
    case "too-late":
      return refused(refusal("shipping.correction-too-late", { parcel }));
    default:
      return correction satisfies never;
  }
}
