import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import type { BenchDay } from "../helpers/bench-day.ts";
import type { Packer } from "../helpers/packer.ts";
import { startPackersDay, type PackersDay } from "../helpers/packers-day.ts";
import { otherProduct } from "../helpers/other-product.ts";

let stop: PackersDay["stop"];
let day: BenchDay;
let packer: Packer;

beforeAll(async () => {
  ({ day, packer, stop } = await startPackersDay("nl"));
}, 60_000);

afterEach(async () => {
  await day.tidy();
});

afterAll(async () => {
  await stop();
  expect(packer.problems()).toEqual([]);
});

/** Opens a parcel by its slip, nothing scanned yet. */
async function openParcel(
  isWanted?: Parameters<BenchDay["waiting"]>[0],
): Promise<{ skuId: string; title: string }> {
  const row = await day.waiting(isWanted);
  await packer.scan(`PB-PARCEL-${row.number}`);
  return packer.asked("scan-unit");
}

test("a wrong article stops the packer with what it is, what was expected and what to do, and the right scan goes on", async () => {
  const expected = await openParcel(({ units }) => units > 1);
  const inside = day.bench().parcel?.lines.map(({ skuId }) => skuId) ?? [];
  const other = otherProduct(day.training().barcodes, inside);

  await packer.scan(other.text);

  await packer.stopped("scan.wrong-article");
  const panel = packer.page.locator(".panel-stop");
  await panel.getByText(other.title).first().waitFor();
  await panel.getByText(expected.title).first().waitFor();
  await packer.scan(day.barcodeOf(expected.skuId));
  await day.until(
    "the unit counts",
    () => day.bench().parcel?.unitsScanned === 1,
  );
  await panel.waitFor({ state: "detached" });
});

test("one unit too many is refused and leaves the count alone", async () => {
  const { skuId } = await openParcel(({ contents }) => contents.length > 1);
  const line = day.bench().parcel?.lines.find((one) => one.skuId === skuId);
  for (let unit = 0; unit < (line?.needed ?? 0); unit++)
    await packer.scan(day.barcodeOf(skuId));

  await packer.scan(day.barcodeOf(skuId));

  await packer.stopped("scan.too-many", {
    title: line?.title ?? "",
    needed: line?.needed ?? 0,
  });
  expect(day.bench().parcel?.unitsScanned).toBe(line?.needed);
});

test("an unknown barcode says so, and the parcel goes on where it was", async () => {
  const { skuId } = await openParcel(({ units }) => units > 1);

  await packer.scan("4006381333931");

  await packer.stopped("scan.unknown-barcode", { scanned: "4006381333931" });
  await packer.scan(day.barcodeOf(skuId));
  await day.until(
    "the unit counts",
    () => day.bench().parcel?.unitsScanned === 1,
  );
});

test("a barcode on two articles is asked, and answered by scanning a choice", async () => {
  const row = await day.waitingWithTwins();
  const wanted = row.contents[0]?.skuId ?? "";
  await packer.scan(`PB-PARCEL-${row.number}`);
  await packer.asked("scan-unit");

  await packer.scan(day.barcodeOf(wanted));
  const { options } = await packer.asked("choose-article");
  const choice = options.findIndex(({ skuId }) => skuId === wanted);
  await packer.scanCommand(choice === 0 ? "choose-1" : "choose-2");

  await packer.asked("place-on-scale");
});

test("a packer who scans another article instead of choosing is taken at their word", async () => {
  const row = await day.waitingWithTwins();
  await packer.scan(`PB-PARCEL-${row.number}`);
  await packer.scan(day.barcodeOf(row.contents[0]?.skuId ?? ""));
  await packer.asked("choose-article");
  const inside = row.contents.map(({ skuId }) => skuId);

  await packer.scan(otherProduct(day.training().barcodes, inside).text);

  await packer.stopped("scan.wrong-article");
});

test("an article nobody waits for any more is put back", async () => {
  const wanted = await day.waiting(({ units }) => units === 1);
  const skuId = wanted.contents[0]?.skuId ?? "";
  const needing = (): readonly QueueRow[] =>
    day
      .latest("queue-changed")
      .queue.rows.filter(({ contents }) =>
        contents.some((line) => line.skuId === skuId),
      );
  const orderIds = new Set(needing().flatMap((row) => row.orderIds));
  for (const cancel of orderIds) await day.practise({ kind: "shop", cancel });
  await day.until("nobody waits for it", () => needing().length === 0);

  await packer.scan(day.barcodeOf(skuId));

  await packer.stopped("parcel.none-needs-article");
});

test("a badge nobody wears opens nothing", async () => {
  await packer.scan("PB-BADGE-NOBODY-1");

  await packer.stopped("scan.unknown-badge", {});
});

test("the label of another parcel does not seal this one, and names where it belongs", async () => {
  await packer.packUpToTheLabel(
    await day.waiting(({ lane }) => lane === "singles"),
  );
  const first = day.bench().parcel;
  await packer.scan(first?.label.trackingNumber ?? "");
  await packer.asked("start");
  await packer.weigh(0);
  await day.until(
    "the scale is empty",
    () => day.latest("scale-read").reading?.grams === 0,
  );
  await packer.packUpToTheLabel(
    await day.waiting(({ lane }) => lane === "singles"),
  );

  await packer.scan(first?.label.trackingNumber ?? "");

  await packer.stopped("label.wrong-parcel", {
    scanned: first?.label.trackingNumber ?? "",
    belongsTo: first?.number ?? "",
  });
  await packer.scan(day.bench().parcel?.label.trackingNumber ?? "");
  await packer.asked("start");
});
