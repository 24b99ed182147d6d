import { expect, test } from "vitest";
import { passesCourier } from "../../../shared/scan/courier-scans.ts";

test("who works here, which screen shows and who is called stays the bench's while boxes go to the courier", () => {
  for (const text of [
    "PB-BADGE-MARTA-2041",
    "pb-cmd-show-bench",
    "PB-CMD-HANDOVER-FINISH",
    "PB-CMD-CALL-SUPERVISOR",
    "PB-CMD-SIGN-OUT\r",
    "PB-CMD-LOCK",
  ])
    expect(passesCourier(text), text).toBe(true);
});

test("what would change the parcel that nobody sees does not reach the bench", () => {
  for (const text of [
    "PB-CMD-UNDO",
    "PB-CMD-SET-ASIDE",
    "PB-CMD-LOCKS",
    "PB-QTY-3",
    "PB-PARCEL-0061",
    "3SPBTR000000058",
  ])
    expect(passesCourier(text), text).toBe(false);
});
