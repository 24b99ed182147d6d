import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import {
  openPracticeCarrier,
  type PracticeCarrierAccount,
} from "../../main/training/carrier-account/carrier-account.ts";
import type { PracticeRegion } from "../../main/training/market.ts";
import { practiceKeys } from "../../main/training/carrier-account/practice-keys.ts";
import {
  createTrainingShop,
  type OrderInside,
  type TrainingShop,
} from "../../main/training/training-shop.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { SellerShipment } from "../../shared/contract/shipping-view.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "./practice-station.ts";
import { newTemporaryFolder } from "./temp-folder.ts";

/** A bench, a shop and a carrier account, each with its own door, so that a test can look into all three. */
export interface SellerFloor {
  readonly shop: TrainingShop;
  readonly carrier: PracticeCarrierAccount;
  station(): PracticeStation;
  /** Stops the station and opens it again on the same folder. */
  restart(): Promise<void>;
  /** The parcel of an order, as people call it, once it may be packed. */
  numberOf(orderId: string): Promise<string>;
  /** Opens the order's parcel, scans every unit and weighs it. */
  pack(order: OrderInside): Promise<void>;
  asked(what: string, holds: (bench: BenchView) => boolean): Promise<BenchView>;
  /** The number the shop knows an order's first package by, once it knows one. */
  toldNumber(orderId: string): Promise<string>;
  /** The order's entry on the supervisor's list, once it is like this. */
  shipment(
    orderId: string,
    holds: (shipment: SellerShipment) => boolean,
  ): Promise<SellerShipment>;
  connectCarrier(): Promise<void>;
  /** Looks until there is something to see. */
  eventually<T>(what: string, look: () => Promise<T | null>): Promise<T>;
  /** The station looks at the shop now, instead of at its next interval. */
  sync(): Promise<void>;
  /** Takes the box off the scale. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** Orders the seller's own carrier takes, with more than this many units, that may be packed now. */
export const sellerOrders = (shop: TrainingShop, units = 0): OrderInside[] =>
  shop
    .ordersIn("AWAITING_SHIPMENT")
    .filter(
      (order) =>
        order.service === "seller" &&
        !order.fulfilledByPlatform &&
        !order.cancelRequested &&
        order.articles.length > units &&
        order.articles.every(
          ({ contents, isGift }) => contents.length === 0 && !isGift,
        ),
    );

const patienceMs = 25_000;

/** @param region where the shop is at home; left out: the Netherlands */
export async function sellerFloor({
  region,
}: { readonly region?: PracticeRegion } = {}): Promise<SellerFloor> {
  const shop = await createTrainingShop({
    clock: systemClock,
    random: Math.random,
    seed: 11,
    labelDelayMs: 0,
    orderCount: 300,
    ...(region !== undefined && { region }),
  });
  const carrier = await openPracticeCarrier({
    clock: systemClock,
    labelDelayMs: 0,
  });
  const folder = newTemporaryFolder();
  const key = Buffer.alloc(32, 7);
  const open = (): Promise<PracticeStation> =>
    openPracticeStation(
      {
        dataFolder: folder,
        apiUrl: shop.apiUrl,
        authUrl: shop.authUrl,
        authCode: shop.newAuthCode(),
        sendcloudApiUrl: carrier.apiUrl,
      },
      key,
    );
  let station = await open();
  await station.eventually("a bench", () => true);
  await station.scan("PB-BADGE-SAM-1003");

  const eventually = async <T>(
    what: string,
    look: () => Promise<T | null>,
  ): Promise<T> => {
    const until = Date.now() + patienceMs;
    for (;;) {
      const found = await look();
      if (found !== null) return found;
      if (Date.now() > until) throw new Error(`never: ${what}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  };

  const floor: SellerFloor = {
    shop,
    carrier,
    eventually,
    station: () => station,
    async restart() {
      await station.stop();
      station = await open();
      await station.eventually("a bench", () => true);
    },
    numberOf: (orderId) =>
      eventually("its parcel waits", async () => {
        const rows = await station.client.queue.search({ text: orderId });
        const row = rows.find(({ problem }) => problem === null);
        return row?.number ?? null;
      }),
    async pack(order) {
      const number = await floor.numberOf(order.orderId);
      await station.scan(parcelBarcode(number));
      await station.until(
        "it is open",
        ({ parcel }) => parcel?.number === number,
      );
      for (const { sellerSku } of order.articles) await station.scan(sellerSku);
      // Articles are described a moment after their orders.
      const { parcel } = await station.until(
        "it is to be weighed, and its weight known",
        (bench) =>
          bench.instruction.kind === "place-on-scale" &&
          bench.parcel?.expectedGrams !== null,
      );
      const grams = parcel?.expectedGrams ?? 500;
      await station.practise({ kind: "put-weight", grams, wobbling: false });
    },
    asked: (what, holds) => station.until(what, holds),
    toldNumber: (orderId) =>
      eventually("the shop knows the number", () =>
        Promise.resolve(
          shop
            .order(orderId)
            ?.packages.find(({ trackingNumber }) => trackingNumber !== null)
            ?.trackingNumber ?? null,
        ),
      ),
    shipment: (orderId, holds) =>
      eventually("the shipment is like this", async () => {
        const all = await station.client.shipping.list();
        return all.find((one) => one.orderId === orderId && holds(one)) ?? null;
      }),
    async connectCarrier() {
      const connected = await station.client.carriers.connect({
        commandId: "connect-carrier",
        ...practiceKeys,
      });
      if (!connected.ok) throw new Error(JSON.stringify(connected.refusal));
    },
    async sync() {
      // The knob is the training shop's, which is not this one; turning it makes the station look all the same.
      await station.client.training.act({ act: { kind: "shop" } });
    },
    async clear() {
      await station.practise({ kind: "put-weight", grams: 0, wobbling: false });
      await station.eventually(
        "an empty scale",
        () => station.latest("scale-read").reading?.grams === 0,
      );
    },
    async stop() {
      await station.stop();
      await carrier.stop();
      await shop.stop();
    },
  };
  return floor;
}
