import type { ScannerSetupWords } from "../nl/scanner-setup.ts";

export const scannerSetup = {
  title: "Tastaturscanner einrichten",
  hint: "Die Codes vom Bildschirm scannen. Packbench lernt so, wie dieser Scanner tippt.",
  codeOf: (place: number, count: number) => `Code ${place} von ${count}`,
  scanThis: "Diesen Code scannen",
  listening:
    "Wir warten auf den Scanner. Tippen geht jetzt nicht; Esc beendet.",
  checkThis: "Diesen Code zur Probe scannen",
  learned: "Das haben wir gelernt",
  layout: "Tastatur des Scanners",
  layouts: {
    us: "Amerikanisch",
    uk: "Britisch",
    fr: "Französisch (AZERTY)",
    be: "Belgisch (AZERTY)",
    de: "Deutsch (QWERTZ)",
    ch: "Schweizerisch (QWERTZ)",
    it: "Italienisch",
    es: "Spanisch",
    nl: "Niederländisch",
    computer: "Wie dieser Computer",
  },
  prefix: "Vor jedem Code",
  suffix: "Nach jedem Code",
  nothing: "Nichts",
  keys: { Enter: "Enter", Tab: "Tab" },
  separator: "Trennzeichen in GS1-Codes",
  separatorUsual: "Wird erkannt",
  separatorNone: "Fehlt",
  pace: "Längste Pause in einem Code",
  paceMs: (ms: string) => `${ms} Millisekunden`,
  notes: {
    "drops-separator":
      "Der Scanner lässt das Trennzeichen weg. Chargennummern in GS1-Codes sind dann nicht immer sicher. Mit einem Code aus seiner Anleitung „GS“ oder „FNC1“ einschalten.",
    "changes-case":
      "Der Scanner ändert Großbuchstaben. Mit einem Code aus seiner Anleitung auf „normal“ stellen, sonst werden Ausweise vielleicht nicht erkannt.",
    "sends-aim":
      "Der Scanner sendet die Art des Codes mit. Das ist gut: GS1-Codes werden so sicher erkannt.",
    slow: "Der Scanner tippt langsam. Mit einem Code aus seiner Anleitung die Pause zwischen Zeichen auf 0 stellen.",
  },
  problems: {
    unlike: "Das war nicht der Code vom Bildschirm. Nochmal scannen.",
    "too-slow":
      "Der Scanner tippt so langsam wie ein Mensch. Pause zwischen Zeichen auf 0 stellen, oder ihn vor jedem Code F13 senden lassen.",
    "other-scan": (text: string) =>
      `Wir haben ${text} gelesen. Den Code nochmal scannen.`,
    unread: "Wir haben nichts gelesen. Den Code nochmal scannen.",
  },
  again: "Neu anfangen",
  stop: "Beenden",
  keep: "Speichern",
  keeping: "Wird gespeichert…",
  works: "Der Scanner wird gut gelesen.",
  better: "Noch besser: nicht als Tastatur",
  betterHint:
    "Mit einem Code aus seiner Anleitung wird der Scanner auch gelesen, wenn Packbench im Hintergrund ist. Einen Code mit einem dieser Namen suchen und den Scanner danach unter Geräte wählen.",
  betterNames: [
    "USB-COM, USB serial oder CDC: die beste Wahl",
    "HID-POS oder HID bar code scanner: auch gut",
  ],
} satisfies ScannerSetupWords;
