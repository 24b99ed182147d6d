import type { ShiftProgress } from "./work-shift.ts";

/**
 * How far a shift is, in one line: orders that left, what was caught, the pace, and how long it still takes at that pace.
 *
 * @param orders that come in during the whole shift, those nobody may pack included: the end comes a little sooner
 */
export function progressLine(
  packers: readonly ShiftProgress[],
  orders: number,
  seconds: number,
): string {
  const sum = (of: keyof ShiftProgress): number =>
    packers.reduce((total, packer) => total + packer[of], 0);
  const left = sum("orders");
  const hourly = Math.round((sum("sealed") / Math.max(1, seconds)) * 3600);
  const toGo = ((orders - left) / Math.max(1, left)) * seconds;
  return [
    `${seconds} s: ${left} of ${orders} orders (${packers.map((packer) => packer.orders).join(" + ")})`,
    `${sum("caught")} of ${sum("injected")} caught`,
    `${hourly} parcels an hour`,
    left === 0 ? "" : `${Math.ceil(toGo / 60)} min to go`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
