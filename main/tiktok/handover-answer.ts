import { z } from "zod";
import type { HandoverOffer } from "../../shared/domain/handover.ts";
import { flag, list, readable, time } from "./loose-fields.ts";

export const slotAnswer = z.object({ start_time: time, end_time: time });

const offerAnswer = z.object({
  can_pickup: flag,
  can_drop_off: flag,
  pickup_slots: list,
});

const offeredSlot = slotAnswer.extend({
  // Spelled so by the platform; the right spelling for the day somebody corrects it.
  avaliable: flag,
  available: flag,
});

/** Null for an answer that is no object. Source: Get Package Handover Time Slots (202309). */
export function readHandoverOffer(answer: unknown): HandoverOffer | null {
  const parsed = offerAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const { can_pickup: pickup, can_drop_off: dropOff } = parsed.data;
  const slots = readable(parsed.data.pickup_slots, offeredSlot).flatMap(
    ({ avaliable, available, start_time: from, end_time: until }) =>
      (avaliable || available) && from !== null && until !== null
        ? [{ from, until }]
        : [],
  );
  return { pickup, dropOff, slots };
}
