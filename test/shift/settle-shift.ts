import { checkJournal } from "../../main/evidence/journal.ts";
import {
  openDatabase,
  type Database,
} from "../../main/storage/open-database.ts";
import { settlePapers } from "./settle-papers.ts";
import { expectWeight } from "../../shared/domain/weighing.ts";
import { asId, type ParcelId } from "../../shared/ids.ts";
import type { SealedBox } from "./incident.ts";
import {
  isToPack,
  type BookedOrder,
  type ShelfArticle,
  type ShopBooks,
} from "./shop-talk.ts";

export interface ShiftAccounts {
  readonly dataFolder: string;
  readonly books: ShopBooks;
  /** What the packer's hands really did. */
  readonly sealed: readonly SealedBox[];
  /** What stands on each label that came out of the printer. */
  readonly papers: readonly (readonly string[])[];
  /** How many of them lie between the stacks of a run. */
  readonly separators: number;
  readonly shelf: readonly ShelfArticle[];
}

/** Compares three books that know nothing of each other: the shop's, the station's, and what lay in the boxes. One sentence for each difference. */
export async function settleShift(accounts: ShiftAccounts): Promise<string[]> {
  const opened = await openDatabase(accounts.dataFolder);
  if (!opened.ok) return [`the database: ${opened.refusal.code}`];
  const database = opened.value;
  try {
    return [
      ...(await settleBoxes(database, accounts)),
      ...settleOrders(accounts),
      ...(await settleParcels(database, accounts)),
      ...(await settlePapers(database, accounts)),
      ...(await settleJournal(database)),
    ];
  } finally {
    await database.destroy();
  }
}

/** Every box that left: its own units, an accepted weight, its own label, as often as somebody had a reason for. */
async function settleBoxes(
  database: Database,
  { books, sealed, papers, shelf }: ShiftAccounts,
): Promise<string[]> {
  const broken: string[] = [];
  const orders = new Map(books.orders.map((order) => [order.orderId, order]));
  const weights = new Map(
    shelf.map(({ skuId, weightGrams }) => [skuId, weightGrams]),
  );
  for (const box of sealed) {
    const wrong = (what: string): void => {
      broken.push(`parcel ${box.number}: ${what}`);
    };
    const booked = box.orderIds.flatMap((id) => orders.get(id) ?? []);
    if (booked.length !== box.orderIds.length)
      wrong("the shop does not know its orders");
    const due = unitsOf(booked);
    if (!isSame(due, box.contents))
      wrong(
        `holds ${JSON.stringify(box.contents)}, its buyer is due ${JSON.stringify(due)}`,
      );
    if (booked.some(({ cancelRequested }) => cancelRequested))
      wrong("was sealed though its buyer asked to cancel");
    for (const order of booked) {
      if (order.status !== "AWAITING_COLLECTION")
        wrong(`was sealed and is ${order.status} at the shop`);
      for (const { packageId, trackingNumber } of order.packages) {
        if (trackingNumber !== box.label)
          wrong(
            `carries ${box.label}, the shop knows ${trackingNumber ?? "no number"}`,
          );
        const ships = books.shipCalls[packageId] ?? 0;
        if (ships !== (box.stuckOn ? 0 : 1))
          wrong(`was shipped ${ships} times`);
      }
    }
    const lines = Object.entries(box.contents).map(([skuId, needed]) => ({
      title: skuId,
      needed,
      weightGrams: weights.get(skuId) ?? null,
    }));
    const expected = expectWeight(lines, {
      grams: box.packagingGrams,
      known: "unknown",
      learned: null,
    });
    const grams = await acceptedGrams(database, box.parcelId);
    if (grams === null) wrong("was never weighed");
    else if (
      expected !== null &&
      Math.abs(grams - expected.grams) > expected.toleranceGrams
    )
      wrong(`was accepted at ${grams} g and holds ${expected.grams} g`);
    if (!box.stuckOn) {
      const printed = papers.filter((texts) =>
        texts.includes(box.label),
      ).length;
      const asked = await copiesAsked(database, box.parcelId);
      if (printed < 1) wrong("was sealed with a label that was never printed");
      if (printed > asked)
        wrong(
          `its label came out ${printed} times and was asked ${asked} times`,
        );
    }
  }
  return broken;
}

