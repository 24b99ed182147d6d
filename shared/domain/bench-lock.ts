/** A lunch and a meeting; after that the open parcel comes free for other benches as its lease runs out. */
export const keptWhileLockedMs = 60 * 60_000;

/** Whether the bench still holds on to its parcel. @param lockedAt null: not locked */
export const keepsClaim = (lockedAt: number | null, now: number): boolean =>
  lockedAt === null || now - lockedAt < keptWhileLockedMs;

/** A badge at a locked bench: its own goes on where it was, another takes the bench over with its open parcel. */
export const badgeAtLocked = (
  lockedBy: string,
  badgeOf: string,
): "goes-on" | "takes-over" =>
  lockedBy === badgeOf ? "goes-on" : "takes-over";
