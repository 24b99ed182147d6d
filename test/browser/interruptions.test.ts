import { chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { BenchDay } from "../helpers/bench-day.ts";
import {
  breakableLine,
  type BreakableLine,
} from "../helpers/breakable-line.ts";
import { browserFlags, chromiumPath } from "../helpers/browser.ts";
import { badges, type Packer } from "../helpers/packer.ts";
import { startPackersDay, type PackersDay } from "../helpers/packers-day.ts";

let stop: PackersDay["stop"];
let day: BenchDay;
let line: BreakableLine;
let packer: Packer;

beforeAll(async () => {
  ({ day, packer, stop } = await startPackersDay("en", async ({ address }) => {
    const { port } = new URL(address);
    line = await breakableLine(Number(port));
    return chromium.launch({
      executablePath: await chromiumPath(),
      args: [
        ...browserFlags,
        `--host-resolver-rules=MAP 127.0.0.1:${port} 127.0.0.1:${line.port}`,
      ],
    });
  }));
}, 60_000);

afterEach(async () => {
  await day.tidy();
});

afterAll(async () => {
  await stop();
  await line.stop();
});

const several = (): ReturnType<BenchDay["waiting"]> =>
  day.waiting(({ units }) => units > 2);

test("a reload in mid-parcel continues at the same article", async () => {
  const row = await several();
  await packer.scan(`PB-PARCEL-${row.number}`);
  const { skuId } = await packer.asked("scan-unit");
  await packer.scan(day.barcodeOf(skuId));
  await day.until(
    "the unit counts",
    () => day.bench().parcel?.unitsScanned === 1,
  );

  await packer.page.reload();

  await packer.asked("scan-unit");
  await packer.reads(packer.words.bench.parcel(row.number));
  await packer.scanAllUnits();
  await packer.asked("place-on-scale");
});

test("scans made while the line is down are said to be kept, and all arrive in order", async () => {
  const row = await several();
  await packer.scan(`PB-PARCEL-${row.number}`);
  await packer.asked("scan-unit");

  line.cut();
  await packer.reads(packer.words.frame.lost);
  await packer.scanAllUnits();
  await packer.reads(packer.words.frame.scansKept(row.units));
  expect(day.bench().parcel?.unitsScanned).toBe(0);
  line.mend();

  await packer.asked("place-on-scale");
  expect(day.bench().parcel?.unitsScanned).toBe(row.units);
  await packer.page.locator(".notice").waitFor({ state: "detached" });
});

test("a line cut between a scan and its answer counts the unit once", async () => {
  const row = await several();
  await packer.scan(`PB-PARCEL-${row.number}`);
  const { skuId } = await packer.asked("scan-unit");

  const scanning = packer.scan(day.barcodeOf(skuId));
  line.cut();
  await scanning;
  line.mend();

  await packer.page.locator(".notice").waitFor({ state: "detached" });
  await day.until(
    "the unit counts",
    () => day.bench().parcel?.unitsScanned === 1,
  );
  expect(day.bench().verdict?.tone).not.toBe("stop");
});

test("a scanner that is unplugged shows at once, and again when it is back", async () => {
  const sign = packer.page
    .locator(".top-devices li")
    .filter({ hasText: packer.words.frame.devices.scanner });
  const unplug = (unplugged: boolean): Promise<void> =>
    day.practise({ kind: "unplug", deviceId: "training-scanner", unplugged });

  await unplug(true);
  await sign
    .filter({ hasText: packer.words.frame.deviceStates.down })
    .waitFor();
  await packer.scan("PB-CMD-SHOW-DEVICES");
  await packer.reads(packer.words.devices.states.down);
  await unplug(false);

  await sign
    .filter({ hasText: packer.words.frame.deviceStates.ready })
    .waitFor();
  await packer.scanByCable("PB-CMD-SHOW-BENCH");
  await packer.page.locator(".bench").waitFor();
});

test("a scale that never settles ends in a clear message, and a supervisor's badge gets the packer on", async () => {
  await packer.packUpToTheScale(await several());
  const grams = day.bench().parcel?.expectedGrams ?? 0;

  await day.practise({ kind: "put-weight", grams, wobbling: true });
  await packer.asked("let-scale-settle");
  await packer.asked("scale-trouble");
  await packer.reads(packer.words.refusals["scale.not-settled"].says({}));
  await packer.scanCommand("skip-weighing");
  await packer.asked("scan-supervisor-badge");
  await packer.scan(badges.en);
  await packer.stopped("role.supervisor-needed");
  await packer.scan(badges.supervisor);

  await packer.asked("scan-label");
});
