import { isUnmistakable, openParcel, pick, type Scene } from "./incident.ts";
/** Lines whose units are all in the box, by a code that can mean nothing else. */
export const completeCodes = (scene: Scene): string[] => {
  const { lines } = openParcel(scene);
  return lines
    .filter(({ skuId }) =>
      lines.every(
        (line) => line.skuId !== skuId || line.scanned === line.needed,
      ),
    )
    .flatMap(({ barcode }) => barcode ?? [])
    .filter((code) => isUnmistakable(scene.hands, code));
};

/** An article that has no business in this box. */
export const strangeCode = (scene: Scene): string | undefined => {
  const { lines } = openParcel(scene);
  return pick(
    scene.hands.random,
    scene.hands.shelf
      .filter(({ skuId }) => lines.every((line) => line.skuId !== skuId))
      .map(({ code }) => code)
      .filter((code) => isUnmistakable(scene.hands, code)),
  );
};
