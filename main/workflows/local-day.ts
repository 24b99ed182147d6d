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
