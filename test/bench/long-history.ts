import {
  badgeBarcode,
  parcelBarcode,
} from "../../hardware/scanner/own-codes.ts";
import { openDatabase } from "../../main/storage/open-database.ts";
import { practicePeople } from "../../main/training/practice-people.ts";
import { readQueueBoard } from "../../main/workflows/queue-board.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import {
  newDiskFolder,
  removeTemporaryFolder,
} from "../helpers/temp-folder.ts";
import { startBuiltStation, type StationScreen } from "./built-station.ts";
import { rowOf, type Budget, type Row } from "./figures.ts";
import { layDownPast, pastParcel } from "./long-past.ts";
import type { Measurement } from "./measurement.ts";

const past = { sealed: 500_000, waiting: 5_000 };
const repeats = 60;
const queueBudget: Budget = { of: "p99", most: 50 };
const scanBudget: Budget = { of: "p99", most: 10 };

/** Three years of parcels behind the bench: starting, the queue, and every kind of scan. */
export const longHistory: Measurement = {
  name: "history",
  async measure(progress) {
    const folder = newDiskFolder();
    try {
      await layDownPast(folder, past, progress);
      progress("opening the queue");
      const queue = await queueOpens(folder);
      progress("starting the station");
      const station = await startBuiltStation(folder);
      try {
        const screen = await station.connect();
        await screen.scan(badgeBarcode(practicePeople[1]?.badgeCode ?? ""));
        const acceptedMs = performance.now() - station.spawnedAt;
        // What a start has to do beside the bench would be counted as the scans'.
        await screen.until(
          "the shop is in sync",
          () => screen.latest("shop-link-changed")?.link.state === "online",
        );
        progress("scanning");
        const scans = await everyScan(screen);
        await screen.close();
        return [
          rowOf(
            `500,000 parcels: queue opens, ${past.waiting} waiting`,
            "ms",
            queue,
            queueBudget,
          ),
          ...scans,
          rowOf(
            "500,000 parcels: start → first scan accepted",
            "ms",
            [acceptedMs],
            { of: "median", most: 2000 },
          ),
        ];
      } finally {
        await station.stop();
      }
    } finally {
      removeTemporaryFolder(folder);
    }
  },
};

async function queueOpens(folder: string): Promise<number[]> {
  const opened = await openDatabase(folder);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const took: number[] = [];
  const now = systemClock.now();
  for (let round = 0; round < repeats; round++) {
    const from = performance.now();
    await readQueueBoard(opened.value, now, now - 43_200_000, now + 43_200_000);
    took.push(performance.now() - from);
  }
  await opened.value.destroy();
  return took;
}

/** Each kind of code until its verdict; a parcel that was opened is put back at once. */
async function everyScan(screen: StationScreen): Promise<Row[]> {
  const article = screen
    .latest("training-changed")
    ?.training?.barcodes.find(({ group }) => group === "article");
  const kinds: Readonly<Record<string, (place: number) => string>> = {
    "an article that waiting parcels need": () => article?.text ?? "",
    "an order sealed long ago": (place) => pastParcel(place * 7_001).orderId,
    "a label of long ago": (place) => pastParcel(place * 7_001).trackingNumber,
    "a parcel number of long ago": (place) =>
      parcelBarcode(pastParcel(place * 7_001).number),
    "a code nobody knows": (place) => `UNKNOWN${String(place)}`,
  };
  const rows: Row[] = [];
  for (const [kind, textOf] of Object.entries(kinds)) {
    const took: number[] = [];
    for (let place = 1; place <= repeats; place++) {
      const from = performance.now();
      const view = await screen.scan(textOf(place));
      took.push(performance.now() - from);
      if (view.parcel !== null) await screen.act("set-aside");
    }
    rows.push(rowOf(`500,000 parcels: scan ${kind}`, "ms", took, scanBudget));
  }
  const took: number[] = [];
  for (let place = 1; place <= repeats; place++) {
    const from = performance.now();
    await screen.client.queue.search({
      text: pastParcel(place * 7_001).orderId,
    });
    took.push(performance.now() - from);
  }
  rows.push(
    rowOf(
      "500,000 parcels: search the queue for an order",
      "ms",
      took,
      queueBudget,
    ),
  );
  return rows;
}
