import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { Handover, HandoverOffer } from "../../shared/domain/handover.ts";
import type { LabelForm } from "../../shared/domain/label-form.ts";
import type { PackageId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { CallFailure } from "./attempt.ts";
import { readBatchErrors, type BatchError } from "./batch-answer.ts";
import {
  handoverTimeSlots,
  packageDetail,
  shipPackage,
  shipPackages,
  shippingDocument,
} from "./endpoints.ts";
import { readHandoverOffer } from "./handover-answer.ts";
import {
  readDocumentAnswer,
  readPackageAnswer,
  type PlatformPackage,
  type ShippingDocument,
} from "./package-answer.ts";
import {
  alreadyShippedCodes,
  cancelledCodes,
  cancelRequestedCodes,
  fulfilledByPlatformCodes,
  labelNeverCodes,
  labelNotReadyCodes,
  noSlotCodes,
  onHoldCodes,
  parameterCodes,
  verdictOf,
} from "./platform-codes.ts";
import type { ShopClient } from "./shop-client.ts";
import { garbled } from "./shop-feed.ts";

/** The platform's own reference of its answer, for its support; null where it gave none. */
export interface Referenced {
  readonly requestId: string | null;
}

/** What became of a call that changes the platform. */
export interface Told<How extends string> extends Referenced {
  readonly how: How;
}

/** One package to be shipped, and how the carrier gets it. */
export interface ShipWish {
  readonly packageId: PackageId;
  readonly handover: Handover;
}

/** already-shipped: read it again before believing it; handover-needed: nothing was said, and here it must be. */
export type Shipped = Told<"shipped" | "already-shipped" | "handover-needed">;

/**
 * The calls for parcels the platform's carrier takes. All refuse with what `ShopClient.call` refuses with; `parcel` is left
 * "" in refusals that name one.
 */
export interface PackageShipping {
  readPackage(packageId: PackageId): Promise<Result<PlatformPackage>>;
  handoverOffer(packageId: PackageId): Promise<Result<HandoverOffer>>;
  /**
   * Arranges the shipment; the platform then makes the label. Refuses with `parcel.on-hold`, `parcel.cancel-requested`,
   * `parcel.cancelled`, `parcel.fulfilled-by-tiktok`, `shipping.no-slot`.
   *
   * `shop.unreachable` may mean that it was shipped all the same: there is no idempotency key, so read the package
   * before asking again.
   */
  shipPackage(wish: ShipWish): Promise<Result<Shipped>>;
  /** The same for at most fifty in one call; one answer for each, in the order asked. */
  shipPackages(
    wishes: readonly ShipWish[],
  ): Promise<readonly Result<Shipped>[]>;
  /**
   * Where the label lies for the next 24 hours. A form the platform does not make after all is asked for in the usual one.
   * Refuses with `label.not-ready` (ask again after 2, 4, 8, 15, 30 seconds), `label.not-available` with the platform's
   * reason, and the parcel's holds as above.
   */
  shippingDocument(
    packageId: PackageId,
    form: LabelForm,
  ): Promise<Result<ShippingDocument & Referenced>>;
}

export function createPackageShipping(client: ShopClient): PackageShipping {
  const one = async (wish: ShipWish): Promise<Result<Shipped>> => {
    const answered = await client.call(shipPackage(wish.packageId), {
      body: handoverBody(wish.handover),
    });
    return answered.ok
      ? ok({ how: "shipped", requestId: answered.value.requestId })
      : judgeShip(answered.refusal, wish);
  };

  return {
    async readPackage(packageId) {
      const answered = await client.call(packageDetail(packageId));
      if (!answered.ok) return refused(answered.refusal.refusal);
      const found = readPackageAnswer(answered.value.data);
      return found === null ? refused(garbled(answered.value)) : ok(found);
    },
    async handoverOffer(packageId) {
      const answered = await client.call(handoverTimeSlots(packageId));
      if (!answered.ok) return refused(parcelRefusal(answered.refusal));
      const found = readHandoverOffer(answered.value.data);
      return found === null ? refused(garbled(answered.value)) : ok(found);
    },
    shipPackage: one,
    async shipPackages(wishes) {
      const [only, ...others] = wishes;
      if (only === undefined) return [];
      if (others.length === 0) return [await one(only)];
      const answered = await client.call(shipPackages, {
        body: {
          packages: wishes.map(({ packageId, handover }) => ({
            id: packageId,
            ...handoverBody(handover),
          })),
        },
      });
      if (!answered.ok) {
        const { refusal: why } = answered.refusal;
        return wishes.map(() => refused(why));
      }
      const { requestId } = answered.value;
      const errors = readBatchErrors(answered.value.data);
      if (errors === null) {
        const unread = garbled(answered.value);
        return wishes.map(() => refused(unread));
      }
      const errorOf = new Map(errors.map((error) => [error.packageId, error]));
      return wishes.map((wish): Result<Shipped> => {
        const error = errorOf.get(wish.packageId);
        return error === undefined
          ? ok({ how: "shipped", requestId })
          : judgeShip(failureOf(error, requestId), wish);
      });
    },
    async shippingDocument(packageId, form) {
      const ask = (query: Readonly<Record<string, string>>) =>
        client.call(shippingDocument(packageId), { query });
      const first = await ask(documentQueries[form]);
      const answered =
        !first.ok &&
        form !== "pdf-a6" &&
        parameterCodes.has(first.refusal.code ?? 0)
          ? await ask(documentQueries["pdf-a6"])
          : first;
      if (answered.ok) {
        const found = readDocumentAnswer(answered.value.data);
        const { requestId } = answered.value;
        return found === null
          ? refused(garbled(answered.value))
          : ok({ ...found, requestId });
      }
      const { code, refusal: why } = answered.refusal;
      if (labelNotReadyCodes.has(code ?? 0)) {
        return refused(refusal("label.not-ready", { parcel: "" }));
      }
      if (labelNeverCodes.has(code ?? 0) && why.code === "shop.refused") {
        const reason = why.params.message;
        return refused(refusal("label.not-available", { parcel: "", reason }));
      }
      return refused(parcelRefusal(answered.refusal));
    },
  };
}

/** Source: Get Package Shipping Document (202309); size and format do not apply to the picture. */
const documentQueries: {
  readonly [Form in LabelForm]: Readonly<Record<string, string>>;
} = {
  "pdf-a6": { document_type: "SHIPPING_LABEL", document_size: "A6" },
  "pdf-a5": { document_type: "SHIPPING_LABEL", document_size: "A5" },
  png: { document_type: "SHIPPING_LABEL_PICTURE" },
  zpl: { document_type: "SHIPPING_LABEL", document_format: "ZPL" },
};

const seconds = (milliseconds: number): number =>
  Math.floor(milliseconds / 1000);

/** Nothing is said of what Seller Center knows: an empty body is what shops in Europe are seen to send. */
function handoverBody(handover: Handover): Record<string, unknown> {
  switch (handover.kind) {
    case "as-agreed":
      return {};
    case "drop-off":
      return { handover_method: "DROP_OFF" };
    case "pickup":
      return {
        handover_method: "PICKUP",
        pickup_slot: {
          start_time: seconds(handover.slot.from),
          end_time: seconds(handover.slot.until),
        },
      };
    default:
      return handover satisfies never;
  }
}

/** An error inside a batch is what the same error of a call of its own would be. */
const failureOf = (
  { code, message }: BatchError,
  requestId: string,
): CallFailure => {
  const unsure = verdictOf(code, message) === "unsure";
  return {
    code,
    effect: unsure ? "unknown" : "none",
    refusal: unsure
      ? refusal("shop.unreachable", {})
      : refusal("shop.refused", { code: String(code), message, requestId }),
  };
};

function judgeShip(
  failure: CallFailure,
  { handover }: ShipWish,
): Result<Shipped> {
  const code = failure.code ?? 0;
  const requestId = referenceOf(failure);
  if (alreadyShippedCodes.has(code))
    return ok({ how: "already-shipped", requestId });
  if (handover.kind === "as-agreed" && parameterCodes.has(code))
    return ok({ how: "handover-needed", requestId });
  if (noSlotCodes.has(code))
    return refused(refusal("shipping.no-slot", { parcel: "" }));
  return refused(parcelRefusal(failure));
}

export const referenceOf = ({ refusal: why }: CallFailure): string | null =>
  why.code === "shop.refused" ? why.params.requestId : null;

/** The platform's refusals that mean something at the bench, in the bench's words. */
export function parcelRefusal(failure: CallFailure): Refusal {
  const parcel = "";
  const code = failure.code ?? 0;
  if (onHoldCodes.has(code) || isFrozen(failure))
    return refusal("parcel.on-hold", { parcel });
  if (cancelRequestedCodes.has(code)) {
    return refusal("parcel.cancel-requested", { parcel });
  }
  if (cancelledCodes.has(code)) return refusal("parcel.cancelled", { parcel });
  if (fulfilledByPlatformCodes.has(code)) {
    return refusal("parcel.fulfilled-by-tiktok", { parcel });
  }
  return failure.refusal;
}

/** The number stands for several things; only its words tell. Source: error table of Batch Ship Packages (202309). */
const isFrozen = ({ code, refusal: why }: CallFailure): boolean =>
  code === 10007014 &&
  why.code === "shop.refused" &&
  /freeze/i.test(why.params.message);
