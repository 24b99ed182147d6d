import type {
  CarrierAccountView,
  Combination,
  SellerShipment,
  SplitChoices,
} from "../../shared/contract/shipping-view.ts";
import type { Ask, Give, Outcome, Refused } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

export type SplitAnswer =
  { readonly ok: true; readonly choices: SplitChoices } | Refused;
export type CombineAnswer =
  | { readonly ok: true; readonly combinations: readonly Combination[] }
  | Refused;

/** What supervisors do about parcels of the seller's own carrier, and about what goes into one box. */
export interface ShippingDesk {
  account(): Promise<CarrierAccountView | null>;
  connectAccount(publicKey: string, secretKey: string): Promise<Outcome>;
  disconnectAccount(): Promise<Outcome>;
  shipments(): Promise<readonly SellerShipment[] | null>;
  correct(
    shipment: Pick<SellerShipment, "parcelId" | "orderId">,
    trackingNumber: string,
  ): Promise<Outcome>;
  /** The platform is asked, as it is for `combinable`: not to be repeated by itself. */
  splitChoices(parcelId: string): Promise<SplitAnswer | null>;
  split(parcelId: string, unitIds: readonly string[]): Promise<Outcome>;
  combinable(): Promise<CombineAnswer | null>;
  combine(combination: Pick<Combination, "id" | "orderIds">): Promise<Outcome>;
  takeApart(parcelId: string): Promise<Outcome>;
}

export const createShippingDesk = (
  client: StationClient,
  give: Give,
  ask: Ask,
): ShippingDesk => ({
  account: () => ask(() => client.carriers.account()),
  connectAccount: (publicKey, secretKey) =>
    give((commandId) =>
      client.carriers.connect({ commandId, publicKey, secretKey }),
    ),
  disconnectAccount: () =>
    give((commandId) => client.carriers.disconnect({ commandId })),
  shipments: () => ask(() => client.shipping.list()),
  correct: ({ parcelId, orderId }, trackingNumber) =>
    give((commandId) =>
      client.shipping.correct({ commandId, parcelId, orderId, trackingNumber }),
    ),
  splitChoices: (parcelId) =>
    ask(() => client.shipping.splitChoices({ parcelId })),
  split: (parcelId, unitIds) =>
    give((commandId) =>
      client.shipping.split({ commandId, parcelId, unitIds: [...unitIds] }),
    ),
  combinable: () => ask(() => client.shipping.combinable()),
  combine: ({ id, orderIds }) =>
    give((commandId) =>
      client.shipping.combine({ commandId, id, orderIds: [...orderIds] }),
    ),
  takeApart: (parcelId) =>
    give((commandId) => client.shipping.takeApart({ commandId, parcelId })),
});
