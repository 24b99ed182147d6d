import type { Verdict } from "../../shared/contract/bench-view.ts";
import type { Question } from "../../shared/domain/bench-question.ts";
import type { OperatorId, ParcelId, StationId } from "../../shared/ids.ts";
import type { Database } from "../storage/open-database.ts";
import type { Trx } from "../storage/store.ts";

/** What a bench remembers between two scans, and over a crash, a power cut or a reload. */
export interface BenchSession {
  readonly operatorId: OperatorId | null;
  readonly parcelId: ParcelId | null;
  readonly question: Question | null;
  /** How many units the next scan counts for; forgotten with the next input, whatever it is. */
  readonly times: number;
  readonly verdict: Verdict | null;
  /** Newest first. */
  readonly history: readonly Verdict[];
  readonly supervisorCalled: boolean;
  readonly sealedCount: number;
  /** Whose hands left the bench, and when; null while it is open or nobody works here. */
  readonly locked: {
    readonly by: OperatorId;
    readonly name: string;
    readonly at: number;
  } | null;
}

export const freshSession: BenchSession = {
  operatorId: null,
  parcelId: null,
  question: null,
  times: 1,
  verdict: null,
  history: [],
  supervisorCalled: false,
  sealedCount: 0,
  locked: null,
};

const historyLength = 6;

/** Puts a verdict on top of the history. Its number is one more than the last, so that each sounds once. */
export function withVerdict(
  session: BenchSession,
  verdict: Omit<Verdict, "sequence">,
): BenchSession {
  const sequence = (session.history[0]?.sequence ?? 0) + 1;
  const numbered = { ...verdict, sequence };
  return {
    ...session,
    verdict: numbered,
    history: [numbered, ...session.history].slice(0, historyLength),
  };
}

const keyOf = (stationId: StationId): string => `bench:${stationId}`;

export async function loadSession(
  database: Database | Trx,
  stationId: StationId,
): Promise<BenchSession> {
  const row = await database
    .selectFrom("settings")
    .select("value")
    .where("key", "=", keyOf(stationId))
    .executeTakeFirst();
  return row === undefined
    ? freshSession
    : // One written by an older version lacks what came since.
      { ...freshSession, ...(JSON.parse(row.value) as Partial<BenchSession>) };
}

export async function saveSession(
  trx: Trx,
  stationId: StationId,
  session: BenchSession,
): Promise<void> {
  const row = { key: keyOf(stationId), value: JSON.stringify(session) };
  await trx
    .insertInto("settings")
    .values(row)
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({ value: row.value }),
    )
    .execute();
}
