import { randomBytes } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { parcelBarcode } from "../../../hardware/scanner/own-codes.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { ordersAndCatalogue } from "../../helpers/orders-and-catalogue.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../../helpers/practice-station.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

/** Stations opened one after the other on the same folder with the same key, as after a restart. */
function bench(): () => Promise<PracticeStation> {
  const dataFolder = temporaryFolder();
  const key = randomBytes(32);
  return async () => {
    const station = await openPracticeStation({ dataFolder }, key);
    let stopping: Promise<void> | null = null;
    const stop = (): Promise<void> => (stopping ??= station.stop());
    onTestFinished(stop);
    return { ...station, stop };
  };
}

const rowsOf = (station: PracticeStation): readonly QueueRow[] => {
  try {
    return station.latest("queue-changed").queue.rows;
  } catch {
    return []; // nothing told yet
  }
};

/** An article's EAN; null for one without, or that shares it and would be asked about. */
function barcodeOf(station: PracticeStation, skuId: string): string | null {
  const { barcodes } = station.training();
  const own = barcodes.find((one) => one.skuId === skuId);
  const sharing = barcodes.filter(({ text }) => text === own?.text);
  return own !== undefined && /^\d{13}$/.test(own.text) && sharing.length === 1
    ? own.text
    : null;
}

/** A parcel of two units whose barcodes leave no question, and those barcodes. */
async function parcelOfTwo(
  station: PracticeStation,
): Promise<{ row: QueueRow; barcodes: readonly [string, string] }> {
  const fitting = () =>
    rowsOf(station).flatMap((row) => {
      const [first, second, ...more] = row.contents.flatMap((line) =>
        Array.from({ length: line.needed }, () =>
          barcodeOf(station, line.skuId),
        ),
      );
      return first && second && more.length === 0
        ? [{ row, barcodes: [first, second] as const }]
        : [];
    });
  await ordersAndCatalogue(station);
  const [found] = fitting();
  if (found === undefined) throw new Error("no parcel of two");
  return found;
}

async function signIn(station: PracticeStation): Promise<void> {
  const badge = station
    .training()
    .barcodes.find(({ group }) => group === "badge");
  await station.scan(badge?.text ?? "");
}

test(
  "a packer whose station stopped after the first of two units goes on with the second and seals the parcel",
  { timeout: 60_000 },
  async () => {
    const open = bench();
    const before = await open();
    const { row, barcodes } = await parcelOfTwo(before);
    await signIn(before);
    await before.scan(parcelBarcode(row.number));
    await before.until(
      "its articles read from the catalogue",
      ({ parcel }) =>
        parcel?.lines.every(({ barcode }) => barcode !== null) ?? false,
    );
    const half = await before.scan(barcodes[0]);
    expect(half.parcel).toMatchObject({ unitsNeeded: 2, unitsScanned: 1 });
    await before.stop();

    const after = await open();
    await after.until("the same parcel, at its second unit", (now) => {
      const { instruction, parcel } = now;
      return (
        parcel?.id === half.parcel?.id &&
        parcel?.unitsScanned === 1 &&
        instruction.kind === "scan-unit" &&
        instruction.remaining === 1
      );
    });
    await after.scan(barcodes[1]);
    // The catalogue may come in after the order.
    const whole = await after.until(
      "it is to be weighed, and its weight known",
      ({ instruction, parcel }) =>
        instruction.kind === "place-on-scale" && parcel?.expectedGrams !== null,
    );
    await after.practise({
      kind: "put-weight",
      grams: whole.parcel?.expectedGrams ?? 0,
      wobbling: false,
    });
    await after.until(
      "the label on the box",
      ({ instruction }) => instruction.kind === "scan-label",
    );
    await after.eventually(
      "the label in the tray",
      () => (after.training().tray[0]?.barcode ?? null) !== null,
    );
    const label = after.training().tray[0]?.barcode ?? "";
    const sealed = await after.scan(label);

    // The linear code, which is the tracking number and nothing else.
    expect(label).toMatch(/^PLDR\d{12}$/);
    expect(sealed.verdict?.tone).toBe("sealed");
    expect(sealed.parcel).toBeNull();
  },
);

test(
  "a trainee sees a cancelled order leave the queue as soon as the shop cancelled it",
  { timeout: 60_000 },
  async () => {
    const station = await bench()();
    const { row } = await parcelOfTwo(station);

    await station.practise({ kind: "shop", cancel: row.orderIds[0] });

    const isGone = (): boolean =>
      !rowsOf(station).some(({ parcelId }) => parcelId === row.parcelId);
    await station.eventually("the parcel gone", isGone);
    expect(isGone()).toBe(true);
  },
);
