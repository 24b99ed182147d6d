import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";

/**
 * Why a parcel that was claimed may not be shipped any more; null when it may. The platform is not relied on for this:
 * in the United States a ship call turns the buyer's request to cancel down.
 */
export function whyStopped(stored: StoredParcel | null): Refusal | null {
  const parcel = stored?.number ?? "";
  switch (stored?.stage) {
    case undefined:
    case "cancelled":
      return refusal("parcel.cancelled", { parcel });
    case "held":
      return stored?.parcel.held ?? refusal("parcel.held", { parcel });
    default:
      return null;
  }
}
