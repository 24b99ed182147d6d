import { seededRandomness } from "../../main/training/orders/seeded-choice.ts";
import {
  createTrainingShop,
  type OrderInside,
  type TrainingShop,
} from "../../main/training/training-shop.ts";
import { fastClock, type FastClock } from "./fast-clock.ts";
import { killPlan, type KillPlan } from "./kill-plan.ts";
import { settleAccounts, type Accounts } from "./settle-accounts.ts";
import { stationChild, type StationChild } from "./station-child.ts";
import { makeTrouble } from "./trouble.ts";
import {
  troubledLine,
  type PassedCall,
  type TroubledLine,
} from "./troubled-line.ts";

export interface FaultRunOptions {
  /** That come in of themselves; a few more come as part of the trouble. */
  readonly orders: number;
  /** How often the station is killed on the way. */
  readonly kills: number;
  readonly seed: number;
  /** Empty, and the station's own. */
  readonly folder: string;
  /** Orders that were put on hold must come back and be shipped too: an hour of the shop's time more. */
  readonly untilHoldsPass: boolean;
  /** In real milliseconds; a run that takes longer has forgotten something. */
  readonly patienceMs: number;
  progress(line: string): void;
}

export interface FaultFigures extends Accounts {
  readonly orders: number;
  readonly kills: number;
  readonly killTable: ReturnType<KillPlan["table"]>;
  readonly faults: number;
  readonly calls: number;
  readonly mostMemoryMb: number;
  /** Of the shop's time, of which most was skipped. */
  readonly shopHours: number;
  readonly seconds: number;
}

/** Paces and retries are in nobody's way; faster, and honest answers of a busy machine would look like timeouts. */
const speed = 5;
/** The bench sees labels a second or two after the ship call. */
const labelDelayMs = 3_000;
const lookEveryMs = 20;
/** Counted by calls, not by time: faults that outrun the calls they befall would stop everything. */
const troublePerCall = 0.15;
/** What lies in the shop when it opens; the others come while it is packed. */
const openingShare = 0.25;
/** New orders come in when fewer than this are left to ship, a handful at a time: never all at rest, never a flood. */
const mostToShip = 120;
const mostAtOnce = 25;
/** The clock is not moved further at once: a call on its way must not look minutes old. */
const longestLeapMs = 120_000;
/** A look at all orders of the shop. */
const countEveryMs = 100;
const speakEverySeconds = 2;

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
  const clock = fastClock({ startedAt, speed, aheadMs: 0 });
  const opening = Math.ceil(orders * openingShare);
  const shop = await createTrainingShop({
    clock,
    random: seededRandomness(seed + 1),
    seed,
    labelDelayMs,
    orderCount: opening,
  });
  const key = Buffer.alloc(32, seed % 251).toString("hex");
  const shipCalls: PassedCall[] = [];
  const died: string[] = [];
  const seconds = (): number => (Date.now() - startedAt) / 1000;
  let faultCount = 0;
  let weathered = 0;
  let arrived = opening;
  let toShip = opening;
  let mostMemoryMb = 0;

  const plan = killPlan(
    options.kills,
    () => (arrived - toShip) / orders,
    random,
  );
  const line = await troubledLine(
    shop.apiUrl,
    // One that is to die in another call has not died yet: it cannot die twice.
    (kind) => (plan.struck() > child.kills() ? null : plan.strikes(kind)),
    {
      kill: () => child.kill(),
      killAtCommit: (at) => child.killAtCommit(at),
    },
    (call) => {
      if (call.path.endsWith("/ship")) shipCalls.push(call);
    },
  );
  const child: StationChild = stationChild(
    () => ({
      folder,
      url: line.url,
      key,
      startedAt,
      speed,
      aheadMs: clock.aheadMs(),
    }),
    () => shop.newAuthCode(),
    (said) => died.push(said),
  );

  const isOver = async (): Promise<boolean> => {
    const holds = options.untilHoldsPass ? shop.ordersIn("ON_HOLD").length : 0;
    return (
      arrived === orders &&
      toShip === 0 &&
      holds === 0 &&
      isAtRest(child) &&
      isSettled(child, clock, line)
    );
  };

  let shownAt = 0;
  let countedAt = 0;
  let troubled = true;
  try {
    for (;;) {
      await pause(lookEveryMs);
      leap(clock, child, line);
      const report = child.report();
      mostMemoryMb = Math.max(mostMemoryMb, report?.memoryMb ?? 0);
      if ((seconds() - countedAt) * 1000 < countEveryMs) continue;
      countedAt = seconds();
      toShip = shop.ordersIn("AWAITING_SHIPMENT").filter(isOurs).length;
      if (arrived < orders && toShip < mostToShip) {
        const coming = 1 + Math.floor(random() * mostAtOnce);
        const added = Math.min(coming, orders - arrived);
        arrived += added;
        toShip += shop.controls.addOrders(added).length;
      }
      if (troubled) {
        for (; weathered < line.passed(); weathered++) {
          if (random() < troublePerCall)
            faultCount += makeTrouble(shop, clock, random, isOurs);
        }
        if (arrived === orders && toShip === 0) {
          troubled = false;
          calm(shop);
        }
      }
      if (seconds() - shownAt >= speakEverySeconds) {
        shownAt = seconds();
        progress(
          `${Math.round(seconds())} s (${((clock.now() - startedAt) / 3_600_000).toFixed(1)} h in the shop): ${arrived} orders came, ${toShip} to ship; ${report === null ? "station starts" : `${report.ready} labels, ${report.waiting} waiting, ${report.asked} on the way`}; ${child.kills()} kills`,
        );
      }
      if (!troubled && (await isOver())) break;
      if (seconds() * 1000 > options.patienceMs || died.length > 0) break;
    }
  } finally {
    await child.stop();
    await line.stop();
  }
  const accounts = await settleAccounts(shop, folder, shipCalls, isOurs);
  await shop.stop();
  return {
    ...accounts,
    broken: [
      ...died.map((said) => `the station died by itself: ${said}`),
      ...accounts.broken,
    ],
    orders: arrived,
    kills: child.kills(),
    killTable: plan.table(),
    faults: faultCount,
    calls: line.passed(),
    mostMemoryMb,
    shopHours: (clock.now() - startedAt) / 3_600_000,
    seconds: seconds(),
  };
}