const unitsOf = (orders: readonly BookedOrder[]): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const { units } of orders)
    for (const [skuId, count] of Object.entries(units))
      sum[skuId] = (sum[skuId] ?? 0) + count;
  return sum;
};

const isSame = (
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([skuId, count]) => other[skuId] === count);

/** The weight it left with. */
async function acceptedGrams(
  database: Database,
  parcelId: string,
): Promise<number | null> {
  const row = await database
    .selectFrom("weighings")
    .select("grams")
    .where("parcel_id", "=", asId<ParcelId>(parcelId))
    .where("accepted", "=", 1)
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.grams ?? null;
}

/** The first, and one more for every reason in the journal. */
async function copiesAsked(
  database: Database,
  parcelId: string,
): Promise<number> {
  const rows = await database
    .selectFrom("journal")
    .select("seq")
    .where("parcel_id", "=", asId<ParcelId>(parcelId))
    .where("kind", "=", "print.queued")
    .execute();
  return rows.length;
}

/** Every order is where it belongs: packed, or with a reason not to be. */
function settleOrders({ books, sealed }: ShiftAccounts): string[] {
  const broken = books.shippedTwice.map(
    (packageId) => `package ${packageId} was shipped a second time`,
  );
  const times = new Map<string, number>();
  for (const { orderIds } of sealed)
    for (const id of orderIds) times.set(id, (times.get(id) ?? 0) + 1);
  for (const order of books.orders) {
    const left = times.get(order.orderId) ?? 0;
    if (left > 1) broken.push(`order ${order.orderId} left ${left} times`);
    if (isToPack(order)) broken.push(`order ${order.orderId} was forgotten`);
    if (order.ours && order.status === "AWAITING_COLLECTION" && left === 0)
      broken.push(`order ${order.orderId} is shipped and was never sealed`);
  }
  return broken;
}

/** What the station believes is what the hands did, and nothing that may not leave has left. */
async function settleParcels(
  database: Database,
  { sealed, books }: ShiftAccounts,
): Promise<string[]> {
  const rows = await database
    .selectFrom("parcels")
    .innerJoin("parcel_orders", "parcel_orders.parcel_id", "parcels.id")
    .select(["parcels.id", "number", "stage", "order_id"])
    .execute();
  const left = new Set(sealed.map(({ parcelId }) => parcelId));
  const orders = new Map(books.orders.map((order) => [order.orderId, order]));
  return rows.flatMap(({ id, number, stage, order_id }) => {
    const broken: string[] = [];
    if ((stage === "sealed") !== left.has(id))
      broken.push(
        `parcel ${number} is ${stage} at the station and ${left.has(id) ? "left" : "is still here"}`,
      );
    const order = orders.get(order_id);
    // One the platform refused a moment ago is held until the next reading of its order.
    if (
      order?.status === "CANCELLED" &&
      stage !== "cancelled" &&
      stage !== "held"
    )
      broken.push(`parcel ${number} is ${stage} and its order cancelled`);
    if (
      (order?.status === "ON_HOLD" || order?.cancelRequested === true) &&
      stage !== "held"
    )
      broken.push(`parcel ${number} is ${stage} and should be held`);
    return broken;
  });
}

async function settleJournal(database: Database): Promise<string[]> {
  const stations = await database
    .selectFrom("journal")
    .select("station_id")
    .distinct()
    .execute();
  const broken: string[] = [];
  for (const { station_id } of stations) {
    const { brokenAtSeq } = await checkJournal(database, asId(station_id));
    if (brokenAtSeq !== null)
      broken.push(`the journal breaks at line ${brokenAtSeq}`);
  }
  return broken;
}
