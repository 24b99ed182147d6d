import { implement } from "@orpc/server";
import { sampleBoxes } from "../../../main/training/sample-boxes.ts";
import type {
  BoxCard,
  OddWeight,
} from "../../../shared/contract/boxes-contract.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { goods } from "./goods.ts";
import type { Language } from "../../../shared/contract/bench-view.ts";

type Noted = <Answer>(of: string, input: unknown, answer: Answer) => Answer;

const cards: BoxCard[] = sampleBoxes
  .map((row): BoxCard => {
    const { length_mm, width_mm, height_mm } = row;
    return {
      box: {
        code: row.code,
        name: row.name,
        kind: row.kind,
        innerMm:
          length_mm === null || width_mm === null || height_mm === null
            ? null
            : [length_mm, width_mm, height_mm],
        weightGrams: row.weight_grams,
        mostGrams: row.most_grams,
        hazmat: row.hazmat === 1,
        reorderLevel: row.reorder_level,
      },
      stock: row.stock,
      low: row.stock <= row.reorder_level,
      learned:
        row.code === "M1"
          ? { meanGrams: 103, spreadGrams: 4, count: 214 }
          : null,
    };
  })
  .toSorted((one, other) => Number(other.low) - Number(one.low));

const oddWeights = (language: Language): OddWeight[] => [
  {
    skuId: "tea",
    title: goods.tea.title[language],
    catalogueGrams: 250,
    learned: { meanGrams: 118, spreadGrams: 2, count: 38 },
  },
];

/** What stands on the shelf beside the bench. */
export function boxShelf(language: Language, noted: Noted) {
  const station = implement(contract);
  const done = { ok: true as const };
  return {
    boxes: {
      list: station.boxes.list.handler(() => cards),
      save: station.boxes.save.handler(({ input }) =>
        noted("boxes.save", input.box, done),
      ),
      remove: station.boxes.remove.handler(({ input }) =>
        noted("boxes.remove", input.code, done),
      ),
      count: station.boxes.count.handler(({ input }) =>
        noted("boxes.count", input.stock, done),
      ),
      oddWeights: station.boxes.oddWeights.handler(() => oddWeights(language)),
      forgetWeight: station.boxes.forgetWeight.handler(({ input }) =>
        noted("boxes.forgetWeight", input.key, done),
      ),
    },
  };
}
