import {
  seededRandomness,
  oneOf,
} from "../../main/training/orders/seeded-choice.ts";
import {
  createTrainingShop,
  type OrderInside,
  type TrainingShop,
} from "../../main/training/training-shop.ts";
import type { Fault } from "../../main/training/server/faults.ts";
import type { Randomness } from "../../shared/time.ts";
import { fastClock } from "./fast-clock.ts";
import { settleAccounts, type Accounts } from "./settle-accounts.ts";
import { stationChild, type StationChild } from "./station-child.ts";
import {
  troubledLine,
  type KillPoint,
  type PassedCall,
} from "./troubled-line.ts";

export interface FaultRunOptions {
  readonly orders: number;
  /** How often the station is killed on the way. */
  readonly kills: number;
  readonly seed: number;
  /** Empty, and the station's own. */
  readonly folder: string;
  /** Orders that were put on hold must come back and be shipped too; takes up to three minutes more. */
  readonly untilHoldsPass: boolean;
  /** In real milliseconds; a run that takes longer has forgotten something. */
  readonly patienceMs: number;
  progress(line: string): void;
}

export interface FaultFigures extends Accounts {
  readonly orders: number;
  readonly kills: number;
  readonly faults: number;
  readonly calls: number;
  readonly seconds: number;
}

/** A minute of retries passes in three seconds; faster, and honest answers would look like timeouts. */
const speed = 20;
/** The bench sees labels a second or two after the ship call. */
const labelDelayMs = 3_000;
const lookEveryMs = 100;
/** Counted by calls, not by time: faults that outrun the calls they befall would stop everything. */
const troublePerCall = 0.15;

const killPoints: readonly KillPoint[] = ["before", "unanswered", "answered"];

const faults: readonly Fault[] = [
  { kind: "too-many-requests", retryAfterSeconds: 2 },
  { kind: "overloaded" },
  { kind: "internal-error" },
  { kind: "timeout-after-effect" },
  { kind: "garbled-page" },
  { kind: "repeat-at-border" },
];

/**
 * Sends the orders of a whole shop through sync, claim, ship and label while everything goes wrong: the platform's
 * faults, a line that comes and goes, buyers who change their minds, and a station killed in the middle of calls.
 * The shop lives in this process and survives; the station is a process of its own.
 */
export async function runFaults(
  options: FaultRunOptions,
): Promise<FaultFigures> {
  const { orders, seed, folder, progress } = options;
  const random = seededRandomness(seed);
  const startedAt = Date.now();
  const clock = fastClock({ startedAt, speed });
  const shop = await createTrainingShop({
    clock,
    random: seededRandomness(seed + 1),
    seed,
    labelDelayMs,
    orderCount: orders,
  });
  const key = Buffer.alloc(32, seed % 251).toString("hex");
  const calls: PassedCall[] = [];
  const died: string[] = [];
  let faultCount = 0;
  let troubled = true;
  let weathered = 0;

  // One kill in every equal stretch of the calls a run of this size makes at the least before all is shipped: spread by
  // chance, but never fewer than asked for because the machine was slow.
  const callsPerOrder = 2;
  const stretch = (orders * callsPerOrder) / options.kills;
  let met = 0;
  let nextKillAt = stretch * random();
  const strikes = (): KillPoint | null => {
    met++;
    if (!troubled || child.kills() >= options.kills || met < nextKillAt) {
      return null;
    }
    nextKillAt = stretch * (child.kills() + 1 + random());
    return oneOf(random, killPoints);
  };
  const line = await troubledLine(
    shop.apiUrl,
    strikes,
    () => child.kill(),
    (call) => calls.push(call),
  );
  const child: StationChild = stationChild(
    () => ({
      folder,
      url: line.url,
      authCode: shop.newAuthCode(),
      key,
      startedAt,
      speed,
    }),
    (said) => died.push(said),
  );

  const seconds = (): number => (Date.now() - startedAt) / 1000;
  let shownAt = 0;
  try {
    for (;;) {
      await new Promise((resolve) => {
        setTimeout(resolve, lookEveryMs);
      });
      const report = child.report();
      const toPack = shop.ordersIn("AWAITING_SHIPMENT").filter(isOurs).length;
      if (troubled) {
        for (; weathered < calls.length; weathered++) {
          if (random() < troublePerCall)
            faultCount += makeTrouble(shop, random);
        }
        if (child.kills() >= options.kills || toPack === 0) {
          troubled = false;
          calm(shop);
        }
      }
      if (seconds() - shownAt >= 2) {
        shownAt = seconds();
        progress(
          `${Math.round(seconds())} s: ${report === null ? "station starts" : `${report.ready} labels, ${report.waiting} waiting, ${report.asked} on the way`}, ${toPack} orders to ship, ${child.kills()} kills`,
        );
      }
      const holds = options.untilHoldsPass
        ? shop.ordersIn("ON_HOLD").length
        : 0;
      const rested =
        report !== null && report.waiting === 0 && report.asked === 0;
      if (
        !troubled &&
        toPack === 0 &&
        rested &&
        holds === 0 &&
        (await isSettled(child, clock.now()))
      )
        break;
      if (seconds() * 1000 > options.patienceMs || died.length > 0) break;
    }
  } finally {
    await child.stop();
    await line.stop();
  }
  const accounts = await settleAccounts(shop, folder, calls, isOurs);
  await shop.stop();
  return {
    ...accounts,
    broken: [
      ...died.map((said) => `the station died by itself: ${said}`),
      ...accounts.broken,
    ],
    orders,
    kills: child.kills(),
    faults: faultCount,
    calls: line.passed(),
    seconds: seconds(),
  };
}

/** What we ship through the platform and may ship now. */
const isOurs = ({
  service,
  fulfilledByPlatform,
  cancelRequested,
}: OrderInside): boolean =>
  service !== "seller" && !fulfilledByPlatform && !cancelRequested;

/** A sync that ended after everything had come to rest saw the last change. */
async function isSettled(
  child: StationChild,
  restedAt: number,
): Promise<boolean> {
  for (let look = 0; look < 100; look++) {
    const report = child.report();
    if (report === null || report.waiting > 0 || report.asked > 0) return false;
    if (report.syncedAt !== null && report.syncedAt > restedAt) return true;
    await new Promise((resolve) => {
      setTimeout(resolve, lookEveryMs);
    });
  }
  return false;
}

/** One thing goes wrong, or has nobody to go wrong for. Returns how many things did. */
function makeTrouble(shop: TrainingShop, random: Randomness): number {
  const { controls } = shop;
  const chance = random();
  if (chance < 0.7) {
    shop.faults.arm(oneOf(random, faults), 1 + Math.floor(random() * 2));
    return 1;
  }
  if (chance < 0.75) {
    controls.setOffline(true);
    setTimeout(
      () => {
        controls.setOffline(false);
      },
      50 + random() * 400,
    );
    return 1;
  }
  if (chance < 0.8) {
    controls.addOrders(1);
    return 1;
  }
  const open = shop.ordersIn("AWAITING_SHIPMENT").filter(isOurs);
  const [victim] = open.slice(Math.floor(random() * open.length));
  if (victim === undefined) return 0;
  if (chance < 0.87) controls.requestCancel(victim.orderId);
  else if (chance < 0.91) controls.cancel(victim.orderId);
  else if (chance < 0.95) controls.hold(victim.orderId);
  else controls.changeAddress(victim.orderId);
  return 1;
}

/** The weather clears: what is still wrong from here on is the station's. */
function calm(shop: TrainingShop): void {
  shop.faults.clear();
  shop.controls.setOffline(false);
}
