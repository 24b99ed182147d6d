import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import type { ProfileDesk } from "./workflows/profile-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface ProfileHandlerParts {
  readonly desk: ProfileDesk;
  operator(): SignedIn;
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
