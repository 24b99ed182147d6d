import { counted, grams } from "../figures.ts";
import type { BoxesWords } from "../nl/boxes.ts";

const count = counted("de");
const weight = grams("de");

export const boxes: BoxesWords = {
  title: "Kartons",
  hint: "Worin gepackt wird. Der kleinste, der passt, steht bei jedem Paket.",
  empty: "Noch keine Kartons",
  emptyHint: "Einen hinzufügen: dann sagt der Tisch, welcher passt.",
  unread: "Die Liste war nicht zu lesen.",
  kinds: { box: "Karton", mailer: "Versandtasche", filling: "Füllmaterial" },
  size: (length, width, height) => `${length} × ${width} × ${height} mm`,
  weighs: (own) => `wiegt ${weight(own)}`,
  learned: (mean, spread, parcels) =>
    `gelernt: ${weight(mean)} ± ${weight(spread)}, aus ${count(parcels, "Paket", "Paketen")}`,
  carries: (most) => `bis ${weight(most)}`,
  hazmat: "Gefahrgut",
  pieces: (pieces) => count(pieces, "Stück", "Stück"),
  litres: (litres) => count(litres, "Liter", "Liter"),
  low: "fast aufgebraucht",
  add: "Karton hinzufügen",
  edit: "Ändern",
  count: "Zählen",
  remove: "Entfernen",
  confirmRemove: "Ja, entfernen",
  save: "Speichern",
  back: "Zurück",
  label: "Label",
  labelPrinted: "Das Label ist gedruckt.",
  fields: {
    code: "Code",
    name: "Name",
    kind: "Art",
    length: "Länge innen, mm",
    width: "Breite innen, mm",
    height: "Höhe innen, mm",
    weight: "Eigengewicht, g",
    most: "Höchstens darin, g",
    reorder: "Fast leer bei",
    reorderLitres: "Fast leer bei, Liter",
    hazmat: "Für Gefahrgut geeignet",
    counted: "Gezählt, Stück",
    countedLitres: "Gezählt, Liter",
  },
  oddWeights: "Gewichte, die nicht stimmen",
  oddHint:
    "Die Waage sagt etwas anderes als der Katalog. In TikTok richtigstellen.",
  catalogueSays: (own) => `Katalog: ${weight(own)}`,
  forget: "Neu lernen",
};
