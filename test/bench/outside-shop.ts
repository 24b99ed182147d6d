import { systemClock } from "../../main/host/system-clock.ts";
import { systemRandomness } from "../../main/host/system-chance.ts";
import { createTrainingShop } from "../../main/training/training-shop.ts";

/** The shop as a program of its own: its work must not be counted as the station's, nor delay who holds the watch. */
export type ShopWish =
  | { readonly kind: "add-orders"; readonly count: number }
  | { readonly kind: "when-read" }
  | { readonly kind: "stop" };

export interface ShopOpened {
  readonly apiUrl: string;
  readonly authUrl: string;
  readonly authCode: string;
}

/** When the orders added last were asked for, first and last; UTC milliseconds. */
export interface OrdersRead {
  readonly firstAt: number;
  readonly lastAt: number;
}

const readsOrders = (path: string): boolean =>
  /^\/order\/\d+\/orders(\/search)?$/.test(path);

const [orderCount = "120"] = process.argv.slice(2);
const shop = await createTrainingShop({
  clock: systemClock,
  random: systemRandomness,
  seed: 7,
  labelDelayMs: 0,
  orderCount: Number(orderCount),
});
process.on("message", (wish: ShopWish) => {
  switch (wish.kind) {
    case "add-orders":
      shop.controls.addOrders(wish.count);
      shop.requests.clear();
      break;
    case "when-read": {
      const times = shop.requests
        .all()
        .filter(({ path }) => readsOrders(path))
        .map(({ at }) => at);
      process.send?.({
        firstAt: times[0] ?? 0,
        lastAt: times.at(-1) ?? 0,
      } satisfies OrdersRead);
      break;
    }
    case "stop":
      process.disconnect();
      break;
    default:
      wish satisfies never;
  }
});
// Whoever opened it is done, or gone.
process.on("disconnect", () => void shop.stop());
process.send?.({
  apiUrl: shop.apiUrl,
  authUrl: shop.authUrl,
  authCode: shop.newAuthCode(),
} satisfies ShopOpened);
