import type { ScanMeaning } from "../../hardware/scanner/scan-meaning.ts";
import type { BenchSession } from "./bench-session.ts";
import type { TurnEnd } from "./turn.ts";

/** Puts with the verdict on a scan what else that scan may mean, for whoever asks why it was taken so. */
export function noteDoubts(
  before: BenchSession,
  end: TurnEnd,
  meaning: ScanMeaning,
): TurnEnd {
  const doubts = "doubts" in meaning ? meaning.doubts : [];
  const { verdict, history } = end;
  if (verdict === null || doubts.length === 0) return end;
  if (verdict.sequence === before.verdict?.sequence) return end;
  const told = { ...verdict, doubts: [...doubts] };
  return {
    ...end,
    verdict: told,
    history: history.map((one) =>
      one.sequence === told.sequence ? told : one,
    ),
  };
}
