import { systemRandomness } from "../../main/host/system-chance.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import type { Article } from "../../main/training/catalogue/article.ts";
import { orderStatuses } from "../../main/training/orders/order.ts";
import { createTrainingShop } from "../../main/training/training-shop.ts";
import type {
  BookedOrder,
  ShelfArticle,
  ShopAnswer,
  ShopBooks,
  ShopOpening,
  ShopQuestion,
} from "./shop-talk.ts";

/**
 * The shop as a program of its own: like the real one it lives on when a bench dies, keeps books the bench cannot touch,
 * and its work delays nobody who holds a watch.
 */
const { seed, orderCount, labelDelayMs } = JSON.parse(
  process.argv[2] ?? "{}",
) as ShopOpening;
const shop = await createTrainingShop({
  clock: systemClock,
  random: systemRandomness,
  seed,
  labelDelayMs,
  orderCount,
});

const shipPath = /^\/fulfillment\/202309\/packages\/(\d+)\/ship$/;
const shipTogetherPath = "/fulfillment/202309/packages/ship";
/** "Package has been shipped": said to who ships what is shipped already. */
const alreadyShipped = 11006021;
const shipCalls = new Map<string, number>();
const shippedTwice: string[] = [];
/** The shop remembers its last thousand requests: a few seconds of a busy bench. */
const readLogEveryMs = 500;

function readLog(): void {
  const requests = shop.requests.all();
  shop.requests.clear();
  for (const { path, code, body } of requests)
    for (const packageId of shippedBy(path, body)) {
      if (code === 0)
        shipCalls.set(packageId, (shipCalls.get(packageId) ?? 0) + 1);
      if (code === alreadyShipped) shippedTwice.push(packageId);
    }
}
/** A run asks for several labels at once: what went wrong inside such a call counts as shipped, and is seen as too often. */
function shippedBy(path: string, body: string): readonly string[] {
  const packageId = shipPath.exec(path)?.[1];
  if (packageId !== undefined) return [packageId];
  return path === shipTogetherPath
    ? [...body.matchAll(/"id":"(\d+)"/g)].flatMap(([, id]) => id ?? [])
    : [];
}
const reading = setInterval(readLog, readLogEveryMs);

/** What really has to lie in the box: a bundle is packed from its contents. */
function unfold(articles: readonly Article[]): Record<string, number> {
  const units: Record<string, number> = {};
  const add = ({ skuId, contents }: Article, count: number): void => {
    if (contents.length === 0) units[skuId] = (units[skuId] ?? 0) + count;
    for (const part of contents) add(part.article, count * part.count);
  };
  for (const article of articles) add(article, 1);
  return units;
}

function books(): ShopBooks {
  readLog();
  const orders = orderStatuses.flatMap((status) =>
    shop.ordersIn(status).map((order): BookedOrder => ({
      orderId: order.orderId,
      status,
      ours: !order.fulfilledByPlatform,
      seller: order.service === "seller",
      cancelRequested: order.cancelRequested,
      packages: order.packages,
      units: unfold(order.articles),
    })),
  );
  return { orders, shipCalls: Object.fromEntries(shipCalls), shippedTwice };
}

let notedOrders = 0;
const notedBaskets = [
  ["FIETSLAMP-USB"],
  ["KAAS-BOEREN", "KAAS-BOEREN", "HONING-500"],
  ["FIETSLAMP-USB", "FIETSLAMP-USB", "KAAS-BOEREN"],
] as const;
const notedGoods = (): readonly string[] =>
  notedBaskets[notedOrders++ % notedBaskets.length] ?? notedBaskets[0];

function answer({ wish }: ShopQuestion): ShopAnswer["answer"] {
  const { controls } = shop;
  switch (wish.kind) {
    case "add-orders":
      controls.addOrders(wish.count - 1);
      controls.addOrders(1, notedGoods());
      return true;
    case "offline":
      controls.setOffline(wish.offline);
      return true;
    case "cancel":
      return controls.cancel(wish.orderId).ok;
    case "request-cancel":
      return controls.requestCancel(wish.orderId).ok;
    case "label-delay":
      controls.setLabelDelay(wish.delayMs);
      return true;
    case "next-label":
      controls.nextLabel(wish.flaw);
      return true;
    case "books":
      return books();
    default:
      return wish satisfies never;
  }
}

process.on("message", (question: ShopQuestion) => {
  process.send?.({
    id: question.id,
    answer: answer(question),
  } satisfies ShopAnswer);
});
// Whoever opened it is done, or gone.
process.on("disconnect", () => {
  clearInterval(reading);
  void shop.stop();
});
const shelf = shop.articles
  .filter(({ contents }) => contents.length === 0)
  .map(({ skuId, barcode, sellerSku, weightGrams, marks }): ShelfArticle => ({
    skuId,
    code: barcode ?? sellerSku,
    weightGrams,
    marks,
  }));
process.send?.({
  apiUrl: shop.apiUrl,
  authUrl: shop.authUrl,
  authCode: shop.newAuthCode(),
  shelf,
});
