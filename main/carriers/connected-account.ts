import type { CarrierAccountView } from "../../shared/contract/shipping-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { Vault } from "../station-ports.ts";
import {
  forgetCarrierKeys,
  loadCarrierKeys,
  saveCarrierKeys,
  type CarrierKeys,
} from "../storage/carrier-keys.ts";
import type { Store } from "../storage/store.ts";
import type { CarrierAccount } from "./carrier.ts";
import { createSendcloudAccount } from "./sendcloud/sendcloud-account.ts";
import { createSendcloudClient } from "./sendcloud/sendcloud-client.ts";
import type { SignedIn } from "../workflows/signed-in.ts";

export interface ConnectedAccountParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly apiUrl: string;
}

/** The one carrier account of this station: its keys lie sealed in the database. */
export interface ConnectedAccount {
  /** Null while none is connected. Refuses with `storage.damaged`. */
  account(): Promise<Result<CarrierAccount | null>>;
  view(): Promise<CarrierAccountView>;
  /**
   * Tries the keys and keeps them. Refuses with `role.supervisor-needed`, `carrier.keys-refused`, `carrier.unreachable`,
   * `carrier.refused`.
   */
  connect(keys: CarrierKeys, operator: SignedIn): Promise<Result<void>>;
  disconnect(operator: SignedIn): Promise<Result<void>>;
}

export function createConnectedAccount(
  parts: ConnectedAccountParts,
): ConnectedAccount {
  const { store, vault, clock, apiUrl } = parts;
  let open: {
    readonly keys: CarrierKeys;
    readonly account: CarrierAccount;
  } | null = null;

  const accountOf = (keys: CarrierKeys): CarrierAccount =>
    createSendcloudAccount(createSendcloudClient(apiUrl, keys, clock));

  return {
    async account() {
      const loaded = await loadCarrierKeys(store.database, vault);
      if (!loaded.ok) return loaded;
      const keys = loaded.value;
      if (keys === null) return ok(null);
      if (
        open === null ||
        open.keys.publicKey !== keys.publicKey ||
        open.keys.secretKey !== keys.secretKey
      ) {
        open = { keys, account: accountOf(keys) };
      }
      return ok(open.account);
    },
    async view() {
      const loaded = await loadCarrierKeys(store.database, vault);
      const keys = loaded.ok ? loaded.value : null;
      return {
        connected: keys !== null,
        keyTail: keys?.publicKey.slice(-4) ?? "",
      };
    },
    async connect(keys, operator) {
      if (operator?.role !== "supervisor")
        return refused(refusal("role.supervisor-needed", {}));
      const checked = await accountOf(keys).check();
      if (!checked.ok) return checked;
      return store.transact(async (trx) => {
        await saveCarrierKeys(trx, vault, keys);
        return done;
      });
    },
    async disconnect(operator) {
      if (operator?.role !== "supervisor")
        return refused(refusal("role.supervisor-needed", {}));
      return store.transact(async (trx) => {
        await forgetCarrierKeys(trx);
        return done;
      });
    },
  };
}
