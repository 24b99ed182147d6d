import type { TrainingState } from "../../shared/contract/training-view.ts";

const firstWord = (title: string): string => title.split(" ")[0] ?? "";

/** A barcode of a product that is not in the parcel in any variant: a sister of what is in it is refused in words of its own. */
export function otherProduct(
  barcodes: TrainingState["barcodes"],
  inside: readonly string[],
): TrainingState["barcodes"][number] {
  const products = new Set(
    barcodes
      .filter(({ skuId }) => skuId !== null && inside.includes(skuId))
      .map(({ title }) => firstWord(title)),
  );
  const other = barcodes.find(
    ({ group, skuId, title, text }) =>
      group === "article" &&
      skuId !== null &&
      !products.has(firstWord(title)) &&
      barcodes.filter((each) => each.text === text).length === 1,
  );
  if (other === undefined) throw new Error("no other product");
  return other;
}
