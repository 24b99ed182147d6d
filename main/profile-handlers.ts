import { implement } from "@orpc/server";
import type { BenchView } from "../shared/contract/bench-view.ts";
import { contract } from "../shared/contract/contract.ts";
import type { ProfileDesk } from "./workflows/profile-desk.ts";

export interface ProfileHandlerParts {
  readonly desk: ProfileDesk;
  operator(): BenchView["operator"];
}

/** The part of the contract about how each person wants the bench. A change that arrives twice changes nothing more. */
export function profileHandlers({ desk, operator }: ProfileHandlerParts) {
  const station = implement(contract);
  return {
    profile: {
      change: station.profile.change.handler(async ({ input }) => {
        const changed = await desk.change(
          input.personId,
          input.change,
          operator(),
        );
        return changed.ok
          ? { ok: true as const }
          : { ok: false as const, refusal: changed.refusal };
      }),
    },
  };
}
