import { onTestFinished, vi } from "vitest";
import { createTrainingShop } from "../../../main/training/training-shop.ts";
import type { TrainingShop } from "../../../main/training/training-shop.ts";
import {
  neighbourSeller,
  practiceSeller,
  type PracticeSeller,
} from "../../../main/training/practice-shop.ts";
import { systemClock } from "../../../main/host/system-clock.ts";
import type { AppEntry } from "../../../shared/contract/shops-view.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../../helpers/practice-station.ts";

let commands = 0;
export const commandId = (): string => `owner-command-${String(++commands)}`;

/** A platform with two sellers on this machine, and a bench for real shops in front of it, where nobody works yet. */
export async function emptyBench(): Promise<{
  platform: TrainingShop;
  station: PracticeStation;
  app: AppEntry;
}> {
  const platform = await createTrainingShop({
    clock: systemClock,
    random: Math.random,
    seed: 41,
    labelDelayMs: 0,
    orderCount: 20,
    neighbours: true,
  });
  onTestFinished(() => platform.stop());
  const { apiUrl, authUrl } = platform;
  const station = await openPracticeStation({
    training: false,
    apiUrl,
    authUrl,
  });
  onTestFinished(() => station.stop());
  const app: AppEntry = {
    market: "rest",
    appKey: platform.appKey,
    appSecret: platform.appSecret,
    serviceId: "",
  };
  return { platform, station, app };
}

/** The owner makes a first badge and signs in with it. */
export async function signInOwner(station: PracticeStation): Promise<void> {
  const hired = await station.client.people.hire({
    commandId: commandId(),
    person: { name: "Noor", role: "packer", language: "nl" },
  });
  if (!hired.ok) throw new Error(hired.refusal.code);
  await station.scan(hired.badge);
}

/** What the address bar of the seller's browser says in the end. */
export async function cameBackTo(
  link: string,
  seller: PracticeSeller,
  answer: "allow" | "deny" = "allow",
): Promise<string> {
  const sent = await fetch(`${link}&seller=${seller.openId}&answer=${answer}`, {
    redirect: "manual",
  });
  return sent.headers.get("location") ?? "";
}

export const practiceSellers = {
  first: practiceSeller,
  second: neighbourSeller,
} as const;

/** From app key to orders on the bench. */
export async function connect(
  station: PracticeStation,
  app: AppEntry,
  seller: PracticeSeller,
): Promise<void> {
  const { shops } = station.client;
  const begun = await shops.begin({ commandId: commandId(), app });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const { attemptId, link } = begun.attempt;
  const pasted = await cameBackTo(link, seller);
  const opened = await shops.authorise({
    commandId: commandId(),
    attemptId,
    pasted,
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const connected = await shops.connect({
    commandId: commandId(),
    attemptId,
    shopIds: opened.authorised.shops.map(({ shopId }) => shopId),
    merchant: "",
  });
  if (!connected.ok) throw new Error(connected.refusal.code);
}

/** Settles when the queue holds a parcel of each of these shops. */
export const parcelsOf = (
  station: PracticeStation,
  names: readonly string[],
): Promise<void> =>
  vi.waitFor(
    () => {
      const rows = station.latest("queue-changed").queue.rows;
      const missing = names.filter(
        (name) => !rows.some((row) => row.shop === name),
      );
      if (missing.length > 0) throw new Error(`nothing of ${missing.join()}`);
    },
    { timeout: 15_000, interval: 100 },
  );
