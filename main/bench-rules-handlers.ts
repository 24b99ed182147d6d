import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import type { Bench } from "./workflows/bench.ts";

/** The part of the contract about how this bench works. A change that arrives twice changes nothing more. */
export function benchRulesHandlers({ rules, view }: Bench) {
  const station = implement(contract);
  return {
    benchRules: {
      read: station.benchRules.read.handler(() => rules.read()),
      set: station.benchRules.set.handler(async ({ input }) => {
        const changed = await rules.set(input.rules, view().operator);
        return changed.ok
          ? { ok: true as const }
          : { ok: false as const, refusal: changed.refusal };
      }),
    },
  };
}