/** Nothing but the clock is awaited: it is moved to where something happens. */
function leap(clock: FastClock, child: StationChild, line: TroubledLine): void {
  const restsUntil = child.report()?.restsUntil ?? null;
  if (restsUntil === null || line.underWay() > 0) return;
  const until = Math.min(restsUntil, clock.nextAt() ?? restsUntil);
  const byMs = Math.min(until - clock.now(), longestLeapMs);
  if (byMs <= 0) return;
  // The shop's time first: a station is late more often than it is early.
  clock.moveTo(clock.aheadMs() + byMs);
  child.moveClock(clock.aheadMs());
}

/** What we ship through the platform and may ship now. */
const isOurs = ({
  service,
  fulfilledByPlatform,
  cancelRequested,
}: OrderInside): boolean =>
  service !== "seller" && !fulfilledByPlatform && !cancelRequested;

function isAtRest(child: StationChild): boolean {
  const report = child.report();
  return report !== null && report.waiting === 0 && report.asked === 0;
}

/** A sync that ended after everything had come to rest saw the last change. */
async function isSettled(
  child: StationChild,
  clock: FastClock,
  line: TroubledLine,
): Promise<boolean> {
  const restedAt = clock.now();
  for (let look = 0; look < 500; look++) {
    const report = child.report();
    if (report !== null) {
      if (!isAtRest(child)) return false;
      if (report.syncedAt !== null && report.syncedAt > restedAt) return true;
    }
    leap(clock, child, line);
    await pause(lookEveryMs);
  }
  return false;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The weather clears: what is still wrong from here on is the station's. */
function calm(shop: TrainingShop): void {
  shop.faults.clear();
  shop.controls.setOffline(false);
}
