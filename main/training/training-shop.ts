import type { Clock, Randomness } from "../../shared/time.ts";
import { cancellationBook } from "./after-sales/cancellation-book.ts";
import { requestCancellation } from "./after-sales/cancelling.ts";
import type { Article } from "./catalogue/article.ts";
import { sampleCatalogue } from "./catalogue/sample-catalogue.ts";
import { agenda } from "./orders/agenda.ts";
import { orderBook } from "./orders/order-book.ts";
import { holdSeconds, orderGenerator } from "./orders/order-generator.ts";
import type { OrderStatus, ShopOrder } from "./orders/order.ts";
import { ascendingIds, seededRandomness } from "./orders/seeded-choice.ts";
import { labelOffice } from "./packages/label-office.ts";
import { practiceApp, practiceShop } from "./practice-shop.ts";
import type { AccessScope } from "./server/access-scopes.ts";
import { requestIds } from "./server/envelope.ts";
import { armableFaults, type Faults } from "./server/faults.ts";
import { frontDesk } from "./server/front-desk.ts";
import { openHttpDoor } from "./server/http-door.ts";
import { requestLog, type RequestLog } from "./server/request-log.ts";
import { tokenDesk } from "./server/tokens.ts";
import {
  releaseLater,
  shopControls,
  type ShopControls,
} from "./shop-controls.ts";
import type { ShopState } from "./shop-state.ts";

export interface TrainingShopOptions {
  readonly clock: Clock;
  /** For tokens, request ids and what happens later; what lies in the shop comes from the seed. */
  readonly random: Randomness;
  /** The same seed gives the same goods, people and order ids. */
  readonly seed: number;
  /** From the ship call until the label can be fetched. */
  readonly labelDelayMs: number;
  /** 0, the default, finds a free one. */
  readonly port?: number;
  readonly orderCount?: number;
}

/** An order as a test or a teacher looks at it from inside the shop. */
export interface OrderInside {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly service: "standard" | "express" | "seller";
  readonly fulfilledByPlatform: boolean;
  readonly cancelRequested: boolean;
  readonly packages: readonly {
    readonly packageId: string;
    readonly trackingNumber: string | null;
  }[];
  /** One per unit; a bundle counts as one. */
  readonly articles: readonly Article[];
}

export interface TrainingShop {
  /** Scheme, host and port, no slash at the end. One server is both hosts. */
  readonly apiUrl: string;
  readonly authUrl: string;
  readonly appKey: string;
  readonly appSecret: string;
  readonly shop: typeof practiceShop;
  readonly controls: ShopControls;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly articles: readonly Article[];
  ordersIn(status: OrderStatus): readonly OrderInside[];
  order(orderId: string): OrderInside | null;
  /** What the seller's browser comes back with: works once, within 30 minutes. All scopes unless named. */
  newAuthCode(scopes?: readonly AccessScope[]): string;
  expireAccessTokens(): void;
  /** The seller disconnects the app: only a new authorisation code helps. */
  deauthorise(): void;
  stop(): Promise<void>;
}

const usualOrderCount = 120;

/**
 * A TikTok Shop on this machine: an HTTP server that answers the platform's calls with the platform's checks, states and
 * delays, filled with a small Dutch webshop. Shapes and rules: TikTok Shop Open API 202309 and later, shop region NL.
 * Rejects when the port is taken.
 */
export async function createTrainingShop(
  options: TrainingShopOptions,
): Promise<TrainingShop> {
  const { clock, random } = options;
  const seeded = seededRandomness(options.seed);
  const catalogue = sampleCatalogue();
  const log = requestLog();
  const state: ShopState = {
    clock,
    random,
    catalogue,
    book: orderBook(),
    generator: orderGenerator(clock, seeded, catalogue),
    cancellations: cancellationBook(ascendingIds(seeded, 4035318504086604100n)),
    labels: labelOffice(clock, random, options.labelDelayMs),
    agenda: agenda(),
    faults: armableFaults(),
    tokens: tokenDesk(clock, random),
    baseUrl: () => `http://127.0.0.1:${door.port}`,
  };
  fill(state, options.orderCount ?? usualOrderCount);

  const door = await openHttpDoor(
    options.port ?? 0,
    clock,
    frontDesk(state, log, requestIds(clock, random)),
  );
  return {
    apiUrl: state.baseUrl(),
    authUrl: state.baseUrl(),
    appKey: practiceApp.key,
    appSecret: practiceApp.secret,
    shop: practiceShop,
    controls: shopControls(state, door),
    faults: state.faults,
    requests: log,
    articles: catalogue.articles,
    ordersIn: (status) => state.book.inStatus(status).map(orderInside),
    order(orderId) {
      const found = state.book.order(orderId);
      return found === undefined ? null : orderInside(found);
    },
    newAuthCode: state.tokens.issueAuthCode,
    expireAccessTokens: state.tokens.expireAccessTokens,
    deauthorise: state.tokens.deauthorise,
    stop: () => door.stop(),
  };
}

/** Opening time: the orders of the day, holds that will end, and the one buyer who has changed her mind. */
function fill(state: ShopState, orderCount: number): void {
  const { orders, cancelRequested } = state.generator.openOrders(orderCount);
  state.book.add(orders);
  for (const order of orders) {
    if (order.status === "ON_HOLD") {
      releaseLater(state, order, order.paidTime + holdSeconds);
    }
  }
  for (const order of cancelRequested) requestCancellation(state, order);
}

const orderInside = (order: ShopOrder): OrderInside => ({
  orderId: order.id,
  status: order.status,
  service: order.service.kind,
  fulfilledByPlatform: order.fulfilledByPlatform,
  cancelRequested: order.cancelRequestTime !== null,
  packages: order.packages.map(({ id, shipped }) => ({
    packageId: id,
    trackingNumber: shipped?.trackingNumber ?? null,
  })),
  articles: order.units.map(({ article }) => article),
});
