import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import { asId, type ParcelId } from "../shared/ids.ts";
import type { HeldDesk } from "./workflows/held-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface HeldHandlerParts {
  readonly desk: HeldDesk;
  operator(): SignedIn;
}

/** The part of the contract about parcels that wait for a decision. */
export function heldHandlers({ desk, operator }: HeldHandlerParts) {
  const station = implement(contract);
  return {
    held: {
      list: station.held.list.handler(() => desk.list()),
      decide: station.held.decide.handler(async ({ input }) => {
        const decided = await desk.decide(
          asId<ParcelId>(input.parcelId),
          input.decision,
          operator(),
        );
        return decided.ok
          ? { ok: true as const }
          : { ok: false as const, refusal: decided.refusal };
      }),
    },
  };
}
