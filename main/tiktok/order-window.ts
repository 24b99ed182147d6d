import { z } from "zod";
import type { OrderId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { SyncMark } from "../storage/mirror-shops.ts";
import {
  walkOrders,
  type Walk,
  type WalkParts,
  type WalkPlace,
} from "./order-walk.ts";
import { dayMs } from "../../shared/time.ts";

export interface SyncOutcome {
  /** Orders written to the mirror, and orders whose request to cancel changed. */
  readonly orders: number;
  readonly pages: number;
  /** Orders on these pages that could not be read and were left out. */
  readonly unreadable: number;
}

export interface WindowWalked {
  readonly since: number;
  /** The last walk through it. */
  readonly walk: Walk;
  /** Nothing can have been missed, but for what the walk itself names. */
  readonly settled: boolean;
  readonly outcome: SyncOutcome;
}

/** A search may lag behind what it searches: every window reaches back this far into the one before. */
const overlapMs = 5 * 60_000;
/** What a shop that is new to us shows: longer than any order may stay unshipped. */
const firstLookBackMs = 90 * dayMs;
const mostWalks = 3;

/** Walks everything that changed since the mark, and again while orders may have slipped from one page to another. */
export async function walkWindow(
  parts: WalkParts,
  mark: SyncMark,
): Promise<Result<WindowWalked>> {
  const from =
    mark.syncedTo === 0
      ? parts.clock.now() - firstLookBackMs
      : mark.syncedTo - overlapMs;
  let place: WalkPlace = placeOf(mark.resume) ?? {
    since: Math.max(0, from),
    token: "",
    newest: mark.syncedTo,
  };
  const { since } = place;
  const seen = new Set<OrderId>();
  let [orders, pages] = [0, 0];
  for (let walks = 1; ; walks++) {
    const walked = await walkOrders(parts, place, mark.syncedTo, seen);
    if (!walked.ok) return walked;
    const walk = walked.value;
    orders += walk.written;
    pages += walk.pages;
    // A second look that finds nothing it should have found before is proof enough, whatever the platform counts.
    const settled = !walk.slipped || (walks > 1 && walk.late === 0);
    if (settled || !walk.complete || walks === mostWalks) {
      const { unreadable } = walk;
      const outcome = { orders, pages, unreadable };
      return ok({ since, walk, settled, outcome });
    }
    place = { since, token: "", newest: walk.newest };
  }
}

const resumePlace = z.object({
  since: z.number().nonnegative(),
  token: z.string().min(1),
  newest: z.number().nonnegative(),
});

/** A place that cannot be read costs walking the window from its start. */
function placeOf(resume: string | null): WalkPlace | null {
  if (resume === null) return null;
  const parsed = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue("not JSON");
        return z.NEVER;
      }
    })
    .pipe(resumePlace)
    .safeParse(resume);
  return parsed.success ? parsed.data : null;
}
