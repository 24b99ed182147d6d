import type { IsoDay } from "../../shared/domain/business-days.ts";

/** The bench's own day: the PC stands where the packer stands. */
export function localDay(now: number): { beganAt: number; endsAt: number } {
  const day = new Date(now);
  const beganAt = new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate(),
  ).getTime();
  const endsAt = new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate() + 1,
  ).getTime();
  return { beganAt, endsAt };
}

/** What the calendar at the bench shows. */
export function localIsoDay(now: number): IsoDay {
  const day = new Date(now);
  const two = (count: number): string => String(count).padStart(2, "0");
  const month = two(day.getMonth() + 1);
  return `${day.getFullYear()}-${month}-${two(day.getDate())}`;
}
