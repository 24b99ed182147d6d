import type { FirstRun } from "../../shared/contract/first-run-contract.ts";
import type { Ask, Give, Outcome } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

/** Where a newcomer is on the way to the first order. */
export interface FirstRunDesk {
  /** Null when it could not be asked now. */
  look(): Promise<FirstRun | null>;
  goTo(to: FirstRun): Promise<Outcome>;
}

export const createFirstRunDesk = (
  { firstRun }: StationClient,
  give: Give,
  ask: Ask,
): FirstRunDesk => ({
  look: () => ask(() => firstRun.look()),
  goTo: (to) => give((commandId) => firstRun.goTo({ commandId, to })),
});
