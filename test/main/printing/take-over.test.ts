import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parcelBarcode } from "../../../hardware/scanner/own-codes.ts";
import {
  createVirtualZebra,
  type VirtualZebra,
} from "../../../hardware/virtual/virtual-zebra.ts";
import { systemClock } from "../../../main/host/system-clock.ts";
import { labelThread } from "../../helpers/label-thread.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../../helpers/practice-station.ts";

let station: PracticeStation;
let spare: VirtualZebra;
let made = 0;

beforeAll(async () => {
  station = await openPracticeStation();
  spare = await createVirtualZebra({
    folder: path.join(station.folder, "spare"),
    clock: systemClock,
    ids: () => `spare-${made++}`,
    port: 0,
    draw: labelThread.draw,
  });
  await spare.turn({ labelMs: 20 });
  await station.practise({ kind: "shop", labelDelayMs: 0 });
  await station.eventually(
    "orders",
    () => station.latest("queue-changed").queue.rows.length > 20,
  );
  await station.client.devices.add({
    commandId: "add-spare",
    setup: {
      id: "spare",
      kind: "printer",
      driver: "zebra",
      name: "Zebra by the window",
      address: spare.address,
      media: null,
      takesOver: true,
    },
  });
  await station.scan("PB-BADGE-PIOTR-2077");
}, 60_000);

afterAll(async () => {
  // Its labels lie in the station's folder, which goes with the station.
  await spare.stop();
  await station.stop();
});

const cardOf = (id: string) =>
  station
    .latest("devices-changed")
    .devices.find(({ setup }) => setup.id === id);

const used = new Set<string>();

/** Packs one parcel up to the moment its label has to be scanned. */
async function packUpToLabel(): Promise<void> {
  const barcodes = station.training().barcodes;
  const barcodeOf = (skuId: string): string | null => {
    const own = barcodes.find((one) => one.skuId === skuId)?.text;
    const shared = barcodes.filter(({ text }) => text === own).length > 1;
    return own === undefined || shared ? null : own;
  };
  const row = station
    .latest("queue-changed")
    .queue.rows.find(
      ({ parcelId, stage, units, contents }) =>
        !used.has(parcelId) &&
        stage === "waiting" &&
        units < 4 &&
        contents.every(({ skuId }) => barcodeOf(skuId) !== null),
    );
  if (row === undefined) throw new Error("no such parcel");
  used.add(row.parcelId);
  await station.scan(parcelBarcode(row.number));
  for (const { skuId, needed } of row.contents) {
    const code = barcodeOf(skuId) ?? "";
    // The catalogue arrives by a sync of its own.
    await expect
      .poll(() => station.client.queue.search({ text: code }), {
        timeout: 25_000,
      })
      .not.toEqual([]);
    for (let unit = 0; unit < needed; unit++) await station.scan(code);
  }
  await station.practise({
    kind: "put-weight",
    grams: station.bench().parcel?.expectedGrams ?? 500,
    wobbling: false,
  });
  await station.until(
    "asked to scan the label",
    ({ instruction }) => instruction.kind === "scan-label",
  );
}

async function sealWithLabel(): Promise<void> {
  const { label } = station.bench().parcel ?? { label: null };
  await station.scan(label?.trackingNumber ?? "");
  await station.practise({ kind: "put-weight", grams: 0, wobbling: false });
  await station.eventually(
    "an empty scale",
    () => station.latest("scale-read").reading?.grams === 0,
  );
}

test("a label comes out of the second printer while the first is out of labels, the packer is told where, and the next one comes out of the first again", async () => {
  await station.practise({ kind: "printer", mediaOut: true });
  await station.eventually(
    "the bench's own printer is out of labels",
    () => cardOf("training-printer")?.problem?.code === "printer.media-out",
  );

  await packUpToLabel();

  const { instruction, parcel, history } = station.bench();
  expect(instruction).toMatchObject({ printer: "Zebra by the window" });
  expect(parcel?.printedElsewhere).toBe("Zebra by the window");
  expect(history.map((verdict) => verdict.refusal)).toContainEqual({
    code: "printer.took-over",
    params: { printer: "Training Zebra", other: "Zebra by the window" },
  });
  expect(spare.labelCount()).toBe(1);
  expect(station.training().tray).toEqual([]);
  await sealWithLabel();

  await station.practise({ kind: "printer", mediaOut: false });
  await station.eventually(
    "the bench's own printer works again",
    () => cardOf("training-printer")?.state === "ready",
  );
  await packUpToLabel();
  await station.eventually(
    "its label",
    () => station.training().tray.length === 1,
  );

  expect(station.bench().parcel?.printedElsewhere).toBeNull();
  expect(spare.labelCount()).toBe(1);
  await sealWithLabel();
}, 60_000);

test("a test label's codes are ticked off by whichever scanner reads them, and never reach the bench", async () => {
  const before = station.bench().verdict?.sequence;

  const printed = await station.client.devices.testPrint({
    commandId: "test-print-1",
    deviceId: "spare",
  });

  if (!printed.ok) throw new Error(printed.refusal.code);
  expect(printed.proof).toBe("printed");
  const onPaper = spare.labelCount();
  expect(
    await station.client.devices.testPrint({
      commandId: "test-print-1",
      deviceId: "spare",
    }),
  ).toEqual(printed);
  expect(spare.labelCount()).toBe(onPaper);
  const [bars = "", square = ""] = printed.codes;
  await station.scan(bars);
  await station.practise({ kind: "scan", text: square });
  await station.eventually("both codes ticked off", () => {
    const codes = cardOf("spare")?.testLabel?.codes ?? [];
    return codes.filter(({ scannedAt }) => scannedAt !== null).length === 2;
  });
  expect(station.bench().verdict?.sequence).toBe(before);
}, 30_000);

test("a printer is measured, made darker and calibrated by the installer", async () => {
  const { devices } = station.client;
  const darker = await devices.setDarkness({
    commandId: "darker-1",
    deviceId: "spare",
    darkness: 22,
  });
  const calibrated = await devices.calibrate({
    commandId: "calibrate-1",
    deviceId: "spare",
  });

  const measured = await devices.measurePrinter({
    commandId: "measure-1",
    deviceId: "spare",
  });

  expect(darker).toEqual({ ok: true });
  expect(calibrated).toEqual({ ok: true });
  expect(measured).toMatchObject({
    ok: true,
    facts: {
      model: "ZD421-203dpi",
      dpi: 203,
      darkness: 22,
      printMode: "tear-off",
    },
    media: { dpi: 203, widthTenthsMm: 1015, heightTenthsMm: 1524 },
  });
});
