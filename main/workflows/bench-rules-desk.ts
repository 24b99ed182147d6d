import type { BenchView } from "../../shared/contract/bench-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import type { BenchRules } from "../../shared/domain/bench-rules.ts";
import { asId, type OperatorId, type StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import { loadBenchRules, saveBenchRules } from "../storage/bench-rules.ts";
import type { Store } from "../storage/store.ts";

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
  set(
    rules: BenchRules,
    operator: BenchView["operator"],
  ): Promise<Result<void>>;
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
      if (operator?.role !== "supervisor")
        return refused(refusal("role.supervisor-needed", {}));
      const kept = await store.transact(async (trx) => {
        await saveBenchRules(trx, stationId, rules);
        await appendJournal(trx, {
          at: clock.now(),
          actor: { stationId, operatorId: asId<OperatorId>(operator.id) },
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
