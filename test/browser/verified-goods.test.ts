import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  parcelBarcode,
  quantityBarcode,
} from "../../hardware/scanner/own-codes.ts";
import type { LineView } from "../../shared/contract/bench-view.ts";
import {
  usualRules,
  type ArticleRules,
} from "../../shared/domain/article-rules.ts";
import type { BenchDay } from "../helpers/bench-day.ts";
import { badges, type Packer } from "../helpers/packer.ts";
import { startPackersDay, type PackersDay } from "../helpers/packers-day.ts";

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

let commands = 0;

/** A supervisor comes by, sets this, and the packer goes on. */
async function bySupervisor(
  set: (commandId: string) => Promise<{ readonly ok: boolean }>,
): Promise<void> {
  await packer.scan(badges.supervisor);
  await day.until(
    "the supervisor is here",
    () => day.bench().operator?.role === "supervisor",
  );
  expect(await set(`verified-goods-${++commands}`)).toEqual({ ok: true });
  await packer.scan(badges.en);
  await day.until(
    "the packer is back",
    () => day.bench().operator?.role === "packer",
  );
}

/** What an open parcel asks for first, at least so many of it, with another article beside it. */
async function openLine(units: number): Promise<LineView> {
  const row = await day.waiting(
    ({ contents: [first, ...others] }) =>
      others.length > 0 && first !== undefined && first.needed >= units,
  );
  await packer.scan(parcelBarcode(row.number));
  const { skuId } = await packer.asked("scan-unit");
  const line = day.bench().parcel?.lines.find((each) => each.skuId === skuId);
  if (line === undefined) throw new Error("no such line");
  return line;
}

const rule = (skuId: string, rules: Partial<ArticleRules>): Promise<void> =>
  bySupervisor((commandId) =>
    day.client.articles.setRules({
      commandId,
      skuId,
      rules: { ...usualRules, ...rules },
    }),
  );

const counted = (units: number): Promise<true> =>
  day.until(
    `${units} counted`,
    () => day.bench().parcel?.unitsScanned === units || undefined,
  );

test("a packer scans a number and one unit where the article allows it, and one undo takes them all back", async () => {
  const { skuId, needed } = await openLine(2);
  // Some goods of the practice shop may be counted by number: here none.
  for (const line of day.bench().parcel?.lines ?? [])
    await rule(line.skuId, {});
  await packer.scan(quantityBarcode(needed));
  await packer.stopped("quantity.scan-each");

  await rule(skuId, { multiply: true });
  await packer.scan(quantityBarcode(needed));
  await packer.reads(new RegExp(`counts for ${needed}`));
  await packer.scan(day.barcodeOf(skuId));
  await counted(needed);
  await packer.scanCommand("undo");

  await counted(0);
  await rule(skuId, {});
});

test("a packer is asked for the serial number of each unit, and one that lies in the box already is refused", async () => {
  const { skuId } = await openLine(2);
  await rule(skuId, { serial: true });

  await packer.scan(day.barcodeOf(skuId));
  await packer.asked("capture");
  await packer.scan("SN-2026-001");
  await counted(1);
  await packer.reads("SN-2026-001");
  await packer.scan(day.barcodeOf(skuId));
  await packer.asked("capture");
  await packer.scan("SN-2026-001");

  await packer.stopped("unit.serial-seen", { serial: "SN-2026-001" });
  expect(day.bench().parcel?.unitsScanned).toBe(1);
  await rule(skuId, {});
});

test("a unit over its date stops the packer with the date, and one that keeps counts with its lot", async () => {
  const { skuId } = await openLine(2);
  await rule(skuId, { lot: true, expiry: true, minimumDays: 30 });
  const gs1 = (yymmdd: string): string =>
    `]d2010${day.barcodeOf(skuId)}17${yymmdd}10L2209`;

  await packer.scanByCable(gs1("200131"));
  await packer.stopped("unit.expired");
  await packer.scanByCable(gs1("700630"));

  await counted(1);
  await packer.reads("L2209");
  await rule(skuId, {});
});

