import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { BenchDay } from "../helpers/bench-day.ts";
import type { Packer } from "../helpers/packer.ts";
import { startPackersDay, type PackersDay } from "../helpers/packers-day.ts";

/** A search asks a port in many ways, and the examination everything there is, one after another. */
const patienceMs = 25_000;
vi.setConfig({ testTimeout: 3 * patienceMs });

let stop: PackersDay["stop"];
let day: BenchDay;
let packer: Packer;

beforeAll(async () => {
  ({ day, packer, stop } = await startPackersDay("en"));
  packer.page.setDefaultTimeout(patienceMs);
}, 60_000);

afterAll(async () => {
  await stop();
  expect(packer.problems()).toEqual([]);
});

test("an installer sees a scale on its port, watches it being found, and uses it with one press", async () => {
  const { page, words } = packer;
  const press = (name: string): Promise<void> =>
    page.getByRole("button", { name, exact: true }).first().click();
  await day.practise({ kind: "put-weight", grams: 742, wobbling: false });
  await day.client.devices.remove({
    commandId: "installer-removes-it",
    deviceId: "training-scale",
  });

  await packer.scan("PB-CMD-SHOW-DEVICES");
  await packer.reads(words.devices.missing.scale);
  await packer.reads(words.devices.practicePort);
  await press(words.devices.kinds.scale);
  await packer.reads(words.devices.foundScale);
  await packer.reads("742.0 g");
  await press(words.devices.useThis);

  await packer.reads(words.bench.scaleStable);
  const scale = await day.until("the scale weighs for the bench", () =>
    day
      .latest("devices-changed")
      .devices.find(({ setup }) => setup.kind === "scale"),
  );
  expect(scale.setup).toMatchObject({
    driver: "mt-sics",
    address: { wire: "serial", path: "training/scale" },
  });
});

test("an installer prints a test label by scanner, and the scanner ticks its code off", async () => {
  const { page } = packer;
  await packer.scan("PB-CMD-SHOW-DEVICES");
  await page.locator("main.devices").waitFor();

  await packer.scan("PB-CMD-DEVICE-TEST-LABEL");

  const [code] = await day.until(
    "the test label is out",
    () =>
      day.latest("devices-changed").devices.find(({ testLabel }) => testLabel)
        ?.testLabel?.codes,
  );
  await page.locator(".test-codes li[data-read=false]").first().waitFor();
  await packer.scanByCable(code?.text ?? "");
  await page.locator(".test-codes li[data-read=true]").first().waitFor();
});

test("an installer has everything looked at, and takes the set-up to another bench", async () => {
  const { page, words } = packer;

  await packer.scan("PB-CMD-SHOW-DOCTOR");

  await page.locator(".doctor-verdict:not([data-verdict=running])").waitFor();
  await packer.reads(words.doctor.checks["label-drawing"]);
  const codes = await day.client.devices.exportCodes();
  for (const code of codes) await packer.scanByCable(code);
  await packer.reads(words.devices.exchange);
  await page
    .locator(".setups")
    .nth(1)
    .getByText(words.training.devices.printer)
    .waitFor();
});
