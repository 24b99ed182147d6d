import SqliteDatabase from "better-sqlite3";
import { databaseFile } from "../main/storage/two-connections.ts";
import type { PracticeStation } from "./practice-station.ts";

/** Settles when the station knows a day's orders and every article's barcode: the shop sends them side by side. */
export async function ordersAndCatalogue(
  station: PracticeStation,
): Promise<void> {
  const raw = new SqliteDatabase(databaseFile(station.folder));
  const codes = raw.prepare<[], string>("select code from article_codes");
  try {
    await station.eventually("orders and the whole catalogue", () => {
      const known = new Set(codes.pluck().all());
      const eans = station
        .training()
        .barcodes.filter(({ text }) => /^\d{13}$/.test(text));
      return (
        station.latest("queue-changed").queue.rows.length > 40 &&
        eans.length > 0 &&
        eans.every(({ text }) => known.has(`0${text}`))
      );
    });
  } finally {
    raw.close();
  }
}
