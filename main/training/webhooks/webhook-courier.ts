import { createHmac } from "node:crypto";
import { request } from "node:http";
import type { Telling } from "../../../shared/contract/training-view.ts";
import type { Clock, Randomness } from "../../../shared/time.ts";
import type { Cancellations } from "../after-sales/cancellation-book.ts";
import type { OrderBook } from "../orders/order-book.ts";
import type { ShopOrder } from "../orders/order.ts";
import { practiceApp } from "../practice-shop.ts";

/** Source: TikTok Shop Partner documentation, webhook pages. */
export const webhookTypes = {
  orderStatus: 1,
  packageUpdate: 4,
  deauthorised: 6,
  cancellation: 11,
  inbound: 21,
} as const;

/** Sends what happens in the shop to whoever wants to hear it: signed, now and then twice, and in any order. */
export interface WebhookCourier {
  /** Where to; null: nobody hears anything. */
  sendTo(url: string | null): void;
  tell(type: number, data: object): void;
  /** Sends the last events again, at once; nothing when nothing was told or nobody listens. */
  tellAgain(telling: Telling): void;
  stop(): Promise<void>;
}

/** The platform's events come in bunches. */
const bunchMs = 300;
const longestMs = 3_000;
/** Of a day at a busy shop; nobody hears of more at once. */
const mostWaiting = 1_000;
/** Of these can be told again. */
const mostRemembered = 20;

export function webhookCourier(
  shopId: string,
  clock: Clock,
  random: Randomness,
): WebhookCourier {
  let url: string | null = null;
  let waiting: string[] = [];
  let told: string[] = [];
  let cancel: (() => void) | null = null;
  let sending: Promise<void> = Promise.resolve();
  let count = 0;

  const sendBunch = async (): Promise<void> => {
    cancel = null;
    const shuffled = waiting
      .map((body) => ({ body, place: random() }))
      .toSorted((left, right) => left.place - right.place);
    waiting = [];
    for (const { body } of shuffled) {
      if (url === null) return;
      await post(url, body);
      // As after an answer that got lost.
      if (random() < 0.3) await post(url, body);
    }
  };

  return {
    sendTo(wanted) {
      url = wanted;
      if (url === null) waiting = [];
    },
    tell(type, data) {
      if (url === null || waiting.length >= mostWaiting) return;
      const now = Math.floor(clock.now() / 1000);
      const id = `${String(clock.now())}${String((count += 1)).padStart(6, "0")}`;
      const body = JSON.stringify({
        type,
        tts_notification_id: id,
        shop_id: shopId,
        timestamp: now,
        data,
      });
      waiting.push(body);
      told = [...told, body].slice(-mostRemembered);
      cancel ??= clock.after(bunchMs, () => {
        sending = sending.then(sendBunch);
      });
    },
    tellAgain(telling) {
      const bodies = inOrder(told, telling);
      sending = sending.then(async () => {
        for (const body of bodies) if (url !== null) await post(url, body);
      });
    },
    async stop() {
      url = null;
      cancel?.();
      await sending;
    },
  };
}

const inOrder = (
  told: readonly string[],
  telling: Telling,
): readonly string[] => {
  switch (telling) {
    case "once":
      return told;
    case "twice":
      return told.flatMap((body) => [body, body]);
    case "newest-first":
      return told.toReversed();
    default:
      return telling satisfies never;
  }
};

/** One try: a station that is not there hears of it at its next reading. */
function post(url: string, body: string): Promise<void> {
  const signature = createHmac("sha256", practiceApp.secret)
    .update(practiceApp.key + body)
    .digest("hex");
  return new Promise((resolve) => {
    const sent = request(url, {
      method: "POST",
      agent: false,
      timeout: longestMs,
      headers: {
        "content-type": "application/json",
        authorization: signature,
      },
    });
    sent.on("response", (answered) => answered.resume());
    sent.on("timeout", () => sent.destroy());
    sent.on("error", () => sent.destroy());
    sent.on("close", resolve);
    sent.end(body);
  });
}

/** The same book, and every change in it is told. */
export const tellingBook = (
  book: OrderBook,
  courier: WebhookCourier,
): OrderBook => ({
  ...book,
  add(orders) {
    book.add(orders);
    for (const order of orders) courier.tell(...statusEvent(order));
  },
  repacked({ change, by }, made) {
    courier.tell(webhookTypes.packageUpdate, {
      sc_type: change,
      role_type: by,
      package_list: made.map(({ id }) => ({
        package_id: id,
        order_id_list: book.package(id)?.orders.map((order) => order.id) ?? [],
      })),
      update_time: made[0]?.updateTime ?? 0,
    });
  },
  touched(order, at, shopPackage) {
    book.touched(order, at, shopPackage);
    courier.tell(...statusEvent(order));
  },
});

const statusEvent = (order: ShopOrder): [type: number, data: object] => [
  webhookTypes.orderStatus,
  {
    order_id: order.id,
    // Spelled otherwise than in the API.
    order_status: order.status === "CANCELLED" ? "CANCEL" : order.status,
    is_on_hold_order: order.status === "ON_HOLD",
    update_time: order.updateTime,
  },
];

export const tellingCancellations = (
  cancellations: Cancellations,
  courier: WebhookCourier,
): Cancellations => ({
  ...cancellations,
  add(cancellation) {
    cancellations.add(cancellation);
    courier.tell(webhookTypes.cancellation, {
      order_id: cancellation.order.id,
      cancellations_role: cancellation.role,
      cancel_status: cancellation.status,
      cancel_id: cancellation.id,
      create_time: cancellation.createTime,
    });
  },
});
