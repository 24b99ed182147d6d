/** Setting up a scanner that types: codes to scan, and what was learned from them. */
export const scannerSetup = {
  title: "Toetsenbordscanner instellen",
  hint: "Scan de codes van het scherm. Packbench leert zo hoe deze scanner typt.",
  codeOf: (place: number, count: number) => `Code ${place} van ${count}`,
  scanThis: "Scan deze code",
  listening: "We wachten op de scanner. Typen kan nu niet; met Esc stop je.",
  checkThis: "Scan deze code als proef",
  learned: "Dit hebben we geleerd",
  layout: "Toetsenbord van de scanner",
  layouts: {
    us: "Amerikaans",
    uk: "Brits",
    fr: "Frans (AZERTY)",
    be: "Belgisch (AZERTY)",
    de: "Duits (QWERTZ)",
    ch: "Zwitsers (QWERTZ)",
    it: "Italiaans",
    es: "Spaans",
    nl: "Nederlands",
    computer: "Zoals deze computer",
  },
  prefix: "Voor elke code",
  suffix: "Na elke code",
  nothing: "Niets",
  keys: { Enter: "Enter", Tab: "Tab" },
  separator: "Scheidingsteken in GS1-codes",
  separatorUsual: "Wordt herkend",
  separatorNone: "Ontbreekt",
  pace: "Langste pauze in een code",
  paceMs: (ms: string) => `${ms} milliseconden`,
  notes: {
    "drops-separator":
      "De scanner laat het scheidingsteken weg. Lotnummers in GS1-codes zijn dan niet altijd zeker. Zet in de handleiding van de scanner “GS” of “FNC1” aan.",
    "changes-case":
      "De scanner verandert hoofdletters. Zet in de handleiding van de scanner de lettervorm op “normaal”, want badges kunnen anders onbekend zijn.",
    "sends-aim":
      "De scanner stuurt de soort code mee. Dat is goed: GS1-codes worden zo zeker herkend.",
    slow: "De scanner typt langzaam. Zet de pauze tussen tekens in de handleiding van de scanner op 0.",
  },
  problems: {
    unlike: "Dat was niet de code van het scherm. Scan hem nog eens.",
    "too-slow":
      "De scanner typt zo langzaam als een mens. Zet de pauze tussen tekens op 0, of laat hem F13 voor elke code sturen.",
    "other-scan": (text: string) => `We lazen ${text}. Scan de code nog eens.`,
    unread: "We lazen niets. Scan de code nog eens.",
  },
  again: "Opnieuw beginnen",
  stop: "Stoppen",
  keep: "Bewaren",
  keeping: "Bewaren…",
  works: "De scanner wordt goed gelezen.",
  better: "Nog beter: niet als toetsenbord",
  betterHint:
    "Met een instelcode uit zijn handleiding wordt de scanner ook gelezen als Packbench op de achtergrond staat. Zoek de code met een van deze namen, en kies hem daarna bij Apparaten.",
  betterNames: [
    "USB-COM, USB serial of CDC: de beste keuze",
    "HID-POS of HID bar code scanner: ook goed",
  ],
};

export type ScannerSetupWords = typeof scannerSetup;
