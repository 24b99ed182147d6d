import path from "node:path";
import type { StationConfig, StationPorts } from "../station-ports.ts";
import type { ShopAccess } from "../tiktok/connect-shop.ts";
import {
  openPracticeCarrier,
  type PracticeCarrierAccount,
} from "./carrier-account/carrier-account.ts";
import { practiceApp, practiceSeller, practiceShop } from "./practice-shop.ts";
import { createTrainingShop, type TrainingShop } from "./training-shop.ts";

/** How long a label takes after the ship call, as at the platform: a few seconds. */
export const usualLabelDelayMs = 2_000;

/** Seeds are whole numbers of this many bits. */
const seedBits = 31;

/** The practice shop on this machine, kept in the data folder like all else at the bench; null when the owner pointed the client at another host, which then is the shop. */
export const openOwnShop = (
  config: StationConfig,
  { clock, random, log }: StationPorts,
): Promise<TrainingShop | null> =>
  config.apiUrl === undefined
    ? createTrainingShop({
        clock,
        random,
        seed: Math.floor(random() * 2 ** seedBits),
        labelDelayMs: usualLabelDelayMs,
        ...(config.practiceRegion && { region: config.practiceRegion }),
        kept: { file: path.join(config.dataFolder, "training-shop.json"), log },
      })
    : Promise.resolve(null);

/** The practice shop's carrier account, kept beside it. */
export const openOwnCarrier = (
  config: StationConfig,
  { clock, log }: StationPorts,
): Promise<PracticeCarrierAccount> =>
  openPracticeCarrier({
    clock,
    labelDelayMs: usualLabelDelayMs,
    kept: { file: path.join(config.dataFolder, "carrier-account.json"), log },
  });

export function accessTo(
  shop: TrainingShop | null,
  config: StationConfig,
): ShopAccess {
  const apiUrl = config.apiUrl ?? shop?.apiUrl ?? "";
  return {
    apiUrl,
    authUrl: config.authUrl ?? shop?.authUrl ?? apiUrl,
    app: { key: practiceApp.key, secret: practiceApp.secret },
    accountId: practiceApp.key,
    shopName: practiceShop.name,
    merchantId: practiceSeller.name,
    authCode: () =>
      Promise.resolve(shop?.newAuthCode() ?? config.authCode ?? "practice"),
  };
}
