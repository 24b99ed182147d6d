import type { Verdict } from "../../shared/contract/bench-view.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import type { SkuId } from "../../shared/ids.ts";
import type { ChangeParts } from "./change-parcel.ts";
import type { Actor } from "../evidence/journal.ts";
import type { Trx } from "../storage/store.ts";
import type { BenchSession } from "./bench-session.ts";
import { withVerdict } from "./bench-session.ts";
import type { Desk } from "./desk.ts";

/** One input at the bench, being decided: everything it may read, and the transaction it writes in. */
export interface Turn {
  readonly trx: Trx;
  readonly parts: ChangeParts;
  readonly actor: Actor;
  readonly session: BenchSession;
  readonly desk: Desk;
  /** What was scanned; null for a key or a button. */
  readonly scanned: string | null;
}

/** What an input leads to: the bench's next session, its verdict included. */
export type TurnEnd = BenchSession;

type VerdictFacts = Partial<
  Omit<Verdict, "sequence" | "at" | "tone" | "scanned">
>;

export const answer = (
  turn: Turn,
  tone: Verdict["tone"],
  facts: VerdictFacts = {},
  session: BenchSession = turn.session,
): TurnEnd =>
  withVerdict(session, {
    at: turn.parts.clock.now(),
    tone,
    scanned: turn.scanned,
    title: null,
    skuId: null,
    refusal: null,
    expected: null,
    ...facts,
  });

/** A stop: says what was scanned, what was expected, and stays until something is put right. */
export const stop = (
  turn: Turn,
  refusal: Refusal,
  expected: { readonly skuId: SkuId; readonly title: string } | null = null,
): TurnEnd => answer(turn, "stop", { refusal, expected });
