import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  boxBarcode,
  parcelBarcode,
  toteBarcode,
} from "../../hardware/scanner/own-codes.ts";
import type { BenchDay } from "../helpers/bench-day.ts";
import { badges, type Packer } from "../helpers/packer.ts";
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

const several = (): ReturnType<BenchDay["waiting"]> =>
  day.waiting(({ units, contents }) => units > 1 && contents.length > 1);

test("a packer puts a parcel into a tote, opens it with the tote, and finds the tote empty when it is set aside", async () => {
  const row = await several();
  const tote = toteBarcode("B-12");

  await packer.scan(tote);
  await packer.asked("fill-tote");
  await packer.scan(parcelBarcode(row.number));
  await packer.scanCommand("no");
  await packer.asked("start");
  await packer.scan(tote);

  await packer.asked("scan-unit");
  expect(day.bench().parcel).toMatchObject({
    number: row.number,
    lane: "multis",
  });
  await packer.scanCommand("set-aside");
  await packer.asked("start");
  await packer.scan(tote);
  await packer.asked("fill-tote");
  await packer.scanCommand("no");
  await packer.asked("start");
});

test("a tote with another parcel's goods stops the packer and says whose they are", async () => {
  const row = await several();
  await packer.scan(toteBarcode("C-3"));
  await packer.asked("fill-tote");
  await packer.scan(parcelBarcode(row.number));
  await packer.scanCommand("no");
  await packer.asked("start");
  const other = await day.waiting(({ number }) => number !== row.number);
  await packer.scan(parcelBarcode(other.number));
  await packer.asked("scan-unit");

  await packer.scan(toteBarcode("C-3"));

  await packer.stopped("tote.of-other", { tote: "C-3", parcel: row.number });
});

test("a supervisor prints a run, and a packer seals its parcel with the label that opened it", async () => {
  const sealedBefore = day.bench().sealedCount;
  const words = packer.words.runs;
  await packer.scan("PB-CMD-SHOW-RUNS");
  await packer.page.getByLabel(words.most).fill("2");
  await packer.page.getByRole("button", { name: words.start }).click();
  await expect
    .poll(async () => (await day.client.runs.board()).run?.state, {
      timeout: 25_000,
    })
    .toBe("ended");
  await packer.reads(words.states.ended);
  // The run ends when the printer has them; the tray shows them when they came out.
  await expect
    .poll(async () => (await labelsInTray()).length, { timeout: 20_000 })
    .toBe(2);
  const papers = day.training().tray.length;
  const [second, first] = await labelsInTray();
  const tracking = first?.bars ?? "";

  await packer.scan("PB-CMD-SHOW-BENCH");
  await packer.scan(tracking);
  await packer.asked("scan-unit");
  expect(day.bench().parcel).toMatchObject({
    lane: "label-first",
    label: { trackingNumber: tracking },
  });
  await packer.scanAllUnits();
  await packer.asked("place-on-scale");
  await packer.weigh();

  await packer.asked("start");
  expect(day.bench().sealedCount).toBe(sealedBefore + 1);
  expect(day.training().tray).toHaveLength(papers);
  // Imagers like the square code better than the bars.
  await packer.scan(second?.square ?? "");
  await packer.asked("scan-unit");
  expect(day.bench().parcel?.lane).toBe("label-first");
});

/** What a scanner reads off the labels that came out, newest first; separators carry no bars. */
async function labelsInTray(): Promise<{ bars: string; square: string }[]> {
  const labels = [];
  for (const { id } of day.training().tray) {
    const paper = await day.client.pictures.printed({ id });
    const codes = paper === null ? [] : await barcodesOn(paper);
    const bars = codes.find(({ format }) => format === "Code128")?.text;
    const square = codes.find(({ format }) => format !== "Code128")?.text;
    if (bars !== undefined && square !== undefined)
      labels.push({ bars, square });
  }
  return labels;
}

test("a unit that was scanned and is not in the box on the scale is heard of, until it lies in it", async () => {
  const emptyBoxGrams = 96;
  await packer.weigh(emptyBoxGrams);
  await day.until("the empty box has come to rest", () => {
    const { reading } = day.latest("scale-read");
    return reading?.stable === true && reading.grams === emptyBoxGrams;
  });
  await packer.scan(parcelBarcode((await several()).number));
  const { skuId } = await packer.asked("scan-unit");

  await packer.scan(day.barcodeOf(skuId));
  await packer.stopped("scale.not-in-box");
  const expected = day.bench().parcel?.expectedNow?.expectedGrams;
  await packer.weigh(expected ?? 0);

  await packer.asked("scan-unit");
});

/** Opens a parcel with nothing in it that only some boxes may carry. */
async function openHarmless(): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const row = await day.waiting(
      ({ number, contents }) => contents.length > 1 && !tried.has(number),
    );
    tried.add(row.number);
    await packer.scan(parcelBarcode(row.number));
    await packer.asked("scan-unit");
    if (day.bench().parcel?.hazmat === false) return;
    await packer.scanCommand("set-aside");
    await packer.asked("start");
  }
}

test("a packer who scans another box than the one shown is told how much the parcel should weigh in it", async () => {
  await openHarmless();
  const before = day.bench().parcel;

  await packer.scan(boxBarcode("X1"));
  const box = await day.until("another box", () => {
    const { parcel } = day.bench();
    return parcel?.box?.by === "packer" ? parcel.box : undefined;
  });

  await packer.reads(box.name);
  expect(day.bench().parcel?.expectedGrams).not.toBe(before?.expectedGrams);
});

test("a packer moves a half-packed parcel, and it is opened again as it was", async () => {
  const row = await several();
  await packer.scan(parcelBarcode(row.number));
  const { skuId } = await packer.asked("scan-unit");
  await packer.scan(day.barcodeOf(skuId));
  await day.until("it counts", () => day.bench().parcel?.unitsScanned === 1);

  await packer.scanCommand("move-parcel");
  await packer.asked("start");
  await packer.scan(parcelBarcode(row.number));

  await packer.asked("scan-unit");
  expect(day.bench().parcel?.unitsScanned).toBe(1);
});

test("a locked bench shows the parcel's number alone, and the same badge goes on at the same article", async () => {
  const row = await several();
  await packer.scan(parcelBarcode(row.number));
  const { skuId, title } = await packer.asked("scan-unit");
  await packer.scan(day.barcodeOf(skuId));
  await day.until("it counts", () => day.bench().parcel?.unitsScanned === 1);

  await packer.scanCommand("lock");
  const locked = await day.until("it is locked", () => {
    const { instruction } = day.bench();
    return instruction.kind === "sign-in" ? instruction.locked : undefined;
  });
  await packer.reads(new RegExp(row.number));
  const shown = await packer.page.locator("body").innerText();
  await packer.scan(badges.en);

  await packer.asked("scan-unit");
  expect(locked.parcel).toBe(row.number);
  expect(shown).not.toContain(title);
  expect(day.bench().parcel?.unitsScanned).toBe(1);
});

test("each badge brings its own language, and the open parcel stays", async () => {
  const row = await several();
  await packer.scan(parcelBarcode(row.number));
  await packer.asked("scan-unit");
  for (const language of ["de", "pl", "nl"] as const) {
    await packer.scan(badges[language]);
    await day.until(
      `somebody who reads ${language}`,
      () => day.bench().operator?.language === language,
    );
    await packer.page.locator(`html[lang^=${language}]`).waitFor();
    expect(day.bench().parcel?.number).toBe(row.number);
  }
  await packer.scan(badges.en);
  await packer.asked("scan-unit");
});
