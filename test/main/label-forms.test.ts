import { expect, test } from "vitest";
import { openDatabase } from "../../main/storage/open-database.ts";
import type { ShipTerms } from "../../shared/contract/ship-terms-view.ts";
import { openPracticeStation } from "../helpers/practice-station.ts";
import { temporaryFolder } from "../helpers/temp-folder.ts";

const forms = ["pdf-a6", "pdf-a5", "png", "zpl"] as const;

test("a shop in Mexico gets its labels in every shape there is, and each comes out of the printer and is read back", async () => {
  const dataFolder = temporaryFolder();
  const station = await openPracticeStation({
    dataFolder,
    practiceRegion: "MX",
  });
  const queue = () => station.latest("queue-changed").queue;
  await station.practise({ kind: "shop", labelDelayMs: 0 });
  await station.eventually(
    "the queue holds parcels",
    () => queue().rows.length > 20,
  );
  await station.scan("PB-BADGE-SAM-1003");
  const [shop] = station.latest("shops-changed").shops;
  const shopId = shop?.shopId ?? "";
  const tried = new Set<string>();

  /** One unit, the platform's carrier: one scan fills the box. */
  const openSingle = async (): Promise<string> => {
    for (const { number, units } of queue().rows) {
      if (tried.has(number) || units !== 1) continue;
      tried.add(number);
      await station.scan(`PB-PARCEL-${number}`);
      const { parcel } = await station.until(
        "the parcel is open",
        (bench) => bench.parcel?.number === number,
      );
      if (parcel?.shipping === "tiktok") return number;
      await station.act("set-aside");
    }
    throw new Error("no single parcel of the platform's carrier");
  };

  const pack = async (labelForm: ShipTerms["labelForm"]): Promise<void> => {
    const terms: ShipTerms = {
      handover: "as-agreed",
      readyMinute: null,
      labelForm,
      labelTime: "claimed",
    };
    const set = await station.client.shops.setShipTerms({
      commandId: `terms-${labelForm}`,
      shopId,
      terms,
    });
    expect(set).toEqual({ ok: true });
    const number = await openSingle();
    // Ready means: its barcode was read off its own dots and is the tracking number.
    const { parcel } = await station.until(
      `the ${labelForm} label waits`,
      (bench) =>
        bench.parcel?.number === number && bench.parcel.label.state === "ready",
    );
    const skuId = parcel?.lines[0]?.skuId ?? "";
    const code = station
      .training()
      .barcodes.find((one) => one.skuId === skuId && one.group === "article");
    const { instruction } = await station.scan(code?.text ?? "");
    if (instruction.kind === "choose-article") {
      const at = instruction.options.findIndex((one) => one.skuId === skuId);
      await station.act(at === 0 ? "choose-1" : "choose-2");
    }
    await station.act("skip-weighing");
    const printed = await station.until(
      "the label is on paper",
      (bench) => bench.instruction.kind === "scan-label",
    );
    await station.scan(printed.parcel?.label.trackingNumber ?? "");
    await station.until("the box is sealed", (bench) => bench.parcel === null);
  };

  for (const form of forms) await pack(form);

  expect(shop?.region).toBe("MX");
  await station.stop();
  expect(await storedFiles(dataFolder)).toEqual([
    "%PDF",
    "%PDF",
    "\x89PNG",
    "^XA^",
  ]);
});

/** How the files begin that the platform sent, in the order they came. */
async function storedFiles(folder: string): Promise<string[]> {
  const opened = await openDatabase(folder);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const rows = await opened.value
    .selectFrom("labels")
    .innerJoin("parcels", "parcels.id", "labels.parcel_id")
    .select("labels.file")
    .where("parcels.stage", "=", "sealed")
    .orderBy("parcels.sealed_at")
    .execute();
  await opened.value.destroy();
  return rows.map(({ file }) =>
    Buffer.from(file ?? [])
      .subarray(0, 4)
      .toString("latin1"),
  );
}
