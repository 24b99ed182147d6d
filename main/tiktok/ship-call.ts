import { refusal } from "../../shared/contract/refusals.ts";
import type { ShipTerms } from "../../shared/contract/ship-terms-view.ts";
import {
  chooseHandover,
  nextReadyAt,
  type Handover,
  type HandoverProblem,
} from "../../shared/domain/handover.ts";
import { callSchedule } from "../../shared/domain/retry-delay.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { marketOfShop } from "../storage/mirror-shops.ts";
import { loadParcel } from "../storage/parcel-queries.ts";
import type { OutboxRow } from "../storage/schema.ts";
import { noteHandover, readShipTerms } from "../storage/ship-terms.ts";
import {
  endsParcel,
  failed,
  told,
  unseen,
  type PackageCallParts,
} from "./label-call-ends.ts";
import type { Call, CallEnd } from "./outbox.ts";
import type { Shipped } from "./package-shipping.ts";
import { shipTogether } from "./ship-together.ts";
import type { Shop } from "./shop.ts";
import { whyStopped } from "./why-stopped.ts";

/**
 * Tells TikTok that the package is being shipped, which buys its label. There is no idempotency key:
 * a try whose end is unknown is looked up before it is made again, and "already shipped" is looked up too.
 */
export function shipCall(parts: PackageCallParts): Call {
  const together = shipTogether();

  const ship = async (
    row: OutboxRow,
    shop: Shop,
    handover: Handover,
  ): Promise<CallEnd> => {
    const wish = { packageId: row.package_id, handover };
    const shipped = await together(shop, wish);
    if (!shipped.ok) return failed(parts, row, shipped.refusal);
    return judge(row, shop, handover, shipped.value);
  };

  const judge = async (
    row: OutboxRow,
    shop: Shop,
    handover: Handover,
    { how, requestId }: Shipped,
  ): Promise<CallEnd> => {
    switch (how) {
      case "shipped":
        return told(parts, row, "ship", requestId, async (trx) => {
          if (handover.kind !== "as-agreed")
            await noteHandover(trx, row.parcel_id, handover);
        });
      case "already-shipped":
        return foundShipped(row, shop, requestId);
      case "handover-needed": {
        const terms = await readShipTerms(parts.store.database, row.shop_id);
        const chosen = await chosenHandover(parts, row, shop, terms);
        return chosen.ok
          ? ship(row, shop, chosen.value)
          : failed(parts, row, chosen.refusal);
      }
      default:
        return how satisfies never;
    }
  };

  /** The same words stand for a parcel that somebody shipped elsewhere and for one that was cancelled after it. */
  const foundShipped = async (
    row: OutboxRow,
    shop: Shop,
    requestId: string | null,
  ): Promise<CallEnd> => {
    const read = await shop.readPackage(row.package_id);
    if (!read.ok) return failed(parts, row, read.refusal);
    if (read.value.shipped)
      return told(parts, row, "ship, found done", requestId);
    return failed(
      parts,
      row,
      read.value.cancelled
        ? refusal("parcel.cancelled", { parcel: "" })
        : refusal("shop.garbled-answer", { requestId: requestId ?? "" }),
    );
  };

  return async (row, repeated) => {
    const shop = parts.shop(row.shop_id);
    if (shop === null)
      return failed(parts, row, refusal("shop.unreachable", {}));
    const looked = repeated ? await shop.readPackage(row.package_id) : null;
    if (looked?.ok === true && looked.value.shipped)
      return told(parts, row, "ship, found done", null);
    const stopped = whyStopped(
      await loadParcel(parts.store.database, row.parcel_id),
    );
    if (looked?.ok === false)
      return unseen(parts, row, looked.refusal, stopped);
    if (stopped !== null) {
      return endsParcel.has(stopped.code)
        ? failed(parts, row, stopped)
        : { kind: "again", problem: stopped, schedule: callSchedule };
    }
    const terms = await readShipTerms(parts.store.database, row.shop_id);
    if (terms.handover === "as-agreed")
      return ship(row, shop, { kind: "as-agreed" });
    const chosen = await chosenHandover(parts, row, shop, terms);
    return chosen.ok
      ? ship(row, shop, chosen.value)
      : failed(parts, row, chosen.refusal);
  };
}

const handoverRefusals = {
  "no-pickup": "shipping.no-pickup",
  "no-drop-off": "shipping.no-drop-off",
  "no-slot": "shipping.no-slot",
} as const satisfies { readonly [Problem in HandoverProblem]: string };

/** Asks what this package may do and chooses as the shop wants it. */
async function chosenHandover(
  { store, clock }: PackageCallParts,
  row: OutboxRow,
  shop: Shop,
  terms: ShipTerms,
): Promise<Result<Handover>> {
  const offer = await shop.handoverOffer(row.package_id);
  if (!offer.ok) return offer;
  const market = await marketOfShop(store.database, row.shop_id);
  const readyAt = nextReadyAt(market, terms.readyMinute, clock.now());
  const chosen = chooseHandover(offer.value, terms.handover, readyAt);
  return typeof chosen === "string"
    ? refused(refusal(handoverRefusals[chosen], { parcel: "" }))
    : ok(chosen);
}
