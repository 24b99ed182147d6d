import { expect, test } from "vitest";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import {
  practicePacker,
  type PracticePacker,
} from "../workflows/practice-packer.ts";

/** The codes on the wall of the article whose title begins so: its own barcode, then what stands on single units. */
function wallOf({ station }: PracticePacker, title: string) {
  const { barcodes } = station.training();
  const article = barcodes.find(
    (one) => one.group === "article" && one.title.startsWith(title),
  );
  if (article === undefined) throw new Error(`no ${title} on the wall`);
  const units = barcodes.filter(
    ({ group, skuId }) => group === "unit" && skuId === article.skuId,
  );
  return {
    own: article.text,
    skuId: article.skuId ?? "",
    units: units.map(({ text }) => text),
  };
}

function rowOf({ station }: PracticePacker, ...skuIds: string[]): QueueRow {
  const row = station
    .latest("queue-changed")
    .queue.rows.find(
      ({ contents, stage }) =>
        stage === "waiting" &&
        skuIds.every((skuId) => contents.some((line) => line.skuId === skuId)),
    );
  if (row === undefined) throw new Error("no such parcel");
  return row;
}

/** With the scanner on the station's cable: the bytes of the code on the wall, nothing typed. */
async function scanFromWall(
  { station, view }: PracticePacker,
  text: string,
): Promise<BenchView> {
  const before = view().verdict?.sequence ?? 0;
  await station.practise({ kind: "scan", text });
  return station.until(
    `an answer to ${text}`,
    ({ verdict }) => (verdict?.sequence ?? 0) > before,
  );
}

test("a packer notes lamps and cheese from the wall by scanner alone, and is stopped at a number seen before, a short date and a date that is over", async () => {
  const packer = await practicePacker();
  const { told } = packer;
  const scan = (text = "") => scanFromWall(packer, text);
  const lamp = wallOf(packer, "Fietslamp");
  const cheese = wallOf(packer, "Boerenkaas");
  const [first, second, third] = lamp.units;
  const worded = lamp.units.at(-1);
  const [fresh, short, over, lotAndDate] = cheese.units;

  await packer.open(rowOf(packer, lamp.skuId, cheese.skuId));
  expect((await scan(first)).parcel?.unitsScanned).toBe(1);
  // At once and over the same cable it would be one symbol read twice.
  expect(told(await packer.scan(first ?? ""))).toBe("unit.serial-seen");
  expect(packer.openParcel().unitsScanned).toBe(1);

  const asked = await scan(lamp.own);
  expect(asked.instruction).toMatchObject({ kind: "capture", wants: "serial" });
  expect(told(await packer.scan(lamp.own))).toBe("unit.not-a-number");
  expect((await scan(worded)).parcel?.unitsScanned).toBe(2);

  expect(told(await scan(short))).toBe("unit.expires-soon");
  expect(told(await scan(over))).toBe("unit.expired");
  expect(packer.openParcel().unitsScanned).toBe(2);
  expect((await scan(cheese.own)).instruction).toMatchObject({ wants: "lot" });
  expect((await scan(lotAndDate)).parcel?.unitsScanned).toBe(3);
  await packer.act("undo");
  expect((await scan(fresh)).parcel?.unitsScanned).toBe(3);
  const noted = packer.openParcel().lines.flatMap(({ marks }) => marks ?? []);
  expect(new Set(noted.map(({ serial, lot }) => serial ?? lot)).size).toBe(3);

  // One of the lamps turns out to be broken: another takes its place.
  await packer.act("damaged");
  await scan(lamp.own);
  await packer.asked("settle-trouble");
  await packer.act("choose-1");
  expect(packer.openParcel().unitsScanned).toBe(2);
  expect((await scan(second)).parcel?.unitsScanned).toBe(3);
  expect(packer.ask("select found, reason from damaged_units")).toEqual([
    { found: "in-box", reason: "damaged" },
  ]);

  await packer.asked("place-on-scale");
  await packer.weigh();
  await packer.asked("scan-label");
  expect((await packer.scanLabel()).verdict?.tone).toBe("sealed");
  await packer.clear();

  // The number left with the box: nobody packs it a second time.
  await packer.open(rowOf(packer, lamp.skuId));
  expect(told(await scan(second))).toBe("unit.serial-seen");
  expect((await scan(third)).parcel?.unitsScanned).toBe(1);
  await packer.act("set-aside");
}, 90_000);
