import type { BenchAction } from "../contract/bench-view.ts";

/**
 * The bench's own commands that hold while boxes go to the courier. Nobody sees the bench's parcel then, so nobody changes it.
 */
export const staysAtHand: readonly BenchAction[] = [
  "call-supervisor",
  "lock",
  "sign-out",
];

const passes = new RegExp(
  `^PB-(?:BADGE-|CMD-(?:SHOW|DEVICE|FIRST|HANDOVER|LESSON|MY)-|CMD-(?:${staysAtHand.join("|")})$)`,
  "i",
);

/** Whether a scan during a courier's visit is for the bench all the same: who works here, which screen shows, and who is called. */
export const passesCourier = (scanned: string): boolean =>
  passes.test(scanned.trim());
