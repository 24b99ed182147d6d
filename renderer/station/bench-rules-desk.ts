import type { BenchRules } from "../../shared/domain/bench-rules.ts";
import type { Ask, Give, Outcome } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

/** How this bench works, whoever stands at it. */
export interface BenchRulesDesk {
  read(): Promise<BenchRules | null>;
  set(rules: BenchRules): Promise<Outcome>;
}

export const createBenchRulesDesk = (
  { benchRules }: StationClient,
  give: Give,
  ask: Ask,
): BenchRulesDesk => ({
  read: () => ask(() => benchRules.read()),
  set: (rules) => give((commandId) => benchRules.set({ commandId, rules })),
});
