import { done } from "../shared/result.ts";
import type { IdSource } from "../shared/time.ts";
import type { CarrierCallParts } from "./carriers/carrier-label-calls.ts";
import { createConnectedAccount } from "./carriers/connected-account.ts";
import { sellerShippingCalls } from "./carriers/seller-shipping-calls.ts";
import { sendcloudApiUrl } from "./carriers/sendcloud/sendcloud-client.ts";
import type { ShippingHandlerParts } from "./shipping-handlers.ts";
import {
  hasCarrierKeys,
  saveCarrierKeys,
  type CarrierKeys,
} from "./storage/carrier-keys.ts";
import { keepProviders, type ProviderParts } from "./tiktok/keep-providers.ts";
import type { ShippingCallParts } from "./tiktok/mark-shipped-call.ts";
import { createRepackDesk } from "./workflows/repack-desk.ts";
import { createShippingDesk } from "./workflows/shipping-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

/** A carrier account to practise with: where it is, and the keys that open it. */
export interface PracticeCarrier {
  readonly apiUrl: string;
  readonly keys: CarrierKeys;
}

export interface SellerShippingOptions
  extends
    Omit<CarrierCallParts, "account">,
    Pick<ShippingCallParts, "shop">,
    Pick<ProviderParts, "shopIds" | "log"> {
  readonly ids: IdSource;
  /** Another address of the carrier account's API, else Sendcloud's own. */
  readonly apiUrl: string | undefined;
  readonly practice: PracticeCarrier | null;
  /** Packages were made anew at the platform. */
  repacked(): void;
  /** A call was committed. */
  queued(): void;
  operator(): SignedIn;
}

export interface SellerShippingParts {
  readonly calls: ReturnType<typeof sellerShippingCalls>;
  readonly handlers: ShippingHandlerParts;
  /** Orders came in. */
  poke(): void;
  stop(): Promise<void>;
}

/** Everything a station needs to send parcels with the seller's own carrier, wired together. */
export async function openSellerShipping(
  options: SellerShippingOptions,
): Promise<SellerShippingParts> {
  const { store, vault, clock, practice } = options;
  if (practice !== null && !(await hasCarrierKeys(store.database))) {
    await store.transact(async (trx) => {
      await saveCarrierKeys(trx, vault, practice.keys);
      return done;
    });
  }
  const apiUrl = options.apiUrl ?? practice?.apiUrl ?? sendcloudApiUrl;
  const carrier = createConnectedAccount({ store, vault, clock, apiUrl });
  const providers = keepProviders(options);
  return {
    calls: sellerShippingCalls({ ...options, account: carrier.account }),
    handlers: {
      carrier,
      shipping: createShippingDesk(options),
      repack: createRepackDesk(options),
      operator: options.operator,
    },
    poke() {
      providers.poke();
      // A plan that gave a parcel up may have left a label to give back.
      options.queued();
    },
    stop: providers.stop,
  };
}
