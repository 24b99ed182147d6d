import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../../main/storage/open-database.ts";
import { asId, type ParcelId } from "../../../shared/ids.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { ordersAndCatalogue } from "../../helpers/orders-and-catalogue.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../../helpers/practice-station.ts";
import { faultCases, type FaultCase } from "./device-faults.ts";
import { packThroughFault, type FaultEnd } from "./pack-through-fault.ts";

/** Benches that work side by side: most of a fault is waiting. */
const benches = 7;
const packerBadge = "PB-BADGE-PIOTR-2077";

const nameOf = ({ device, fault, moment }: FaultCase): string =>
  `${device} ${fault} ${moment}`;
const ends = new Map<string, (FaultEnd & { jobs: number }) | Error>();

/** An article's barcode that fits no other article. */
const barcodeAt =
  (station: PracticeStation) =>
  (skuId: string): string | null => {
    const { barcodes } = station.training();
    const own = barcodes.find((one) => one.skuId === skuId)?.text;
    const shared = barcodes.filter(({ text }) => text === own).length > 1;
    return own === undefined || shared ? null : own;
  };

async function workThrough(cases: readonly FaultCase[]): Promise<void> {
  const station = await openPracticeStation();
  const barcodeOf = barcodeAt(station);
  await station.practise({ kind: "shop", labelDelayMs: 0 });
  await ordersAndCatalogue(station);
  const opened = await openDatabase(station.folder);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const database = opened.value;
  await station.scan(packerBadge);
  const used = new Set<string>();
  const nextRow = (): QueueRow => {
    const row = station
      .latest("queue-changed")
      .queue.rows.find(
        ({ parcelId, stage, units, contents }) =>
          !used.has(parcelId) &&
          stage === "waiting" &&
          units > 1 &&
          units < 5 &&
          contents.every(({ skuId }) => barcodeOf(skuId) !== null),
      );
    if (row === undefined) throw new Error("no such parcel");
    used.add(row.parcelId);
    return row;
  };

  const done = new Map<FaultCase, FaultEnd>();
  for (const fault of cases) {
    try {
      const end = await packThroughFault(
        station,
        nextRow(),
        (skuId) => barcodeOf(skuId) ?? "",
        fault,
      );
      done.set(fault, end);
    } catch (error) {
      ends.set(nameOf(fault), error as Error);
      // What lies open now would only confuse the next case.
      break;
    }
  }

  for (const [fault, end] of done) {
    const rows = await database
      .selectFrom("print_jobs")
      .select("id")
      .where("parcel_id", "=", asId<ParcelId>(end.parcelId))
      .execute();
    ends.set(nameOf(fault), { ...end, jobs: rows.length });
  }
  await database.destroy();
  await station.stop();
}

const watching: Promise<void>[] = [];
beforeAll(async () => {
  const shares = Array.from({ length: benches }, (_, bench) =>
    faultCases.filter((__, at) => at % benches === bench),
  );
  watching.push(...shares.map(workThrough));
  await Promise.all(watching);
}, 120_000);
afterAll(async () => {
  await Promise.allSettled(watching);
});

describe("a parcel comes through whole, and the right thing is said, with a", () => {
  test.each(faultCases.map((fault) => [nameOf(fault), fault] as const))(
    "%s",
    (name, fault) => {
      const end = ends.get(name);
      if (end instanceof Error) throw end;
      if (end === undefined) throw new Error("a case before it did not end");

      const needed =
        (fault.device === "scale" &&
          !["at-printing", "after-printing"].includes(fault.moment)) ||
        (fault.device === "printer" && fault.moment !== "after-printing");
      expect(end).toMatchObject({
        onCard: fault.onCard,
        atBench: needed ? fault.atBench : null,
        sealed: true,
        labelsOnPaper: 1,
      });
      expect(end.scannedAfter).toBeGreaterThan(end.scannedBefore);
      const reprints = fault.fault === "dead in the middle of a label" ? 1 : 0;
      expect(end.jobs).toBe(1 + reprints);
    },
  );
});
