import { readFileSync } from "node:fs";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BenchDay } from "../helpers/bench-day.ts";
import { badges, type Packer } from "../helpers/packer.ts";
import { startPackersDay, type PackersDay } from "../helpers/packers-day.ts";

let stop: PackersDay["stop"];
let day: BenchDay;
let packer: Packer;

beforeAll(async () => {
  ({ day, packer, stop } = await startPackersDay("en"));
}, 60_000);

afterAll(async () => {
  await stop();
  expect(packer.problems()).toEqual([]);
});

/** Where the driver's pen goes on a paper with one box, in points from the top: nothing is printed there. */
const penRows = { from: 225, until: 300 };

/** What is written on the first page, and how many dots of the pen are on it. */
async function readPaper(
  bytes: Uint8Array,
): Promise<{ text: string; inkDots: number }> {
  const library = await PDFiumLibrary.init();
  try {
    const file = await library.loadDocument(bytes);
    const page = file.getPage(0);
    const text = page.getText();
    const { data, width } = await page.render({ scale: 1, render: "bitmap" });
    let inkDots = 0;
    const rowBytes = width * 4;
    for (
      let at = penRows.from * rowBytes;
      at < penRows.until * rowBytes;
      at += 4
    )
      if ((data[at] ?? 255) < 90) inkDots++;
    file.destroy();
    return { text, inkDots };
  } finally {
    library.destroy();
  }
}

async function sign(): Promise<void> {
  const pad = await packer.page.locator(".signature svg").boundingBox();
  if (pad === null) throw new Error("no pad to sign on");
  const { mouse } = packer.page;
  await mouse.move(pad.x + 60, pad.y + pad.height / 2);
  await mouse.down();
  for (let step = 1; step <= 30; step++)
    await mouse.move(
      pad.x + 60 + step * 12,
      pad.y + pad.height / 2 + (step % 2 === 0 ? 40 : -40),
    );
  await mouse.up();
}

test("a packer hands a box to the courier by scanner, and the driver's signature is on the paper that names it", async () => {
  const row = await day.waiting(({ lane }) => lane === "singles");
  await packer.packUpToTheLabel(row);
  const { trackingNumber, carrier } = day.bench().parcel?.label ?? {};
  await packer.scan(trackingNumber ?? "");
  await packer.asked("start");
  const words = packer.words.handover;

  await packer.scan("PB-CMD-SHOW-HANDOVER");
  await packer.told("do", words.nobodyHere);
  await packer.scanByCable("PB-QTY-3");
  await packer.told("stop", "3");
  await packer.scan("PB-CMD-HANDOVER-LET-GO");
  await packer.told("stop", packer.words.actions["handover-let-go"]);
  await packer.scan("PB-BADGE-NOBODY-1");
  await packer.told("stop");
  await packer.scan(badges.en);
  await packer.scanByCable(trackingNumber ?? "");
  await packer.told("good", words.allIn(carrier ?? ""));
  await packer.scan("PB-CMD-HANDOVER-FINISH");
  await packer.told("do", words.sign.title(carrier ?? ""));
  await sign();
  await packer.scan("PB-CMD-HANDOVER-FINISH");
  await packer.told("do", words.nobodyHere);

  const download = packer.page.waitForEvent("download");
  await packer.page.getByRole("button", { name: words.openPaper }).click();
  const paper = await readPaper(readFileSync(await (await download).path()));
  expect(paper.text).toContain(words.paper.title(carrier ?? ""));
  expect(paper.text).toContain(row.number);
  expect(paper.text).toContain(trackingNumber);
  expect(paper.text).not.toContain(words.paper.unsigned);
  const [visit] = await day.client.handover.past();
  expect(visit).toMatchObject({ parcels: 1, signed: true });
  expect(paper.inkDots).toBeGreaterThan(100);
});
