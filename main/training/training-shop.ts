import type { Telling } from "../../shared/contract/training-view.ts";
import type { Clock, Randomness } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";
import { cancellationBook } from "./after-sales/cancellation-book.ts";
import { returnBook } from "./after-sales/return-book.ts";
import type { Article } from "./catalogue/article.ts";
import { sampleCatalogue } from "./catalogue/sample-catalogue.ts";
import { agenda } from "./orders/agenda.ts";
import { orderBook } from "./orders/order-book.ts";
import { orderGenerator } from "./orders/order-generator.ts";
import {
  openUnitsOf,
  type OrderStatus,
  type ShopOrder,
} from "./orders/order.ts";
import {
  ascendingIds,
  seededRandomness,
  type IdSeries,
} from "./orders/seeded-choice.ts";
import { labelOffice, newLabelRecords } from "./packages/label-office.ts";
import { marketOf, type PracticeRegion } from "./market.ts";
import { freshenDay, openDay } from "./practice-day.ts";
import {
  neighbourSeller,
  practiceApp,
  practiceShop,
  type PracticeSeller,
  type PracticeShop,
} from "./practice-shop.ts";
import type { AccessScope } from "./server/access-scopes.ts";
import { requestIds } from "./server/envelope.ts";
import { armableFaults, type Faults } from "./server/faults.ts";
import { frontDesk } from "./server/front-desk.ts";
import { openHttpDoor, type HttpDoor } from "./server/http-door.ts";
import { requestLog, type RequestLog } from "./server/request-log.ts";
import { tokenDesk, type GrantTerms } from "./server/tokens.ts";
import { shopClock } from "./shop-clock.ts";
import { shopControls, type ShopControls } from "./shop-controls.ts";
import { nowSeconds, shopsAt, type ShopState } from "./shop-state.ts";
import { putBack, snapshotOf } from "./snapshot/shop-snapshot.ts";
import { readSnapshot, snapshotWriter } from "./snapshot/snapshot-file.ts";
import { snapshotSchema } from "./snapshot/snapshot-schema.ts";
import {
  tellingBook,
  tellingCancellations,
  webhookCourier,
  webhookTypes,
} from "./webhooks/webhook-courier.ts";

export interface TrainingShopOptions {
  readonly clock: Clock;
  /** For tokens, request ids and what happens later; what lies in the shop comes from the seed. */
  readonly random: Randomness;
  /** The same seed gives the same goods, people and order ids. A shop that was kept goes on with its own. */
  readonly seed: number;
  /** From the ship call until the label can be fetched. A shop that was kept goes on with its own. */
  readonly labelDelayMs: number;
  /** Without one: where a shop that was kept had been, else, and where that is taken, a free one. */
  readonly port?: number;
  /** The market it sells in; NL unless told. A shop that was kept goes on with its own. */
  readonly region?: PracticeRegion;
  /** Of a practice day. */
  readonly orderCount?: number;
  /** A second seller's two shops behind the same door; they are not kept. */
  readonly neighbours?: boolean;
  /** Where the shop is kept, so that it goes on after a crash; without it the shop is gone when it stops. */
  readonly kept?: { readonly file: string; readonly log: Log };
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
  /** Units the seller cancelled one by one. */
  readonly cancelledUnits: number;
  /** One per unit; a bundle counts as one. */
  readonly articles: readonly Article[];
}

