import type { FirstRunWords } from "../nl/first-run.ts";

export const firstRun: FirstRunWords = {
  titles: {
    language: "W jakim języku mówisz?",
    way: "Ćwiczyć czy połączyć sklep?",
    scanner: "Czy skaner działa?",
    scale: "Czy waga działa?",
    printer: "Czy drukarka działa?",
  },
  hints: {
    language: "Wybierz język. Każdy może później wybrać swój.",
    way: "Ćwiczyć można od razu, a sklep połączyć później.",
    scanner: "Zeskanuj skanerem kod „Dalej”.",
    scale: "Połóż coś na wadze.",
    printer: "Wydrukuj etykietę próbną i zeskanuj jej kody.",
  },
  stepOf: (step, steps) => `Krok ${step} z ${steps}`,
  works: "Działa.",
  noScale: "Nie ma wagi. Można też bez niej.",
  noPrinter: "Nie ma drukarki. Ustaw ją w Urządzeniach.",
  scanBack: "Zeskanuj to z etykiety",
};
