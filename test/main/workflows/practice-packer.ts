import { expect, onTestFinished } from "vitest";
import { parcelBarcode } from "../../../hardware/scanner/own-codes.ts";
import type {
  BenchAction,
  BenchView,
  ParcelView,
} from "../../../shared/contract/bench-view.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import type { RefusalCode } from "../../../shared/contract/refusals.ts";
import { ownBarcode } from "../../../main/training/lesson-parcels.ts";
import { rawConnection } from "../storage/two-connections.ts";
import { ordersAndCatalogue } from "../../helpers/orders-and-catalogue.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../../helpers/practice-station.ts";

export const badges = {
  packer: "PB-BADGE-PIOTR-2077",
  supervisor: "PB-BADGE-SAM-1003",
} as const;

/** Somebody with a scanner at a whole station. */
export interface PracticePacker {
  readonly station: PracticeStation;
  scan(text: string): Promise<BenchView>;
  act(action: BenchAction): Promise<BenchView>;
  /** What the station knows of the parcels and the journal, read from its own file. */
  ask<Row>(statement: string, ...values: readonly unknown[]): Row[];
  /** An article's barcode that fits no other article and leaves no question. */
  barcodeOf(skuId: string): string | null;
  /** A waiting parcel nobody has used yet in this test file, with barcodes that leave no question. */
  parcelWith(
    fits: (units: number, articles: number, row: QueueRow) => boolean,
  ): QueueRow;
  /** Opens a parcel by its slip. */
  open(row: QueueRow): Promise<BenchView>;
  /** Opens it and scans every unit. */
  scanUnits(row: QueueRow): Promise<void>;
  /** The same, and waits until it is to be weighed. */
  pack(row: QueueRow): Promise<ParcelView>;
  weigh(grams?: number): Promise<void>;
  /** Packs, weighs, and waits for the printed label. */
  packUpToTheLabel(row: QueueRow): Promise<ParcelView>;
  scanLabel(): Promise<BenchView>;
  /** Waits until the bench asks for this. */
  asked(kind: BenchView["instruction"]["kind"]): Promise<BenchView>;
  /** The code of the refusal the last input met. */
  told(bench: BenchView): RefusalCode | null;
  /** The newest picture of the bench: an answer arrives before the event that tells every screen of it. */
  view(): BenchView;
  openParcel(): ParcelView;
  /** Takes the box off the scale. */
  clear(): Promise<void>;
}

/** A station that makes labels at once, with a packer signed in. Call it inside a test. */
export async function practicePacker(): Promise<PracticePacker> {
  const station = await openPracticeStation();
  await station.eventually("a bench", () => true);
  onTestFinished(() => station.stop());
  const raw = rawConnection(station.folder);
  let answered: BenchView = station.bench();
  const keep = (bench: BenchView): BenchView => (answered = bench);
  const used = new Set<string>();
  const rows = (): readonly QueueRow[] =>
    station.latest("queue-changed").queue.rows;

  const packer: PracticePacker = {
    station,
    barcodeOf: (skuId) =>
      ownBarcode(station.training().barcodes, skuId)?.text ?? null,
    parcelWith(fits) {
      const row = rows().find(
        (each) =>
          !used.has(each.parcelId) &&
          each.stage === "waiting" &&
          fits(each.units, each.contents.length, each) &&
          each.contents.every(({ skuId }) => packer.barcodeOf(skuId) !== null),
      );
      if (row === undefined) throw new Error("no such parcel");
      used.add(row.parcelId);
      return row;
    },
    scan: async (text) => keep(await station.scan(text)),
    act: async (action) => keep(await station.act(action)),
    ask: <Row>(statement: string, ...values: readonly unknown[]) =>
      raw.prepare(statement).all(...values) as Row[],
    open: (row) => packer.scan(parcelBarcode(row.number)),
    async scanUnits(row) {
      await packer.open(row);
      for (const line of packer.openParcel().lines)
        for (let left = line.needed; left > 0; left--)
          await packer.scan(packer.barcodeOf(line.skuId) ?? "");
    },
    async pack(row) {
      await packer.scanUnits(row);
      await packer.asked("place-on-scale");
      return packer.openParcel();
    },
    weigh: (grams = packer.openParcel().expectedGrams ?? 500) =>
      station.practise({ kind: "put-weight", grams, wobbling: false }),
    async packUpToTheLabel(row) {
      await packer.pack(row);
      await packer.weigh();
      await packer.asked("scan-label");
      return packer.openParcel();
    },
    scanLabel: () =>
      packer.scan(packer.openParcel().label.trackingNumber ?? ""),
    asked: (kind) =>
      station.until(
        `asked to ${kind}`,
        (bench) => bench.instruction.kind === kind,
      ),
    told: (bench) => bench.verdict?.refusal?.code ?? null,
    view() {
      const told = station.bench();
      return told.revision >= answered.revision ? told : answered;
    },
    openParcel() {
      const { parcel } = packer.view();
      if (parcel === null) throw new Error("no parcel open");
      return parcel;
    },
    async clear() {
      await packer.weigh(0);
      // The next box may be the same weight: the station must have seen the plate empty in between.
      await station.eventually(
        "an empty scale",
        () => station.latest("scale-read").reading?.grams === 0,
      );
    },
  };

  await ordersAndCatalogue(station);
  await station.practise({ kind: "shop", labelDelayMs: 0 });
  await station.practise({ kind: "printer", labelMs: 20 });
  const signedIn = await packer.scan(badges.packer);
  expect(signedIn.operator?.role).toBe("packer");
  return packer;
}
