import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { largestPhotoBytes } from "../../shared/domain/bench-camera.ts";
import type { BenchDay } from "../helpers/bench-day.ts";
import { browserFlags, chromiumPath } from "../helpers/browser.ts";
import { badges, type Packer } from "../helpers/packer.ts";
import { startPackersDay, type PackersDay } from "../helpers/packers-day.ts";

let stop: PackersDay["stop"];
let day: BenchDay;
let packer: Packer;

beforeAll(async () => {
  ({ day, packer, stop } = await startPackersDay("en", async () =>
    chromium.launch({
      executablePath: await chromiumPath(),
      args: [
        ...browserFlags,
        "--use-fake-device-for-media-stream",
        // Nobody is there to press "allow".
        "--use-fake-ui-for-media-stream",
      ],
    }),
  ));
}, 60_000);

afterAll(async () => {
  await stop();
  expect(packer.problems()).toEqual([]);
});

/** The hardest edge between neighbours above the box (the top tenth) and inside it, 0 to 255. */
const edgesOf = (page: Page): Promise<{ outside: number; inside: number }> =>
  page.locator(".closed-photo img").evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) throw new Error("no picture");
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const pen = new OffscreenCanvas(width, height).getContext("2d");
    if (pen === null) throw new Error("no canvas");
    pen.drawImage(image, 0, 0);
    const hardest = (
      left: number,
      top: number,
      wide: number,
      high: number,
    ): number => {
      const { data } = pen.getImageData(left, top, wide, high);
      let most = 0;
      for (let y = 0; y < high; y++)
        for (let x = 1; x < wide; x++) {
          const at = (y * wide + x) * 4 + 1;
          const step = Math.abs((data[at] ?? 0) - (data[at - 4] ?? 0));
          most = Math.max(most, step);
        }
      return most;
    };
    const [x, y] = [Math.round(width * 0.25), Math.round(height * 0.25)];
    return {
      outside: hardest(0, 0, width, Math.round(height * 0.1)),
      inside: hardest(x, y, x * 2, y * 2),
    };
  });

test("a supervisor turns the camera on, a packer sees it and closes a box, and its photo shows the box alone", async () => {
  const { page, words } = packer;
  const press = (name: string): Promise<void> =>
    page.getByRole("button", { name, exact: true }).click();
  const who = page.locator(".top-who");
  const signs = page.locator(".top-devices");
  expect(await signs.getByText(words.camera.states.on).count()).toBe(0);
  await page.context().grantPermissions(["camera"]);

  await packer.scan(badges.supervisor);
  await who.getByText("Sam Okafor").waitFor();
  await packer.scan("PB-CMD-SHOW-PROFILE");
  await press(words.camera.choose);
  await page
    .getByRole("button", { name: /fake_device/ })
    .first()
    .click();
  await page.locator(".camera-preview video").waitFor();
  const panel = page.locator(".camera-panel");
  await panel
    .getByRole("button", { name: words.camera.uses.on, exact: true })
    .click();
  await day.until(
    "the camera is on",
    () => day.latest("camera-changed").camera.on,
  );

  await packer.scan(badges.en);
  await signs.getByText(words.camera.states.on, { exact: true }).waitFor();
  const row = await day.waiting(({ lane }) => lane === "singles");
  await packer.packUpToTheLabel(row);
  await packer.scan(day.bench().parcel?.label.trackingNumber ?? "");
  await packer.asked("start");

  await packer.scan(badges.supervisor);
  await who.getByText("Sam Okafor").waitFor();
  await expect
    .poll(async () => day.client.photos.read({ parcelId: row.parcelId }), {
      timeout: 20_000,
    })
    .toMatchObject({ ok: true });
  const kept = await day.client.photos.read({ parcelId: row.parcelId });
  expect(kept.ok && kept.photo.size).toBeLessThanOrEqual(largestPhotoBytes);

  await packer.scan("PB-CMD-SHOW-QUEUE");
  await page
    .getByRole("searchbox")
    .or(page.locator(".search input"))
    .fill(row.number);
  await press(words.camera.photo);
  const { outside, inside } = await edgesOf(page);
  expect(inside).toBeGreaterThan(60);
  expect(outside).toBeLessThan(20);
}, 90_000);
