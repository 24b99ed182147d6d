import type { QueueRow } from "../../../shared/contract/queue-view.ts";

/** Parcels that leave together. */
export interface Departure {
  /** Null: the platform set no time. */
  readonly deadlineAt: number | null;
  readonly overdue: boolean;
  readonly rows: readonly QueueRow[];
}

/** Groups rows by departure as on a board: everything late in one group first, then by time, without a time last. */
export function departures(
  rows: readonly QueueRow[],
  now: number,
): readonly Departure[] {
  const late: QueueRow[] = [];
  const timed = new Map<number, QueueRow[]>();
  const untimed: QueueRow[] = [];
  for (const row of rows) {
    if (row.deadlineAt === null) untimed.push(row);
    else if (row.deadlineAt < now) late.push(row);
    else {
      const together = timed.get(row.deadlineAt);
      if (together === undefined) timed.set(row.deadlineAt, [row]);
      else together.push(row);
    }
  }
  const first = late[0]?.deadlineAt ?? null;
  return [
    ...(late.length === 0
      ? []
      : [{ deadlineAt: first, overdue: true, rows: late }]),
    ...[...timed]
      .sort(([a], [b]) => a - b)
      .map(([deadlineAt, together]) => ({
        deadlineAt,
        overdue: false,
        rows: together,
      })),
    ...(untimed.length === 0
      ? []
      : [{ deadlineAt: null, overdue: false, rows: untimed }]),
  ];
}
