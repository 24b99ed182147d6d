import type { BenchRules } from "../../shared/domain/bench-rules.ts";
import type { StationId } from "../../shared/ids.ts";
import { done, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import { loadBenchRules, saveBenchRules } from "../storage/bench-rules.ts";
import type { Store } from "../storage/store.ts";
import { supervisorAt, type SignedIn } from "./signed-in.ts";

export interface BenchRulesDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  /** The bench works by other rules from now on. */
  changed(): void;
}

export interface BenchRulesDesk {
  read(): BenchRules;
  /** Refuses with `role.supervisor-needed`. */
  set(rules: BenchRules, operator: SignedIn): Promise<Result<void>>;
}

/** Where a supervisor says how one bench works. */
export async function createBenchRulesDesk(
  parts: BenchRulesDeskParts,
): Promise<BenchRulesDesk> {
  const { store, clock, stationId } = parts;
  let current = await loadBenchRules(store.database, stationId);
  return {
    read: () => current,
    async set(rules, operator) {
      const supervisor = supervisorAt(stationId, operator);
      if (!supervisor.ok) return supervisor;
      const kept = await store.transact(async (trx) => {
        await saveBenchRules(trx, stationId, rules);
        await appendJournal(trx, {
          at: clock.now(),
          actor: supervisor.value,
          shopId: null,
          parcelId: null,
          kind: "bench.rules-set",
          data: { ...rules },
        });
        return done;
      });
      if (!kept.ok) return kept;
      current = rules;
      parts.changed();
      return done;
    },
  };
}
