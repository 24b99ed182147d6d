import type { ScannerSetupWords } from "../nl/scanner-setup.ts";

export const scannerSetup = {
  title: "Set up a keyboard scanner",
  hint: "Scan the codes on the screen. Packbench learns from them how this scanner types.",
  codeOf: (place: number, count: number) => `Code ${place} of ${count}`,
  scanThis: "Scan this code",
  listening: "Waiting for the scanner. You cannot type now; Esc stops.",
  checkThis: "Scan this code to check",
  learned: "This is what we learned",
  layout: "Keyboard of the scanner",
  layouts: {
    us: "American",
    uk: "British",
    fr: "French (AZERTY)",
    be: "Belgian (AZERTY)",
    de: "German (QWERTZ)",
    ch: "Swiss (QWERTZ)",
    it: "Italian",
    es: "Spanish",
    nl: "Dutch",
    computer: "As on this computer",
  },
  prefix: "Before each code",
  suffix: "After each code",
  nothing: "Nothing",
  keys: { Enter: "Enter", Tab: "Tab" },
  separator: "Separator in GS1 codes",
  separatorUsual: "Recognised",
  separatorNone: "Missing",
  pace: "Longest pause within a code",
  paceMs: (ms: string) => `${ms} milliseconds`,
  notes: {
    "drops-separator":
      "The scanner leaves the separator out, so lot numbers in GS1 codes are not always certain. Switch on “GS” or “FNC1” with a code from the scanner's manual.",
    "changes-case":
      "The scanner changes capitals. Set its case to “normal” with a code from its manual, or badges may not be recognised.",
    "sends-aim":
      "The scanner says which kind of code it read. That is good: GS1 codes are recognised with certainty.",
    slow: "The scanner types slowly. Set its pause between characters to 0 with a code from its manual.",
  },
  problems: {
    unlike: "That was not the code on the screen. Scan it again.",
    "too-slow":
      "The scanner types as slowly as a person. Set its pause between characters to 0, or let it send F13 before each code.",
    "other-scan": (text: string) => `We read ${text}. Scan the code again.`,
    unread: "We read nothing. Scan the code again.",
  },
  again: "Start again",
  stop: "Stop",
  keep: "Keep",
  keeping: "Keeping…",
  works: "The scanner is read well.",
  better: "Better still: not as a keyboard",
  betterHint:
    "With a setup code from its manual the scanner is also read while Packbench is in the background. Look for the code with one of these names, then choose the scanner under Devices.",
  betterNames: [
    "USB-COM, USB serial or CDC: the best choice",
    "HID-POS or HID bar code scanner: good as well",
  ],
} satisfies ScannerSetupWords;
