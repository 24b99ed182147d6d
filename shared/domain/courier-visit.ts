import { refusal, type Refusal } from "../contract/refusals.ts";

/** Why a finished box stays here, gravest first. */
export const reasonsToStay = [
  "cancelled",
  "cancel-requested",
  "on-hold",
  "address-changed",
] as const;
export type ReasonToStay = (typeof reasonsToStay)[number];

/** What the last gate reads in the platform's answer, and in the mirror of it. */
const codes = {
  cancelled: "parcel.cancelled",
  "cancel-requested": "parcel.cancel-requested",
  "on-hold": "parcel.on-hold",
  "address-changed": "parcel.address-changed",
} as const satisfies { readonly [Reason in ReasonToStay]: Refusal["code"] };

/** The reason behind a refusal; anything else that stops a box waits for the platform like one on hold. */
export const reasonOf = ({ code }: Refusal): ReasonToStay =>
  reasonsToStay.find((reason) => codes[reason] === code) ?? "on-hold";

export const refusalToStay = (reason: ReasonToStay, parcel: string): Refusal =>
  refusal(codes[reason], { parcel });

/** The graver of two reasons: a parcel of several orders may have one each. */
export const graver = (a: ReasonToStay, b: ReasonToStay): ReasonToStay =>
  reasonsToStay.find((reason) => reason === a || reason === b) ?? a;

/**
 * Why a visit cannot end yet: the driver must not leave with a box that has to stay. Null when he may.
 *
 * @param boxes those that must not go, wherever they stand
 */
export function whyNotFinished(
  carrier: string,
  boxes: readonly {
    readonly parcel: string;
    readonly where: "bench" | "cage";
  }[],
): Refusal | null {
  const [first, ...others] = boxes.filter(({ where }) => where === "cage");
  return first === undefined
    ? null
    : refusal("handover.take-out-first", {
        parcel: first.parcel,
        carrier,
        more: others.length,
      });
}
