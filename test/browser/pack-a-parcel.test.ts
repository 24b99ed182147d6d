import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { BenchDay } from "../helpers/bench-day.ts";
import type { Packer } from "../helpers/packer.ts";
import { startPackersDay, type PackersDay } from "../helpers/packers-day.ts";
import { barcodesOn } from "../helpers/read-picture.ts";

let stop: PackersDay["stop"];
let day: BenchDay;
let packer: Packer;

beforeAll(async () => {
  ({ day, packer, stop } = await startPackersDay("en"));
}, 60_000);

afterEach(async () => {
  await day.tidy();
});

afterAll(async () => {
  await stop();
  expect(packer.problems()).toEqual([]);
});

test("a packer packs and seals a single without touching the mouse", async () => {
  const row = await day.waiting(({ lane }) => lane === "singles");
  const [unit] = row.contents;

  await packer.scan(day.barcodeOf(unit?.skuId ?? ""));
  await packer.asked("place-on-scale");
  await packer.weigh();
  const { trackingTail } = await packer.asked("scan-label");
  await packer.reads(trackingTail);
  await packer.scan(day.bench().parcel?.label.trackingNumber ?? "");

  await packer.told(
    "do",
    packer.words.instructions.start(
      { kind: "start", waiting: 2 },
      {
        unitsAfter: 0,
        labelReady: false,
        weighs: true,
        refusal: null,
        actionLabels: packer.words.actions,
      },
    ).title,
  );
  expect(day.bench()).toMatchObject({ parcel: null, sealedCount: 1 });
});

test("a packer packs several units with a gift, weighs them and seals them", async () => {
  const isGift = (title: string): boolean => title.startsWith("Gratis");
  const row = await day.waiting(
    ({ contents, units }) =>
      units > 2 && contents.some(({ title }) => isGift(title)),
  );
  const sealedBefore = day.bench().sealedCount;

  await packer.packUpToTheScale(row);
  await packer.reads(packer.words.bench.giftInside);
  await packer.weigh();
  await packer.asked("scan-label");
  await packer.scan(day.bench().parcel?.label.trackingNumber ?? "");
  await packer.asked("start");

  expect(day.bench().sealedCount).toBe(sealedBefore + 1);
});

test("the label in the packer's hand carries the number on the screen", async () => {
  const { id: last } = day.training().tray[0] ?? { id: "" };
  await packer.packUpToTheLabel(
    await day.waiting(({ lane }) => lane === "singles"),
  );
  const shown = await packer.page.locator(".label-number").innerText();
  const printed = await day.until("a label came out", () => {
    const [newest] = day.training().tray;
    return newest?.id === last ? undefined : newest;
  });

  const paper = await day.client.pictures.printed({ id: printed.id });
  const read = paper === null ? [] : await barcodesOn(paper);

  expect(read).toContainEqual({ format: "Code128", text: shown });
});

test("a packer takes back the last unit with a scan", async () => {
  const row = await day.waiting(({ units }) => units > 2);
  await packer.packUpToTheScale(row);

  await packer.scanCommand("undo");

  await packer.asked("scan-unit");
  expect(day.bench().parcel?.unitsScanned).toBe(row.units - 1);
  await packer.scanAllUnits();
  await packer.asked("place-on-scale");
});

test("a parcel that is too light stops, says by how much, and goes on once the rest is in it", async () => {
  await packer.packUpToTheScale(
    await day.waiting(({ lane }) => lane === "singles"),
  );
  const { expectedGrams, toleranceGrams } = day.bench().parcel ?? {};
  const missing = (toleranceGrams ?? 0) + 20;

  await packer.weigh((expectedGrams ?? 0) - missing);

  await packer.stopped("scale.too-light");
  await packer.weigh();
  await packer.asked("scan-label");
});
