import { systemClock } from "../../main/host/system-clock.ts";
import { systemRandomness } from "../../main/host/system-chance.ts";
import { createTrainingShop } from "../../main/training/training-shop.ts";

/** The shop as a program of its own: its work must not be counted as the station's, nor delay who holds the watch. */
export type ShopWish =
  | { readonly kind: "add-orders"; readonly count: number }
  | { readonly kind: "stop" };

export interface ShopOpened {
  readonly apiUrl: string;
  readonly authUrl: string;
  readonly authCode: string;
}

const [orderCount = "120"] = process.argv.slice(2);
const shop = await createTrainingShop({
  clock: systemClock,
  random: systemRandomness,
  seed: 7,
  labelDelayMs: 0,
  orderCount: Number(orderCount),
});
process.on("message", (wish: ShopWish) => {
  if (wish.kind === "add-orders") shop.controls.addOrders(wish.count);
  else void shop.stop().then(() => process.disconnect());
});
process.send?.({
  apiUrl: shop.apiUrl,
  authUrl: shop.authUrl,
  authCode: shop.newAuthCode(),
} satisfies ShopOpened);
