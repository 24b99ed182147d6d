import { refusal } from "../../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../../shared/result.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import type { ShopReturn } from "./return-book.ts";
import { arrive, requestReturn, shipBack } from "./returning.ts";

/**
 * A buyer who sends something back, step by step. Each answers the return's id, and refuses with `parcel.wrong-stage`
 * where the platform would not make the step, `parcel.not-found` where there is nobody to make it.
 */
export interface ReturnControls {
  /** Of an order that has been shipped; of any such order where none is named. */
  ask(orderId: string | null, type: ShopReturn["type"]): Result<string>;
  /** The buyer sends the goods; without an id whoever may. */
  ship(returnId?: string): Result<string>;
  /** The goods lie at the seller's door. */
  arrive(returnId?: string): Result<string>;
}

export function returnControls(shop: ShopState): ReturnControls {
  const step = (
    returnId: string | undefined,
    act: (shop: ShopState, found: ShopReturn) => boolean,
  ): Result<string> => {
    shop.agenda.catchUp(nowSeconds(shop));
    const candidates =
      returnId === undefined
        ? shop.returns.all()
        : [shop.returns.byId(returnId)].filter((one) => one !== undefined);
    const moved = candidates.find((one) => act(shop, one));
    if (moved !== undefined) return ok(moved.id);
    return refused(
      candidates.length === 0
        ? refusal("parcel.not-found", { scanned: returnId ?? "" })
        : refusal("parcel.wrong-stage", { parcel: returnId ?? "" }),
    );
  };

  return {
    ask(orderId, type) {
      shop.agenda.catchUp(nowSeconds(shop));
      const candidates =
        orderId === null
          ? [
              ...shop.book.inStatus("AWAITING_COLLECTION"),
              ...shop.book.inStatus("IN_TRANSIT"),
            ]
          : [shop.book.order(orderId)].filter((one) => one !== undefined);
      const order = candidates.find((one) => requestReturn(shop, one, type));
      const asked = order && shop.returns.openOf(order);
      if (asked !== undefined) return ok(asked.id);
      return refused(
        candidates.length === 0
          ? refusal("parcel.not-found", { scanned: orderId ?? "" })
          : refusal("parcel.wrong-stage", { parcel: orderId ?? "" }),
      );
    },
    ship: (returnId) => step(returnId, shipBack),
    arrive: (returnId) => step(returnId, arrive),
  };
}
