import type { CancellationAnswer } from "../../shared/contract/cancellations-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import type { PlatformOrder } from "../../shared/domain/platform-order.ts";
import type { OrderId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import {
  pendingStatus,
  readCancellation,
  readRejectReasons,
  type PlatformCancellation,
  type RejectReason,
} from "./cancellation-answer.ts";
import {
  answerCancellation,
  listWarehouses,
  rejectReasons,
  searchCancellations,
} from "./endpoints.ts";
import { createLabelPurchase, type LabelPurchase } from "./label-purchase.ts";
import type { DownloadedFile, Downloads } from "./downloads.ts";
import {
  createPackageShipping,
  referenceOf,
  type PackageShipping,
  type Told,
} from "./package-shipping.ts";
import { alreadyAnsweredCodes } from "./platform-codes.ts";
import { createOtherFeeds, type OtherFeeds } from "./other-feeds.ts";
import {
  createSellerCancelling,
  type SellerCancelling,
} from "./seller-cancelling.ts";
import {
  createSellerShipping,
  type SellerShipping,
} from "./seller-shipping.ts";
import { readUnitShipments, type UnitShipment } from "./shipping-answer.ts";
import type { ShopClient } from "./shop-client.ts";
import { createShopFinance, type ShopFinance } from "./shop-finance.ts";
import { createShopReturns, type ShopReturns } from "./shop-returns.ts";
import { readWarehouses, type PlatformWarehouse } from "./warehouse-answer.ts";
import {
  createShopFeed,
  garbled,
  lots,
  readPage,
  type FeedPage,
  type ShopFeed,
} from "./shop-feed.ts";

/** One TikTok Shop, in our words. Every call refuses with what `ShopClient.call` refuses with; more is said at each. */
export interface Shop
  extends
    ShopFeed,
    PackageShipping,
    LabelPurchase,
    SellerShipping,
    SellerCancelling,
    ShopReturns,
    OtherFeeds,
    ShopFinance {
  /**
   * What the platform says of these orders now, in lots of 50; one it does not know is missing.
   * Refuses with `shop.garbled-answer` when one of them cannot be read: nobody packs on half an answer.
   */
  readOrders(
    ids: readonly OrderId[],
  ): Promise<Result<readonly PlatformOrder[]>>;
  /** Requests of buyers the seller has not answered, for these orders. */
  pendingCancellations(
    orderIds: readonly OrderId[],
  ): Promise<Result<readonly PlatformCancellation[]>>;
  /** Under which numbers an order's units are on their way; empty when the platform does not know the order. */
  unitShipments(orderId: OrderId): Promise<Result<readonly UnitShipment[]>>;
  /** Why this request may be turned down, in the platform's own words. */
  cancellationRejectReasons(
    cancelId: string,
  ): Promise<Result<readonly RejectReason[]>>;
  /**
   * Answers a buyer's request. Safe to repeat with the same key. "already-answered": read what was decided.
   *
   * @param idempotencyKey one for each decision of a person, at most 255 characters, the same at every try
   */
  answerCancellation(
    cancelId: string,
    answer: CancellationAnswer,
    idempotencyKey: string,
  ): Promise<Result<Told<"answered" | "already-answered">>>;
  /** Every place of this shop goods leave from or come back to. */
  warehouses(): Promise<Result<readonly PlatformWarehouse[]>>;
  /** A label file: at most 20 MB. */
  download(url: string): Promise<Result<DownloadedFile>>;
  /** A picture: at most 5 MB and really a picture. */
  articlePicture(url: string): Promise<Result<DownloadedFile>>;
}

/** Fifty orders with fifty requests each; a shop that goes on for longer is not telling the truth. */
const mostPages = 50;

export function createShop(client: ShopClient, downloads: Downloads): Shop {
  const feed = createShopFeed(client);

  const pendingPage = async (
    orderIds: readonly OrderId[],
    token: string,
  ): Promise<Result<FeedPage<PlatformCancellation>>> => {
    const answered = await client.call(searchCancellations, {
      query: {
        page_size: "50",
        ...(token === "" ? {} : { page_token: token }),
      },
      body: { order_ids: orderIds, cancel_status: [pendingStatus] },
    });
    if (!answered.ok) return refused(answered.refusal.refusal);
    const page = readPage(answered.value, "cancellations", readCancellation);
    if (!page.ok) return page;
    if (page.value.unreadable > 0) return refused(garbled(answered.value));
    // Unknown filters are ignored by the platform, so what came back is looked at again.
    const entries = page.value.entries.filter(
      ({ pending, orderId }) => pending && orderIds.includes(orderId),
    );
    return ok({ ...page.value, entries });
  };

  return {
    ...feed,
    ...createPackageShipping(client),
    ...createLabelPurchase(client),
    ...createSellerShipping(client),
    ...createSellerCancelling(client),
    ...createShopReturns(client),
    ...createOtherFeeds(client),
    ...createShopFinance(client),
    async unitShipments(orderId) {
      const read = await feed.orderDetails([orderId]);
      if (!read.ok) return read;
      return ok(
        read.value.entries.flatMap(({ raw }) => readUnitShipments(raw)),
      );
    },
    async readOrders(ids) {
      const orders: PlatformOrder[] = [];
      for (const lot of lots(ids)) {
        const read = await feed.orderDetails(lot);
        if (!read.ok) return read;
        if (read.value.unreadable > 0) {
          return refused(refusal("shop.garbled-answer", { requestId: "" }));
        }
        orders.push(...read.value.entries.map((entry) => entry.order));
      }
      return ok(orders);
    },
    async pendingCancellations(orderIds) {
      const pending: PlatformCancellation[] = [];
      for (const lot of lots(orderIds)) {
        let token = "";
        for (let pages = 0; pages < mostPages; pages++) {
          const page = await pendingPage(lot, token);
          if (!page.ok) return page;
          pending.push(...page.value.entries);
          token = page.value.nextToken;
          if (token === "") break;
        }
      }
      return ok(pending);
    },
    async cancellationRejectReasons(cancelId) {
      const answered = await client.call(rejectReasons, {
        query: { return_or_cancel_id: cancelId },
      });
      if (!answered.ok) return refused(answered.refusal.refusal);
      const reasons = readRejectReasons(answered.value.data);
      return reasons === null ? refused(garbled(answered.value)) : ok(reasons);
    },
    async answerCancellation(cancelId, answer, idempotencyKey) {
      const answered = await client.call(
        answerCancellation(cancelId, answer.kind),
        {
          query: { idempotency_key: idempotencyKey },
          ...(answer.kind === "reject" && {
            body: { reject_reason: answer.reason },
          }),
        },
      );
      if (answered.ok) {
        const { requestId } = answered.value;
        return ok({ how: "answered", requestId });
      }
      const failure = answered.refusal;
      return alreadyAnsweredCodes.has(failure.code ?? 0)
        ? ok({ how: "already-answered", requestId: referenceOf(failure) })
        : refused(failure.refusal);
    },
    async warehouses() {
      const answered = await client.call(listWarehouses);
      if (!answered.ok) return refused(answered.refusal.refusal);
      const found = readWarehouses(answered.value.data);
      return found === null ? refused(garbled(answered.value)) : ok(found);
    },
    download: downloads.label,
    articlePicture: downloads.picture,
  };
}