test("an insert of the shop is asked for after the goods, and taken by its own code", async () => {
  await bySupervisor((commandId) =>
    day.client.articles.addInsert({
      commandId,
      insert: {
        shopId: "",
        skuId: "",
        title: "Thank-you card",
        code: "CARD-1",
      },
    }),
  );
  const row = await day.waiting(({ lane }) => lane === "singles");
  await packer.scan(day.barcodeOf(row.contents[0]?.skuId ?? ""));

  await packer.asked("put-in-insert");
  await packer.scan("CARD-1");

  await packer.asked("place-on-scale");
  const [insert] = await day.client.articles.inserts();
  await bySupervisor((commandId) =>
    day.client.articles.removeInsert({ commandId, id: insert?.id ?? "" }),
  );
});

test("a packer teaches a barcode nobody knows with a supervisor's badge, and it counts from then on", async () => {
  const { skuId } = await openLine(2);
  const place = day
    .bench()
    .parcel?.lines.findIndex((line) => line.skuId === skuId);
  await packer.scan("OLD-LABEL-7");
  await packer.stopped("scan.unknown-barcode");

  await packer.scanCommand("teach");
  await packer.asked("scan-supervisor-badge");
  await packer.scan(badges.supervisor);
  await packer.asked("teach-article");
  await packer.scan(`PB-CMD-CHOOSE-${(place ?? 0) + 1}`);
  await packer.asked("scan-unit");
  await packer.scan("OLD-LABEL-7");

  await counted(1);
});

test("a packer who finds too few lets the parcel wait, and scanning it later says why", async () => {
  const { skuId } = await openLine(2);
  const number = day.bench().parcel?.number ?? "";
  await packer.scan(day.barcodeOf(skuId));
  await counted(1);

  await packer.scanCommand("short");
  await packer.asked("choose-line");
  await packer.scan(day.barcodeOf(skuId));
  await packer.asked("settle-trouble");
  await packer.scan("PB-CMD-CHOOSE-2");
  await packer.asked("start");
  await packer.scan("PB-CMD-SHOW-HELD");
  await packer.reads(number);

  await packer.scan("PB-CMD-SHOW-BENCH");
  await packer.scan(parcelBarcode(number));
  await packer.asked("decide-held");
  await packer.scanCommand("no");
  await packer.asked("start");
});

test("a damaged unit that was counted comes out of the box, and another is scanned in its place", async () => {
  const { skuId } = await openLine(2);
  await packer.scan(day.barcodeOf(skuId));
  await counted(1);

  await packer.scanCommand("damaged");
  await packer.asked("choose-line");
  await packer.scan(day.barcodeOf(skuId));
  await packer.asked("choose-unit");
  await packer.scan("PB-CMD-CHOOSE-2");
  await packer.asked("settle-trouble");
  await packer.scan("PB-CMD-CHOOSE-1");

  await packer.asked("scan-unit");
  await counted(0);
});

test("a label that jammed is printed again with a reason, and its parcel is sealed with the second paper", async () => {
  await packer.packUpToTheLabel(
    await day.waiting(({ lane }) => lane === "singles"),
  );
  const papers = day.training().tray.length;

  await packer.scanCommand("reprint");
  await packer.asked("scan-supervisor-badge");
  await packer.scan(badges.supervisor);
  await packer.asked("choose-reason");
  await packer.scan("PB-CMD-CHOOSE-1");
  await day.until(
    "a second paper",
    () => day.training().tray.length === papers + 1,
  );
  await packer.asked("scan-label");
  await packer.scan(day.bench().parcel?.label.trackingNumber ?? "");

  await packer.asked("start");
});

test("a packer calls for help, and the top of the screen says so until somebody comes", async () => {
  await packer.scanCommand("call-supervisor");

  await packer.reads(packer.words.bench.supervisorCalled);
});
