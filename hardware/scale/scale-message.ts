import type { ScaleReading, ScaleStatus } from "../../shared/weight.ts";
import { exactGrams, plainDecimal } from "./exact-grams.ts";

/** What one frame said. Only readings leave the driver; the rest keeps the conversation going. */
export type ScaleMessage =
  | ReadingMessage
  | {
      readonly type: "ack";
      /** What was acknowledged. */
      readonly of: string;
      readonly tare?: string;
      readonly unit?: string;
    }
  | { readonly type: "nak" }
  | { readonly type: "error"; readonly code: string }
  | {
      readonly type: "info";
      readonly id: string;
      readonly more?: boolean;
      readonly values: readonly string[];
    }
  /** A complete frame that means nothing to this protocol: a line of an unknown form, a wrong length. */
  | { readonly type: "unknown" };

export interface ReadingMessage extends ScaleReading {
  readonly type: "reading";
  /** Status bits by name, where the protocol has them. */
  readonly flags?: readonly string[];
  /** The device's own error number. */
  readonly code?: string;
  /** Checkout scales compute a price; six digits of the smallest coin, as sent. */
  readonly unitPrice?: string;
  readonly price?: string;
}

interface Facts {
  /** As it stands in the frame. */
  readonly weight: string;
  readonly unit: string | null;
  /** null: the protocol cannot tell. */
  readonly stable: boolean | null;
  readonly net?: boolean | null;
  readonly flags?: readonly string[];
}

/** A weight the scale vouches for; a field that is no number becomes a fault, never a zero. */
export function weightReading(facts: Facts): ReadingMessage {
  const weight = plainDecimal(facts.weight);
  if (weight === null) return noWeight("fault", facts);
  const unit = facts.unit === null ? null : unitName(facts.unit);
  return {
    type: "reading",
    weight,
    unit,
    grams: unit === null ? null : exactGrams(weight, unit),
    stable: facts.stable,
    net: facts.net ?? null,
    status: facts.stable === false ? "motion" : "ok",
    ...(facts.flags ? { flags: facts.flags } : {}),
  };
}

/** A state in which no number may be used, whatever digits stand in the frame. */
export const noWeight = (
  status: Exclude<ScaleStatus, "ok">,
  facts: {
    readonly net?: boolean | null;
    readonly flags?: readonly string[];
    readonly code?: string;
  } = {},
): ReadingMessage => ({
  type: "reading",
  weight: null,
  unit: null,
  grams: null,
  stable: false,
  net: facts.net ?? null,
  status,
  ...(facts.flags ? { flags: facts.flags } : {}),
  ...(facts.code === undefined ? {} : { code: facts.code }),
});

/** Lower case for the four units we pack in; counts are "pcs"; trade units stay as sent. Null when blank. */
export function unitName(sent: string): string | null {
  const unit = sent.trim();
  const lower = unit.toLowerCase();
  if (unit === "") return null;
  if (lower === "lbs") return "lb";
  if (lower === "pc" || lower === "pcs") return "pcs";
  return ["g", "kg", "lb", "oz"].includes(lower) ? lower : unit.slice(0, 5);
}

/** What crosses the contract, without what only the driver needs. */
export const readingOf = ({
  weight,
  unit,
  grams,
  stable,
  net,
  status,
}: ReadingMessage): ScaleReading => ({
  weight,
  unit,
  grams,
  stable,
  net,
  status,
});
