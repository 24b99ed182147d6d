import type { ContractRouterClient } from "@orpc/contract";
import type { contract } from "../../shared/contract/contract.ts";

/** The station's procedures as a screen calls them. Types only: no schema reaches the bundle. */
export type StationClient = ContractRouterClient<typeof contract>;

/** One way to the station, whatever carries it. */
export interface StationLink {
  readonly client: StationClient;
  /** Breaks off a connection that has gone silent, so that a fresh one is made. */
  renew(): void;
  close(): void;
}
