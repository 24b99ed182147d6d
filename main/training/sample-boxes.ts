import type { BoxRow } from "../storage/boxes-schema.ts";
import type { Database } from "../storage/open-database.ts";

const box = (
  code: string,
  name: string,
  [length_mm, width_mm, height_mm]: readonly [number, number, number],
  weight_grams: number,
  most_grams: number,
  stock: number,
  change: Partial<BoxRow> = {},
): BoxRow => ({
  code,
  name,
  kind: "box",
  length_mm,
  width_mm,
  height_mm,
  weight_grams,
  most_grams,
  hazmat: 0,
  stock,
  reorder_level: 25,
  in_use: 1,
  ...change,
});

/** What stands beside the packing bench of De Bonte Kraai: one of them is made for dangerous goods, one is nearly used up. */
export const sampleBoxes: readonly BoxRow[] = [
  box("E1", "Envelop E1", [250, 180, 30], 18, 1_000, 400, { kind: "mailer" }),
  box("S1", "Doos S1", [200, 150, 100], 62, 5_000, 180),
  box("M1", "Doos M1", [300, 200, 100], 95, 10_000, 220),
  box("M2", "Doos M2", [300, 200, 200], 128, 10_000, 140),
  box("U1", "Doos U1 (gevaarlijk)", [300, 200, 200], 140, 10_000, 60, {
    hazmat: 1,
  }),
  box("L1", "Doos L1", [400, 300, 250], 215, 20_000, 90),
  box("X1", "Doos X1", [600, 400, 300], 380, 30_000, 12),
  {
    ...box("PAPIER", "Opvulpapier", [1, 1, 1], 0, 0, 400_000),
    kind: "filling",
    length_mm: null,
    width_mm: null,
    height_mm: null,
    weight_grams: null,
    most_grams: null,
    reorder_level: 100_000,
  },
];

/** What is there already stays as it is. */
export async function stackBoxes(database: Database): Promise<void> {
  await database
    .insertInto("boxes")
    .values([...sampleBoxes])
    .onConflict((conflict) => conflict.column("code").doNothing())
    .execute();
}
