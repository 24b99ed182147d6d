import type { FirstStep } from "../../domain/first-run.ts";

/** What a newcomer is asked on the way to the first order. */
export interface FirstRunWords {
  readonly titles: { readonly [Step in FirstStep]: string };
  readonly hints: { readonly [Step in FirstStep]: string };
  readonly stepOf: (step: number, steps: number) => string;
  readonly works: string;
  readonly noScale: string;
  readonly noPrinter: string;
  readonly scanBack: string;
}

export const firstRun: FirstRunWords = {
  titles: {
    language: "Welke taal spreek je?",
    way: "Oefenen of je winkel koppelen?",
    scanner: "Werkt de scanner?",
    scale: "Werkt de weegschaal?",
    printer: "Werkt de printer?",
  },
  hints: {
    language: "Kies een taal. Iedereen kan later een eigen taal kiezen.",
    way: "Oefenen kan meteen. Je winkel koppelen kan ook later.",
    scanner: 'Scan de barcode van "Verder" met je scanner.',
    scale: "Zet iets op de weegschaal.",
    printer: "Print een proeflabel en scan de codes terug.",
  },
  stepOf: (step, steps) => `Stap ${step} van ${steps}`,
  works: "Werkt.",
  noScale: "Er is geen weegschaal. Je kunt ook zonder.",
  noPrinter: "Er is geen printer. Stel hem in bij Apparaten.",
  scanBack: "Scan dit van het label",
};
