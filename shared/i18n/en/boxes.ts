import { counted, grams } from "../figures.ts";
import type { BoxesWords } from "../nl/boxes.ts";

const count = counted("en");
const weight = grams("en");

export const boxes: BoxesWords = {
  title: "Boxes",
  hint: "What you pack in. The smallest that fits is shown with each parcel.",
  empty: "No boxes yet",
  emptyHint: "Add one, and the bench says which one fits.",
  unread: "The list could not be read.",
  kinds: { box: "Box", mailer: "Mailer", filling: "Filling" },
  size: (length, width, height) => `${length} × ${width} × ${height} mm`,
  weighs: (own) => `weighs ${weight(own)}`,
  learned: (mean, spread, parcels) =>
    `learned: ${weight(mean)} ± ${weight(spread)}, from ${count(parcels, "parcel", "parcels")}`,
  carries: (most) => `up to ${weight(most)}`,
  hazmat: "dangerous goods",
  pieces: (pieces) => count(pieces, "piece", "pieces"),
  litres: (litres) => count(litres, "litre", "litres"),
  low: "running out",
  add: "Add a box",
  edit: "Change",
  count: "Count",
  remove: "Remove",
  confirmRemove: "Yes, remove it",
  save: "Save",
  back: "Back",
  label: "Label",
  labelPrinted: "The label is printed.",
  fields: {
    code: "Code",
    name: "Name",
    kind: "Kind",
    length: "Length inside, mm",
    width: "Width inside, mm",
    height: "Height inside, mm",
    weight: "Own weight, g",
    most: "At most in it, g",
    reorder: "Running out at",
    reorderLitres: "Running out at, litres",
    hazmat: "Made for dangerous goods",
    counted: "Counted, pieces",
    countedLitres: "Counted, litres",
  },
  oddWeights: "Weights that are off",
  oddHint:
    "The scale says something else than the catalogue. Put it right in TikTok.",
  catalogueSays: (own) => `catalogue: ${weight(own)}`,
  forget: "Learn again",
};
