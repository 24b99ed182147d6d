import type { ProfileChange } from "../../shared/contract/profile-contract.ts";
import type { Give, Outcome } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

/** How people want the bench. */
export interface ProfileDesk {
  /** @param personId null: whoever is signed in */
  change(personId: string | null, change: ProfileChange): Promise<Outcome>;
}

export const createProfileDesk = (
  { profile }: StationClient,
  give: Give,
): ProfileDesk => ({
  change: (personId, change) =>
    give((commandId) => profile.change({ commandId, personId, change })),
});
