import type {
  ShipTerms,
  ShipTermsChoice,
} from "../../shared/contract/ship-terms-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { labelFormsOf } from "../../shared/domain/label-form.ts";
import type { ShopId, StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import { regionOfShop } from "../storage/mirror-shops.ts";
import { dueAgain } from "../storage/outbox-queries.ts";
import { readShipTerms, saveShipTerms } from "../storage/ship-terms.ts";
import type { Store } from "../storage/store.ts";
import { ownerOf } from "./owner.ts";
import type { SignedIn } from "./signed-in.ts";

export interface ShipTermsDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  /** Parcels that waited for another way to the carrier may go on. */
  changed(): void;
}

/** Where the owner says how a shop's parcels go to the platform's carrier, and what its labels come as. */
export interface ShipTermsDesk {
  read(shopId: ShopId): Promise<ShipTermsChoice>;
  /** Refuses with `role.supervisor-needed`, and with `shop.not-connected` for a shop nobody knows. */
  set(
    shopId: ShopId,
    terms: ShipTerms,
    operator: SignedIn,
  ): Promise<Result<void>>;
}

export function createShipTermsDesk(parts: ShipTermsDeskParts): ShipTermsDesk {
  const { store, clock, stationId } = parts;
  return {
    async read(shopId) {
      const region = await regionOfShop(store.database, shopId);
      return {
        terms: await readShipTerms(store.database, shopId),
        labelForms: [...labelFormsOf(region)],
      };
    },
    async set(shopId, terms, operator) {
      const owner = await ownerOf(store.database, operator);
      if (!owner.ok) return owner;
      const saved = await store.transact(async (trx) => {
        if ((await regionOfShop(trx, shopId)) === "")
          return refused(refusal("shop.not-connected", {}));
        await saveShipTerms(trx, shopId, terms);
        await dueAgain(trx, shopId, "ship", clock.now());
        await appendJournal(trx, {
          at: clock.now(),
          actor: { stationId, ...owner.value },
          shopId,
          parcelId: null,
          kind: "shop.terms-set",
          data: { ...terms },
        });
        return done;
      });
      if (saved.ok) parts.changed();
      return saved;
    },
  };
}
