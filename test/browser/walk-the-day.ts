import type { QueueRow } from "../../shared/contract/queue-view.ts";
import type { BenchDay } from "../helpers/bench-day.ts";
import { badges, type Packer } from "../helpers/packer.ts";
import { otherProduct } from "../helpers/other-product.ts";

/** A large screen, a small one at twice the letter size, and a usual bench PC. */
export const screenSizes = [
  { width: 1920, height: 1080 },
  { width: 683, height: 384 },
  { width: 1366, height: 768 },
] as const;

/** Called at every screen and state of the day; the bench waits until it is done. */
export type Visit = (state: string) => Promise<void>;

/** Goes through everything a bench can show, with the real station behind it, and stops at each. */
export async function walkTheDay(
  day: BenchDay,
  packer: Packer,
  visit: Visit,
): Promise<void> {
  await signIn(packer, visit);
  await goAstray(day, packer, visit);
  await weighAndLabel(day, packer, visit);
  await meetTrouble(day, packer, visit);
  await lookAround(day, packer, visit);
}

async function signIn(packer: Packer, visit: Visit): Promise<void> {
  await packer.scanCommand("sign-out");
  await packer.page.locator(".sign-in").waitFor();
  await visit("sign-in");
  await packer.scan("PB-BADGE-NOBODY-1");
  await packer.page.locator(".sign-in[data-mood=stop]").waitFor();
  await visit("unknown-badge");
  await packer.scan(badges[packer.words.language]);
  await packer.asked("start");
  await visit("start");
  // Everything in the drawer at once, as somebody looking for a barcode has it.
  const folds = packer.page.locator(".training details");
  await folds.evaluateAll((all) => {
    for (const fold of all) fold.setAttribute("open", "");
  });
  await visit("start-all-barcodes");
}

async function goAstray(
  day: BenchDay,
  packer: Packer,
  visit: Visit,
): Promise<void> {
  const twins = await day.waitingWithTwins();
  await packer.scan(`PB-PARCEL-${twins.number}`);
  await packer.scan(day.barcodeOf(twins.contents[0]?.skuId ?? ""));
  await packer.asked("choose-article");
  await visit("which-article");
  await day.tidy();

  const row = await day.waiting(({ contents }) => contents.length > 2);
  await packer.scan(`PB-PARCEL-${row.number}`);
  await packer.asked("scan-unit");
  await visit("scan-unit");
  const inside = row.contents.map(({ skuId }) => skuId);
  await packer.scan(otherProduct(day.training().barcodes, inside).text);
  await packer.stopped("scan.wrong-article");
  await visit("wrong-article");
  await packer.scan("4006381333931");
  await packer.stopped("scan.unknown-barcode");
  await visit("unknown-barcode");
  await packer.scanAllUnits();
  await packer.asked("place-on-scale");
  await visit("place-on-scale");
}

async function weighAndLabel(
  day: BenchDay,
  packer: Packer,
  visit: Visit,
): Promise<void> {
  await packer.weigh(200 + (day.bench().parcel?.expectedGrams ?? 0) * 2);
  await packer.stopped("scale.too-heavy");
  await visit("too-heavy");
  await packer.scanCommand("skip-weighing");
  await packer.asked("scan-supervisor-badge");
  await visit("supervisor-badge");
  await packer.scanCommand("no");
  await packer.weigh();
  await packer.asked("scan-label");
  await visit("scan-label");
  await packer.scan("PLDR042000000000");
  await packer.stopped("label.unknown");
  await visit("wrong-label");
  await packer.scan(day.bench().parcel?.label.trackingNumber ?? "");
  await packer.asked("start");
  await visit("sealed");
  await day.tidy();
}

async function meetTrouble(
  day: BenchDay,
  packer: Packer,
  visit: Visit,
): Promise<void> {
  await day.practise({ kind: "shop", labelDelayMs: 600_000 });
  const late = await day.waiting(
    ({ lane, labelWaiting }) => lane === "singles" && !labelWaiting,
  );
  const isSingle = ({ lane, parcelId }: QueueRow): boolean =>
    lane === "singles" && parcelId !== late.parcelId;
  await packer.packUpToTheScale(late);
  await packer.weigh();
  await packer.asked("wait-for-label");
  await visit("wait-for-label");
  await day.tidy();

  const cancelled = await day.waiting(isSingle);
  await packer.packUpToTheScale(cancelled);
  await day.practise({ kind: "shop", cancel: cancelled.orderIds[0] ?? "" });
  await packer.weigh();
  await packer.stopped("parcel.cancelled");
  await visit("cancelled");
  await day.tidy();

  await day.practise({ kind: "printer", headOpen: true });
  await day.until("the printer is seen open", () =>
    day
      .latest("devices-changed")
      .devices.some(({ problem }) => problem?.code === "printer.head-open"),
  );
  await packer.packUpToTheScale(await day.waiting(isSingle));
  await packer.weigh();
  await packer.asked("printer-trouble");
  await visit("printer-trouble");
  await day.practise({ kind: "printer", headOpen: false });
  await packer.asked("scan-label");
  await day.tidy();
}

async function lookAround(
  day: BenchDay,
  packer: Packer,
  visit: Visit,
): Promise<void> {
  const { page } = packer;
  await packer.asked("start");
  await packer.scan("PB-CMD-SHOW-QUEUE");
  await page.locator(".queue").waitFor();
  await visit("queue");
  await packer.scan("8712345019990");
  await packer.reads(packer.words.queue.nothingFound("8712345019990"));
  await visit("queue-nothing-found");
  await packer.scan("PB-CMD-SHOW-DEVICES");
  await page.locator(".devices").waitFor();
  await visit("devices");
  await day.practise({
    kind: "unplug",
    deviceId: "training-scanner",
    unplugged: true,
  });
  await page.locator(".device[data-state=down]").waitFor();
  await visit("devices-unplugged");
  await day.tidy();
  await page.locator(".device[data-state=down]").waitFor({ state: "detached" });
  await page.getByText(packer.words.devices.manual).first().click();
  await page.locator(".driver-choices").first().waitFor();
  await visit("devices-by-hand");
  await packer.scan("PB-CMD-SHOW-DOCTOR");
  await page.locator(".doctor-group").first().waitFor();
  await visit("devices-doctor");
  await packer.scan("PB-CMD-SHOW-PAPERS");
  await packer.scan((await day.waiting(() => true)).number);
  await page.locator(".paper-preview img").waitFor();
  await visit("papers");
  await packer.scan("PB-CMD-SHOW-SHOPS");
  await page.locator(".shop-tile").waitFor();
  await visit("shops");
  await packer.scan("PB-CMD-SHOW-COMMANDS");
  await page.locator(".command-card").waitFor();
  await visit("commands");
  await page.keyboard.press("Escape");
  await packer.scan("PB-CMD-SHOW-BENCH");
  await packer.scan("PB-CMD-SHOW-TRAINING");
  await page.locator(".training").waitFor({ state: "detached" });
  await visit("bench-alone");
  await packer.scan("PB-CMD-SHOW-TRAINING");
  await page.locator(".training").waitFor();
}
