import { describe, expect, test } from "vitest";
import { boxBarcode } from "../../../hardware/scanner/own-codes.ts";
import { sampleBoxes } from "../../../main/training/sample-boxes.ts";
import type { ParcelView } from "../../../shared/contract/bench-view.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { lightestStepGrams } from "../../../shared/domain/silent-state.ts";
import { practicePacker, type PracticePacker } from "./practice-packer.ts";

const emptyBoxGrams = 96;

interface Weight {
  readonly sku_id: string;
  readonly weight_grams: number;
}

const weightsOf = (packer: PracticePacker): Map<string, number> =>
  new Map(
    packer
      .ask<Weight>("select sku_id, weight_grams from articles")
      .map((row) => [row.sku_id, row.weight_grams]),
  );

/** A parcel of articles that are seen going in, one by one, and may go into any box. */
function plainParcel(
  packer: PracticePacker,
  fits: (units: number, articles: number) => boolean,
): QueueRow {
  const plain = new Set(
    packer
      .ask<{ sku_id: string }>(
        "select sku_id from articles where weight_grams >= ? and hazmat = 0",
        lightestStepGrams,
      )
      .map((row) => row.sku_id),
  );
  return packer.parcelWith(
    (units, articles, { contents }) =>
      fits(units, articles) && contents.every(({ skuId }) => plain.has(skuId)),
  );
}

const several = (units: number, articles: number): boolean =>
  units > 1 && articles > 1;

/** The scale has come to rest with this on it. */
async function lies(packer: PracticePacker, grams: number): Promise<void> {
  await packer.weigh(grams);
  await packer.station.eventually(`${grams} g at rest`, () => {
    const { reading } = packer.station.latest("scale-read");
    return reading?.stable === true && reading.grams === grams;
  });
}

const unitsOf = (parcel: ParcelView): string[] =>
  parcel.lines.flatMap((line) => Array<string>(line.needed).fill(line.skuId));

describe("a box that is packed on the scale", () => {
  test("leads from the last scan to the label without being weighed by itself, and teaches what its units weigh", async () => {
    const packer = await practicePacker();
    const weights = weightsOf(packer);
    let onScale = emptyBoxGrams;
    await lies(packer, onScale);
    await packer.open(plainParcel(packer, several));
    const parcel = packer.openParcel();
    const instructions = new Set<string>();

    for (const skuId of unitsOf(parcel)) {
      const shown = await packer.scan(packer.barcodeOf(skuId) ?? "");
      instructions.add(shown.instruction.kind);
      onScale += weights.get(skuId) ?? 0;
      await lies(packer, onScale);
    }
    const labelled = await packer.asked("scan-label");

    expect(instructions).not.toContain("place-on-scale");
    expect(instructions).not.toContain("scale-trouble");
    expect(labelled.history.map(({ tone }) => tone)).not.toContain("stop");
    expect(labelled.parcel?.weighedGrams).toBe(onScale);
    const learned = packer
      .ask<{ key: string; state: string }>(
        "select key, state from learned_weights where kind = 'article'",
      )
      .map(({ key, state }) => [
        key,
        (JSON.parse(state) as { steps: number[] }).steps[0],
      ]);
    const taught = Object.fromEntries(learned) as Record<string, number>;
    for (const { skuId } of parcel.lines)
      expect(taught[skuId]).toBe(weights.get(skuId));

    await packer.scanLabel();
    const [box] = packer.ask<{ amount: number }>(
      `select amount from packaging_movements where parcel_id = ?
        and box_code = ?`,
      parcel.id,
      parcel.box?.code,
    );
    expect(box?.amount).toBe(-1);
  });

  test("tells of a unit that was scanned and is not in it, and of one that nobody scanned, while scanning goes on", async () => {
    const packer = await practicePacker();
    const { station } = packer;
    const weights = weightsOf(packer);
    await lies(packer, emptyBoxGrams);
    // One unit is still to come when the others are in.
    await packer.open(
      plainParcel(packer, (units, articles) => units > 2 && articles > 1),
    );
    const [first = "", second = ""] = unitsOf(packer.openParcel());

    await packer.scan(packer.barcodeOf(first) ?? "");
    const missing = await station.until(
      "an alarm",
      ({ verdict }) => verdict?.refusal?.code === "scale.not-in-box",
    );
    expect(missing.verdict?.tone).toBe("stop");
    const counted = await packer.scan(packer.barcodeOf(second) ?? "");
    expect(counted.parcel?.unitsScanned).toBe(2);
    const inside =
      emptyBoxGrams + (weights.get(first) ?? 0) + (weights.get(second) ?? 0);
    await lies(packer, inside);
    await station.until(
      "nothing the matter",
      ({ verdict }) => verdict?.tone !== "stop",
    );

    await lies(packer, inside + (weights.get(second) ?? 0));
    await station.until(
      "the other alarm",
      ({ verdict }) => verdict?.refusal?.code === "scale.not-scanned",
    );
    expect(packer.openParcel().weighedGrams).toBeNull();
    await lies(packer, inside);

    await station.until(
      "nothing the matter again",
      ({ verdict }) => verdict?.tone !== "stop",
    );
    const noticed = packer.ask("select 1 from journal where kind = ?", [
      "weight.noticed",
    ]);
    expect(noticed).toHaveLength(2);
  });
});

describe("a box for the parcel", () => {
  test("is advised from the first moment, overruled by scanning another, and counted down when it is sealed", async () => {
    const packer = await practicePacker();
    const row = plainParcel(packer, several);
    const opened = await packer.open(row);
    const advised = opened.parcel?.box;
    const box = (code: string | undefined) =>
      sampleBoxes.find((each) => each.code === code);

    expect(advised?.by).toBe("advice");
    expect(packer.told(await packer.scan(boxBarcode("NONE")))).toBe(
      "box.unknown",
    );
    const overruled = await packer.scan(boxBarcode("x1"));
    expect(overruled.parcel?.box).toEqual({
      code: "X1",
      name: box("X1")?.name,
      by: "packer",
    });
    expect(overruled.parcel?.expectedGrams).toBe(
      (opened.parcel?.expectedGrams ?? 0) +
        (box("X1")?.weight_grams ?? 0) -
        (box(advised?.code)?.weight_grams ?? 0),
    );

    await packer.scanUnits(row);
    await packer.asked("place-on-scale");
    await packer.weigh();
    await packer.asked("scan-label");
    await packer.scanLabel();
    const stock = packer.ask<{ code: string; stock: number; moved: number }>(
      `select code, stock, coalesce((select sum(amount) from packaging_movements
         where box_code = boxes.code), 0) as moved from boxes`,
    );
    for (const { code, stock: left, moved } of stock) {
      const before = box(code)?.stock ?? 0;
      expect(left).toBe(before + moved);
      if (code === "X1") expect(moved).toBe(-1);
      if (code === advised?.code) expect(moved).toBe(0);
      if (code === "PAPIER") expect(moved).toBeLessThan(0);
    }
  });

  test("is chosen from four by number, and a dangerous thing goes in none that is not made for it", async () => {
    const packer = await practicePacker();
    await packer.open(plainParcel(packer, (units) => units === 1));

    const asked = await packer.act("choose-box");
    if (asked.instruction.kind !== "choose-box")
      throw new Error(asked.instruction.kind);
    const second = asked.instruction.options[1];
    const chosen = await packer.act("choose-2");

    expect(chosen.parcel?.box).toMatchObject({
      code: second?.code,
      by: "packer",
    });
    expect(chosen.instruction.kind).toBe("scan-unit");
  });
});
