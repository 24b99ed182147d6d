import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  test,
} from "vitest";
import { setupCheckCode, setupCodes } from "../../shared/scan/setup-codes.ts";
import type { BenchDay } from "../helpers/bench-day.ts";
import type { Packer } from "../helpers/packer.ts";
import { startPackersDay, type PackersDay } from "../helpers/packers-day.ts";
import { wedgeScanner } from "../helpers/wedge-scanner.ts";

let stop: PackersDay["stop"];
let day: BenchDay;
let packer: Packer;

beforeAll(async () => {
  ({ day, packer, stop } = await startPackersDay("en"));
}, 60_000);

beforeEach(async () => {
  await packer.scan("PB-CMD-SHOW-BENCH");
  await packer.page.locator(".bench").waitFor();
});

afterEach(async () => {
  await day.tidy();
});

afterAll(async () => {
  await stop();
  expect(packer.problems()).toEqual([]);
});

/** Of the many equal cards on the barcode wall, the first says it all. */
const focusable = [
  "button:not(.wall .scan-card + .scan-card)",
  ...["input", "select", "summary", "[tabindex='0']"],
]
  .map((selector) => `${selector}:visible`)
  .join(", ");

test.each(["PB-CMD-SHOW-BENCH", "PB-CMD-SHOW-QUEUE", "PB-CMD-SHOW-DEVICES"])(
  "a scan neither presses nor fills whatever has the focus (%s)",
  async (screen) => {
    await packer.scan(screen);
    await packer.page.locator("[aria-pressed=true]").first().waitFor();
    await packer.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const kind of ["click", "input", "change", "submit"])
        window.addEventListener(
          kind,
          (event) => heard.push(`${kind} ${String(event.target)}`),
          true,
        );
    });
    let focused = 0;

    // Some come and go while the day goes on; those are another visit's.
    for (const place of await packer.page.locator(focusable).elementHandles()) {
      const hasFocus = await place.evaluate((element) => {
        if (element instanceof HTMLElement) element.focus();
        return document.activeElement === element;
      });
      if (!hasFocus) continue;
      focused++;
      await packer.scan(screen);
    }

    expect(focused).toBeGreaterThan(10);
    expect(
      await packer.page.evaluate(() => Reflect.get(window, "heard")),
    ).toEqual([]);
  },
);

test("somebody who types into the search field loses no letter, and a scan beside it leaves none", async () => {
  await packer.scan("PB-CMD-SHOW-QUEUE");
  const field = packer.page.getByRole("textbox");
  await field.focus();

  await packer.page.keyboard.type("honing", { delay: 90 });

  await expect.poll(() => field.inputValue()).toBe("honing");
  await packer.scan("PB-CMD-SHOW-BENCH");
  await packer.page.locator(".bench").waitFor();
  await packer.scan("PB-CMD-SHOW-QUEUE");
  await expect.poll(() => field.inputValue()).toBe("honing");
});

test("two scans in a row never become one", async () => {
  const row = await day.waiting(({ units }) => units > 2);
  await packer.scan(`PB-PARCEL-${row.number}`);
  await packer.asked("scan-unit");
  const codes = (day.bench().parcel?.lines ?? []).flatMap(({ skuId, needed }) =>
    Array.from({ length: needed }, () => day.barcodeOf(skuId)),
  );

  await Promise.all(codes.map((code) => packer.scan(code)));

  await packer.asked("place-on-scale");
  expect(day.bench().parcel?.unitsScanned).toBe(row.units);
});

test("the typing scanner and the one on a cable work side by side", async () => {
  const row = await day.waiting(({ units }) => units === 2);
  await packer.scan(`PB-PARCEL-${row.number}`);
  await packer.asked("scan-unit");
  const [first, second] = (day.bench().parcel?.lines ?? []).flatMap(
    ({ skuId, needed }) =>
      Array.from({ length: needed }, () => day.barcodeOf(skuId)),
  );

  await Promise.all([
    packer.scan(first ?? ""),
    packer.scanByCable(second ?? ""),
  ]);

  await packer.asked("place-on-scale");
});

test("a scanner set to another layout, which ends with Tab, is taught with three codes and read from then on", async () => {
  const { devices, scannerSetup } = packer.words;
  const french = await wedgeScanner(packer.page, {
    ...{ scanner: "fr", computer: "de", suffix: ["Tab"] },
  });
  await packer.scan("PB-CMD-SHOW-DEVICES");
  await packer.page
    .getByRole("listitem")
    .filter({ hasText: devices.drivers["keyboard-wedge"] })
    .getByRole("button", { name: devices.settings })
    .click();
  await packer.page
    .getByRole("button", { name: devices.keyboardLearn })
    .click();

  for (const [index, { reads }] of setupCodes.entries()) {
    await packer.reads(scannerSetup.codeOf(index + 1, setupCodes.length));
    await french.scan(reads);
  }
  await packer.reads(scannerSetup.checkThis);
  await french.scan(setupCheckCode);
  await packer.reads(scannerSetup.layouts.fr);
  await packer.page.getByRole("button", { name: scannerSetup.keep }).click();

  await packer.reads(devices.keyboardKnown(scannerSetup.layouts.fr));
  await french.scan("PB-CMD-SHOW-QUEUE");
  await packer.page.locator("main.queue").waitFor();
});
