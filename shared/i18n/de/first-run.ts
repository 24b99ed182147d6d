import type { FirstRunWords } from "../nl/first-run.ts";

export const firstRun: FirstRunWords = {
  titles: {
    language: "Welche Sprache sprichst du?",
    way: "Üben oder deinen Shop verbinden?",
    scanner: "Geht der Scanner?",
    scale: "Geht die Waage?",
    printer: "Geht der Drucker?",
  },
  hints: {
    language: "Wähle eine Sprache. Später kann jeder seine eigene wählen.",
    way: "Üben geht sofort. Den Shop kannst du später verbinden.",
    scanner: "Scanne den Barcode von „Weiter“ mit deinem Scanner.",
    scale: "Leg etwas auf die Waage.",
    printer: "Druck ein Testetikett und scanne die Codes zurück.",
  },
  stepOf: (step, steps) => `Schritt ${step} von ${steps}`,
  works: "Geht.",
  noScale: "Es gibt keine Waage. Es geht auch ohne.",
  noPrinter: "Es gibt keinen Drucker. Richte ihn bei Geräte ein.",
  scanBack: "Scanne das vom Etikett",
};
