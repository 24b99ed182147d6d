import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import type { BenchDay } from "../helpers/bench-day.ts";
import type { Packer } from "../helpers/packer.ts";
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

const single = (): Promise<QueueRow> =>
  day.waiting(({ lane, labelWaiting }) => lane === "singles" && !labelWaiting);

test("an order whose buyer asks to cancel while it is packed is stopped before its label, and set aside by scan", async () => {
  const row = await single();
  // Without a line to the shop nothing has been shipped yet, so the buyer may still ask.
  await day.practise({ kind: "shop", offline: true });
  await packer.packUpToTheScale(row);
  const labels = day.training().tray.length;
  await day.practise({ kind: "shop", requestCancel: row.orderIds[0] ?? "" });

  await day.practise({ kind: "shop", offline: false });
  await packer.weigh();

  await packer.stopped("parcel.cancel-requested");
  await packer.scanCommand("confirm");
  await packer.asked("start");
  expect(day.training().tray).toHaveLength(labels);
});

test("an order TikTok cancels after its label was made is stopped before that label prints", async () => {
  const row = await single();
  await packer.packUpToTheScale(row);
  const labels = day.training().tray.length;

  await day.practise({ kind: "shop", cancel: row.orderIds[0] ?? "" });
  await packer.weigh();

  await packer.stopped("parcel.cancelled");
  await packer.scanCommand("confirm");
  await packer.asked("start");
  expect(day.training().tray).toHaveLength(labels);
});

test("orders on hold and orders TikTok packs itself are counted and never offered", async () => {
  const { counts, rows, held } = day.latest("queue-changed").queue;
  await packer.scan("PB-CMD-SHOW-QUEUE");
  await packer.page.locator(".queue").waitFor();

  expect(counts.fulfilledByTikTok).toBeGreaterThan(0);
  expect(counts.held).toBeGreaterThan(0);
  expect(rows.every(({ problem }) => problem === null)).toBe(true);
  const onHold = held.find(({ problem }) => problem?.code === "parcel.on-hold");
  await packer.scan("PB-CMD-SHOW-BENCH");
  await packer.page.locator(".bench").waitFor();
  await packer.scan(onHold?.orderIds[0] ?? "");
  await packer.stopped("parcel.on-hold");
  expect(day.bench().parcel).toBeNull();
});
