import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import { sayRefusal } from "../../shared/i18n/catalogue.ts";
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
  day.waiting(({ lane }) => lane === "singles");
const printed = (): number => day.training().tray.length;
/** The tray is seen by another wire than the printer's own word, so it may follow a moment later. */
const comesOut = (labels: number): Promise<boolean> =>
  day.until(`${labels} labels came out`, () => printed() === labels);

test("a printer without paper is named, and goes on by itself with one label when it has paper again", async () => {
  await packer.packUpToTheScale(await single());
  const before = printed();
  await day.practise({ kind: "printer", mediaOut: true });
  await packer.page
    .locator(".top-devices [data-state=attention]")
    .filter({ hasText: packer.words.frame.devices.printer })
    .waitFor();

  await packer.weigh();
  const { refusal } = await packer.asked("printer-trouble");
  expect(refusal.code).toBe("printer.media-out");
  await day.practise({ kind: "printer", mediaOut: false });
  await packer.asked("scan-label");
  await packer.scan(day.bench().parcel?.label.trackingNumber ?? "");
  await packer.asked("start");

  await comesOut(before + 1);
});

test("a printer that falls silent in mid-label leaves a question, and its answer goes on", async () => {
  await packer.packUpToTheScale(await single());
  // Long enough in coming out to fall silent over, however busy the machine is.
  await day.practise({ kind: "printer", labelMs: 5_000 });

  await packer.weigh();
  await day.until(
    "the label is at the printer",
    () => day.bench().instruction.kind === "wait-for-printer",
  );
  await day.practise({ kind: "printer", silent: true });
  await packer.asked("ask-printed");
  await day.practise({ kind: "printer", silent: false });
  await packer.scanCommand("yes");

  await packer.asked("scan-label");
});

const flaws = {
  mismatch: "label.barcode-mismatch",
  truncated: "label.damaged-file",
  blank: "label.blank",
} as const;

test.each(["mismatch", "truncated", "blank"] as const)(
  "a label that is wrong (%s) never reaches the printer: the packer is told, and gets the label the platform makes anew",
  async (nextLabel) => {
    const before = printed();
    await day.practise({ kind: "shop", nextLabel });

    await packer.packUpToTheScale(await single());
    await packer.weigh();
    const told = await day.until("the label's trouble is told", () => {
      const { instruction } = day.bench();
      return instruction.kind === "wait-for-label"
        ? (instruction.refusal ?? undefined)
        : undefined;
    });

    expect(told.code).toBe(flaws[nextLabel]);
    // The platform is asked again within seconds; it must not be good before it was read.
    await day.practise({ kind: "shop", nextLabel });
    await packer.told("wait", sayRefusal(packer.words, told).says);
    expect(printed()).toBe(before);
    await day.practise({ kind: "shop", nextLabel: "good" });
    await packer.asked("scan-label");
    await comesOut(before + 1);
  },
);
