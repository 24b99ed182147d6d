import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import type { Refusal } from "../shared/contract/refusals.ts";
import { asId, type OrderId, type ParcelId } from "../shared/ids.ts";
import type { Result } from "../shared/result.ts";
import type { ConnectedAccount } from "./carriers/connected-account.ts";
import type { RepackDesk } from "./workflows/repack-desk.ts";
import type { ShippingDesk } from "./workflows/shipping-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface ShippingHandlerParts {
  readonly carrier: ConnectedAccount;
  readonly shipping: ShippingDesk;
  readonly repack: RepackDesk;
  operator(): SignedIn;
}

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

const outcome = (result: Result<void>): Outcome =>
  result.ok ? { ok: true } : { ok: false, refusal: result.refusal };

/** The table of contents for parcels of the seller's own carrier, and for what goes into one parcel. */
export function shippingHandlers(parts: ShippingHandlerParts) {
  const { carrier, shipping, repack, operator } = parts;
  const station = implement(contract);
  return {
    carriers: {
      account: station.carriers.account.handler(() => carrier.view()),
      connect: station.carriers.connect.handler(async ({ input }) => {
        const { publicKey, secretKey } = input;
        return outcome(
          await carrier.connect({ publicKey, secretKey }, operator()),
        );
      }),
      disconnect: station.carriers.disconnect.handler(async () =>
        outcome(await carrier.disconnect(operator())),
      ),
    },
    shipping: {
      list: station.shipping.list.handler(() => shipping.list()),
      correct: station.shipping.correct.handler(async ({ input }) =>
        outcome(
          await shipping.correct(
            asId<ParcelId>(input.parcelId),
            asId<OrderId>(input.orderId),
            input.trackingNumber,
            operator(),
          ),
        ),
      ),
      splitChoices: station.shipping.splitChoices.handler(async ({ input }) => {
        const found = await repack.splitChoices(asId<ParcelId>(input.parcelId));
        return found.ok
          ? { ok: true as const, choices: found.value }
          : { ok: false as const, refusal: found.refusal };
      }),
      split: station.shipping.split.handler(async ({ input }) =>
        outcome(
          await repack.split(
            asId<ParcelId>(input.parcelId),
            input.unitIds,
            operator(),
          ),
        ),
      ),
      combinable: station.shipping.combinable.handler(async () => {
        const found = await repack.combinable();
        return found.ok
          ? { ok: true as const, combinations: [...found.value] }
          : { ok: false as const, refusal: found.refusal };
      }),
      combine: station.shipping.combine.handler(async ({ input }) =>
        outcome(await repack.combine(input, operator())),
      ),
      takeApart: station.shipping.takeApart.handler(async ({ input }) =>
        outcome(
          await repack.takeApart(asId<ParcelId>(input.parcelId), operator()),
        ),
      ),
    },
  };
}
