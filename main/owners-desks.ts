import type { StationId } from "../shared/ids.ts";
import type { Randomness } from "../shared/time.ts";
import type { KeptShops } from "./kept-shops.ts";
import type { ShopsHandlerParts } from "./shops-handlers.ts";
import type { Shops } from "./shops.ts";
import type { StationConfig, Vault } from "./station-ports.ts";
import { createCommandAnswers } from "./storage/command-answers.ts";
import type { Store } from "./storage/store.ts";
import type { ChangeParts } from "./workflows/change-parcel.ts";
import { createConnectDesk } from "./workflows/connect-desk.ts";
import { disconnectShop } from "./workflows/disconnect-shop.ts";
import { createPeopleDesk } from "./workflows/people-desk.ts";
import { createProfileDesk } from "./workflows/profile-desk.ts";
import { createShipTermsDesk } from "./workflows/ship-terms-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface OwnersDesksParts extends ChangeParts {
  readonly config: StationConfig;
  readonly store: Store;
  readonly vault: Vault;
  readonly random: Randomness;
  readonly stationId: StationId;
  readonly shops: Shops;
  readonly kept: KeptShops;
  operator(): SignedIn;
  /** A shop went, and with it parcels and calls; or somebody wants the bench otherwise. */
  changed(): void;
  /** Buyers were forgotten in the database: what lies beside it is to follow. */
  forgotten(): Promise<void>;
}

/** What the owner does in the office: shops in and out, people in. */
export function openOwnersDesks(parts: OwnersDesksParts): ShopsHandlerParts {
  const { config, shops, kept, store, stationId, clock } = parts;
  return {
    operator: parts.operator,
    answers: createCommandAnswers(store.database, stationId, clock),
    people: createPeopleDesk(parts),
    profile: createProfileDesk(parts),
    terms: createShipTermsDesk(parts),
    connect: createConnectDesk({
      ...parts,
      authUrl: config.authUrl ?? config.apiUrl ?? null,
      allowed: !config.training,
      async connected(found) {
        for (const shop of found) {
          await shops.remove(shop.id);
          shops.add(kept.expected(shop));
        }
      },
    }),
    disconnect: (shop, operator) =>
      disconnectShop({ ...parts, stopShop: shops.remove }, shop, operator),
  };
}