/** A shop of the second seller. */
export interface NeighbourShop {
  readonly shop: PracticeShop;
  readonly controls: ShopControls;
  ordersIn(status: OrderStatus): readonly OrderInside[];
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
  readonly neighbours: readonly NeighbourShop[];
  /** What the seller's browser comes back with: works once, within 30 minutes. All scopes unless named. */
  newAuthCode(scopes?: readonly AccessScope[], seller?: PracticeSeller): string;
  /** What sellers grant from now on: which permissions, and for how long. */
  grant(terms: Partial<GrantTerms>): void;
  expireAccessTokens(): void;
  /** The seller disconnects the app: only a new authorisation code helps. */
  deauthorise(): void;
  /** Where events of the practice shop are sent; null: nowhere. */
  sendWebhooksTo(url: string | null): void;
  /** Sends the last events of the practice shop again. */
  tellAgain(telling: Telling): void;
  /** The shop's clock goes ahead by this much: holds end, deadlines pass, tokens grow old. */
  moveAhead(milliseconds: number): void;
  aheadMs(): number;
  /** Settles when everything done until now is on disk; calls over HTTP wait for it before they are answered. */
  save(): Promise<void>;
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
  const { random, orderCount = usualOrderCount } = options;
  const catalogue = sampleCatalogue();
  const kept = options.kept
    ? await readSnapshot(
        options.kept.file,
        snapshotSchema(catalogue),
        options.kept.log,
      )
    : null;
  const clock = shopClock(options.clock, kept?.aheadMs);
  const courier = webhookCourier(practiceShop.id, clock, random);
  const seeded = seededRandomness(kept?.seed ?? options.seed);
  const log = requestLog();
  const labels = labelOffice(
    clock,
    kept?.labels ?? newLabelRecords(random, options.labelDelayMs),
  );
  const behindOneDoor: BehindOneDoor = {
    clock,
    random,
    labels,
    faults: armableFaults(),
    tokens: tokenDesk(clock, random, kept?.tokens),
    baseUrl: () => `http://127.0.0.1:${door.port}`,
    save: () => save(),
  };
  const neighbours = options.neighbours
    ? neighbourSeller.shops.map((identity, index) =>
        neighbourState(behindOneDoor, identity, index + 1),
      )
    : [];
  const identity: PracticeShop = {
    ...practiceShop,
    region: kept?.region ?? options.region ?? "NL",
  };
  const state: ShopState = {
    ...behindOneDoor,
    identity,
    neighbours,
    catalogue,
    book: tellingBook(orderBook(), courier),
    generator: orderGenerator(
      clock,
      seeded,
      catalogue,
      kept?.lastIds,
      marketOf({ identity }).sellsLabels,
    ),
    cancellations: tellingCancellations(
      cancellationBook(
        ascendingIds(seeded, 4035318504086604100n, kept?.lastIds.cancellation),
      ),
      courier,
    ),
    returns: returnBook(returnIds(options.seed, kept?.lastIds.return)),
    photos: new Set(kept?.photos),
    agenda: agenda(),
  };
  for (const neighbour of neighbours) openDay(neighbour, orderCount);
  let dayOpenedAt = nowSeconds(state);
  if (kept === null) openDay(state, orderCount);
  else {
    putBack(state, kept);
    dayOpenedAt = freshenDay(state, kept.dayOpenedAt, orderCount);
  }

  const openDoor = (port: number): Promise<HttpDoor> =>
    openHttpDoor(port, clock, frontDesk(state, log, requestIds(clock, random)));
  const door =
    options.port === undefined && kept !== null
      ? await openDoor(kept.port).catch(() => openDoor(0))
      : await openDoor(options.port ?? 0);
  const save = options.kept
    ? snapshotWriter(
        options.kept.file,
        () =>
          snapshotOf(state, {
            seed: seeded.seed(),
            port: door.port,
            dayOpenedAt,
            aheadMs: clock.aheadMs(),
          }),
        options.kept.log,
      )
    : () => Promise.resolve();
  await save();

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
    neighbours: neighbours.map((neighbour) => ({
      shop: neighbour.identity,
      controls: shopControls(neighbour, door),
      ordersIn: (status) => neighbour.book.inStatus(status).map(orderInside),
    })),
    newAuthCode: state.tokens.issueAuthCode,
    grant: state.tokens.grant,
    expireAccessTokens: state.tokens.expireAccessTokens,
    deauthorise() {
      state.tokens.deauthorise();
      courier.tell(webhookTypes.deauthorised, {
        message: `Shop_id ${practiceShop.id} is deauthorized from your APP by merchant.`,
      });
    },
    sendWebhooksTo: courier.sendTo,
    tellAgain: courier.tellAgain,
    aheadMs: clock.aheadMs,
    moveAhead(milliseconds) {
      clock.moveAhead(milliseconds);
      for (const one of shopsAt(state)) one.agenda.catchUp(nowSeconds(one));
    },
    save,
    async stop() {
      await courier.stop();
      await door.stop();
      await save();
    },
  };
}

/** Dice of their own: whoever sends something back does not change which orders come in. */
const returnIds = (seed: number, last?: string): IdSeries =>
  ascendingIds(seededRandomness(seed), 4036318504086604100n, last);

type BehindOneDoor = Pick<
  ShopState,
  "clock" | "random" | "labels" | "faults" | "tokens" | "baseUrl" | "save"
>;

/** Labels come from one office, so that no two shops give out the same tracking number. */
function neighbourState(
  shared: BehindOneDoor,
  identity: PracticeShop,
  series: number,
): ShopState {
  const catalogue = sampleCatalogue(series);
  const seeded = seededRandomness(Number(identity.id.slice(-8)));
  return {
    ...shared,
    identity,
    neighbours: [],
    catalogue,
    book: orderBook(),
    generator: orderGenerator(shared.clock, seeded, catalogue),
    cancellations: cancellationBook(ascendingIds(seeded, 4035318504086604100n)),
    returns: returnBook(returnIds(series)),
    photos: new Set(),
    agenda: agenda(),
  };
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
  cancelledUnits: order.units.length - openUnitsOf(order).length,
  articles: order.units.map(({ article }) => article),
});
