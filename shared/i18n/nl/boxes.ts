import type { BoxKind } from "../../contract/boxes-contract.ts";
import { counted, grams } from "../figures.ts";

const count = counted("nl");
const weight = grams("nl");

const kinds: Readonly<Record<BoxKind, string>> = {
  box: "Doos",
  mailer: "Envelop",
  filling: "Opvulling",
};

/** What parcels are packed in, and what it weighs. */
export const boxes = {
  title: "Dozen",
  hint: "Waarin je inpakt. De kleinste die past, staat bij elk pakket.",
  empty: "Nog geen dozen",
  emptyHint: "Voeg er een toe: dan zegt de tafel welke past.",
  unread: "De lijst kon niet worden gelezen.",
  kinds,
  size: (length: number, width: number, height: number) =>
    `${length} × ${width} × ${height} mm`,
  weighs: (own: number) => `weegt ${weight(own)}`,
  learned: (mean: number, spread: number, parcels: number) =>
    `geleerd: ${weight(mean)} ± ${weight(spread)}, van ${count(parcels, "pakket", "pakketten")}`,
  carries: (most: number) => `tot ${weight(most)}`,
  hazmat: "gevaarlijke stof",
  pieces: (pieces: number) => count(pieces, "stuk", "stuks"),
  litres: (litres: number) => count(litres, "liter", "liter"),
  low: "bijna op",
  add: "Doos toevoegen",
  edit: "Wijzigen",
  count: "Tellen",
  remove: "Verwijderen",
  confirmRemove: "Ja, verwijderen",
  save: "Opslaan",
  back: "Terug",
  label: "Label",
  labelPrinted: "Het label is geprint.",
  fields: {
    code: "Code",
    name: "Naam",
    kind: "Soort",
    length: "Lengte binnen, mm",
    width: "Breedte binnen, mm",
    height: "Hoogte binnen, mm",
    weight: "Eigen gewicht, g",
    most: "Hoogstens erin, g",
    reorder: "Bijna op bij",
    reorderLitres: "Bijna op bij, liter",
    hazmat: "Geschikt voor gevaarlijke stof",
    counted: "Geteld, stuks",
    countedLitres: "Geteld, liter",
  },
  oddWeights: "Gewichten die niet kloppen",
  oddHint:
    "De weegschaal zegt iets anders dan de catalogus. Pas het aan in TikTok.",
  catalogueSays: (own: number) => `catalogus: ${weight(own)}`,
  forget: "Opnieuw leren",
};
export type BoxesWords = typeof boxes;
