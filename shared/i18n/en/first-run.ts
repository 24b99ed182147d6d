import type { FirstRunWords } from "../nl/first-run.ts";

export const firstRun: FirstRunWords = {
  titles: {
    language: "Which language do you speak?",
    way: "Practise, or connect your shop?",
    scanner: "Does the scanner work?",
    scale: "Does the scale work?",
    printer: "Does the printer work?",
  },
  hints: {
    language: "Choose a language. Everybody can choose their own later.",
    way: "You can practise at once, and connect your shop later.",
    scanner: 'Scan the barcode of "Next" with your scanner.',
    scale: "Put something on the scale.",
    printer: "Print a test label and scan its codes back.",
  },
  stepOf: (step, steps) => `Step ${step} of ${steps}`,
  works: "Works.",
  noScale: "There is no scale. You can do without.",
  noPrinter: "There is no printer. Set one up at Devices.",
  scanBack: "Scan this from the label",
};
