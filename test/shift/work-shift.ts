import { badgeBarcode } from "../../hardware/scanner/own-codes.ts";
import { seededRandomness } from "../../main/training/orders/seeded-choice.ts";
import { practicePeople } from "../../main/training/practice-people.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import { createHands, type Hands } from "./hands.ts";
import { waitingRows, type Memory } from "./incident.ts";
import { createNotedUnits } from "./noted-units.ts";
import { setNotedRules } from "./noted-rules.ts";
import { printRun } from "./label-stack.ts";
import { createMischief, type MischiefRates, type Tally } from "./mischief.ts";
import { createPackerRobot } from "./packer-robot.ts";
import { settleShift } from "./settle-shift.ts";
import { openShiftFloor, type ShiftFloor } from "./shift-floor.ts";
import { isToPack, usualLabelDelayMs } from "./shop-talk.ts";
import { createTimeSpent, type SpentOn } from "./time-spent.ts";
import type { LabelTimes } from "./weigh-box.ts";

export interface ShiftOptions extends MischiefRates {
  /** Orders that come in at this bench, those nobody may pack included. */
  readonly orders: number;
  readonly seed: number;
  /** Empty, and this packer's own. */
  readonly folder: string;
}

/** How far one packer is. */
export interface ShiftProgress {
  readonly sealed: number;
  /** Orders in the boxes that left. */
  readonly orders: number;
  /** What went wrong so far, and how much of it the bench caught. */
  readonly injected: number;
  readonly caught: number;
}

/** What one packer's shift comes to. Times in milliseconds, memory in bytes. */
export interface PackerReport {
  readonly seed: number;
  readonly sealed: number;
  readonly seconds: number;
  readonly scans: number;
  readonly scanTimes: readonly number[];
  readonly labelTimes: LabelTimes;
  readonly papers: number;
  readonly peakBytes: number;
  readonly endBytes: number;
  readonly tallies: readonly Tally[];
  readonly spent: readonly SpentOn[];
  /** One sentence for each mistake that got through, each surprise at the bench, and each line of the books that is wrong. */
  readonly broken: readonly string[];
}

/** A practice day with every sort of order in it; the rest comes in while she packs. */
const ordersAtOpening = 40;
const fewestWaiting = 15;
const newsPatienceMs = 90_000;
/** So often labels are printed before anything of them is packed: about a quarter of the parcels. */
const runShare = 0.06;
/** A parcel that cannot be finished is offered so often. */
const mostTries = 4;

const supervisor = practicePeople.find(({ role }) => role === "supervisor");
const [packer, colleague] = practicePeople.filter(
  ({ role }) => role === "packer",
);

export async function workShift(
  { orders, seed, folder, ...rates }: ShiftOptions,
  progress: (soFar: ShiftProgress) => void,
): Promise<PackerReport> {
  const random = seededRandomness(seed);
  const atOpening = Math.min(orders, ordersAtOpening);
  const floor = await openShiftFloor(folder, {
    seed: seed + 1,
    orderCount: atOpening,
    labelDelayMs: usualLabelDelayMs,
  });
  try {
    const hands = createHands(floor, random, `packer-${seed}`);
    const memory: Memory = {
      ownBadge: badgeBarcode(packer?.badgeCode ?? ""),
      otherBadge: badgeBarcode(colleague?.badgeCode ?? ""),
      supervisorBadge: badgeBarcode(supervisor?.badgeCode ?? ""),
      sealed: [],
      mend: [],
      papersTaken: floor.papers.length,
      separators: 0,
      stack: [],
      labelInHand: null,
      boxLeftOnScale: false,
      broken: 0,
    };
    const spent = createTimeSpent();
    const units = createNotedUnits(random);
    const mischief = createMischief(
      hands,
      memory,
      units,
      seededRandomness(seed + 2),
      spent,
      rates,
    );
    const robot = createPackerRobot(hands, memory, mischief, units, spent);
    await setNotedRules(hands, memory);
    await robot.signIn();
    const startedAt = performance.now();
    const tries = new Map<string, number>();
    let given = atOpening;
    let peakBytes = 0;
    for (;;) {
      if (given < orders && waitingRows(hands).length < fewestWaiting) {
        const count = Math.min(orders - given, fewestWaiting);
        await floor.shop.wish({ kind: "add-orders", count });
        given += count;
      }
      if (memory.stack.length > 0) {
        await robot.packLabelled();
        progress(progressOf(memory, mischief.tallies()));
        continue;
      }
      if (random() < runShare && waitingRows(hands).length > 1) {
        const outcome = await spent.during("run of labels", () =>
          printRun(hands, memory, 2 + Math.floor(random() * 6), null),
        );
        if (outcome?.caught === false)
          hands.complaints.push(`a run of labels: ${outcome.seen}`);
        if (memory.stack.length > 0) continue;
      }
      const row = await spent.during("next parcel", () =>
        nextRow(floor, hands, tries, given < orders),
      );
      if (row === null) break;
      const tried = (await robot.pack(row)) ?? row.number;
      tries.set(tried, (tries.get(tried) ?? 0) + 1);
      peakBytes = Math.max(peakBytes, floor.residentBytes());
      progress(progressOf(memory, mischief.tallies()));
    }
    const seconds = (performance.now() - startedAt) / 1000;
    await lastShipped(floor);
    const endBytes = floor.residentBytes();
    const papers = await Promise.all(floor.papers.map(({ read }) => read()));
    const books = await floor.shop.books();
    await floor.stopStation();
    const broken = await settleShift({
      dataFolder: floor.dataFolder,
      books,
      sealed: memory.sealed,
      papers,
      separators: memory.separators,
      shelf: floor.shop.opened.shelf,
    });
    return {
      seed,
      sealed: memory.sealed.length,
      seconds,
      scans: hands.scans(),
      scanTimes: hands.scanTimes,
      labelTimes: robot.labelTimes,
      papers: papers.length,
      peakBytes,
      endBytes,
      tallies: mischief.tallies(),
      spent: spent.sums(),
      broken: [...mischief.missed, ...hands.complaints, ...broken],
    };
  } finally {
    await floor.stop();
  }
}

function progressOf(
  { sealed }: Memory,
  tallies: readonly Tally[],
): ShiftProgress {
  const sum = (of: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    sealed: sealed.length,
    orders: sealed.reduce((total, { orderIds }) => total + orderIds.length, 0),
    injected: sum(({ injected }) => injected),
    caught: sum(({ caught }) => caught),
  };
}

/** Waits for the shop's news when the queue is empty; null when there is nothing left to pack. */
async function nextRow(
  floor: ShiftFloor,
  hands: Hands,
  tries: ReadonlyMap<string, number>,
  moreToCome: boolean,
): Promise<QueueRow | null> {
  const next = (): QueueRow | undefined =>
    waitingRows(hands).find(
      ({ number }) => (tries.get(number) ?? 0) < mostTries,
    );
  const deadline = performance.now() + newsPatienceMs;
  while (next() === undefined && performance.now() < deadline) {
    const { orders } = await floor.shop.books();
    if (!moreToCome && !orders.some(isToPack)) return null;
    await hands.seen(() => next() !== undefined, 1_000);
  }
  return next() ?? null;
}

/** The shop is told of the last boxes that went by another carrier before the books are compared. */
async function lastShipped(floor: ShiftFloor): Promise<void> {
  const deadline = performance.now() + newsPatienceMs;
  while (performance.now() < deadline) {
    const calls = await floor.screen().client.outbox.list();
    if (calls.every(({ kind }) => kind !== "mark-shipped")) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 250);
    });
  }
}
