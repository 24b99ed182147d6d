import type { ScannerSetupWords } from "../nl/scanner-setup.ts";

export const scannerSetup = {
  title: "Ustaw skaner klawiaturowy",
  hint: "Zeskanuj kody z ekranu. Packbench uczy się z nich, jak pisze ten skaner.",
  codeOf: (place: number, count: number) => `Kod ${place} z ${count}`,
  scanThis: "Zeskanuj ten kod",
  listening: "Czekamy na skaner. Teraz nie można pisać; Esc przerywa.",
  checkThis: "Zeskanuj ten kod na próbę",
  learned: "Tego się nauczyliśmy",
  layout: "Klawiatura skanera",
  layouts: {
    us: "Amerykańska",
    uk: "Brytyjska",
    fr: "Francuska (AZERTY)",
    be: "Belgijska (AZERTY)",
    de: "Niemiecka (QWERTZ)",
    ch: "Szwajcarska (QWERTZ)",
    it: "Włoska",
    es: "Hiszpańska",
    nl: "Holenderska",
    computer: "Jak w tym komputerze",
  },
  prefix: "Przed każdym kodem",
  suffix: "Po każdym kodzie",
  nothing: "Nic",
  keys: { Enter: "Enter", Tab: "Tab" },
  separator: "Separator w kodach GS1",
  separatorUsual: "Rozpoznany",
  separatorNone: "Brak",
  pace: "Najdłuższa przerwa w kodzie",
  paceMs: (ms: string) => `${ms} ms`,
  notes: {
    "drops-separator":
      "Skaner pomija separator, więc numery partii w kodach GS1 nie zawsze są pewne. Włącz „GS” albo „FNC1” kodem z instrukcji skanera.",
    "changes-case":
      "Skaner zmienia wielkość liter. Ustaw ją na „normal” kodem z instrukcji, inaczej identyfikatory mogą nie być rozpoznane.",
    "sends-aim":
      "Skaner podaje rodzaj kodu. To dobrze: kody GS1 są pewnie rozpoznawane.",
    slow: "Skaner pisze wolno. Ustaw przerwę między znakami na 0 kodem z instrukcji.",
  },
  problems: {
    unlike: "To nie był kod z ekranu. Zeskanuj jeszcze raz.",
    "too-slow":
      "Skaner pisze tak wolno jak człowiek. Ustaw przerwę między znakami na 0 albo niech wysyła F13 przed każdym kodem.",
    "other-scan": (text: string) =>
      `Odczytaliśmy ${text}. Zeskanuj kod jeszcze raz.`,
    unread: "Nic nie odczytaliśmy. Zeskanuj kod jeszcze raz.",
  },
  again: "Zacznij od nowa",
  stop: "Przerwij",
  keep: "Zapisz",
  keeping: "Zapisujemy…",
  works: "Skaner czyta dobrze.",
  better: "Jeszcze lepiej: nie jako klawiatura",
  betterHint:
    "Z kodem z instrukcji skaner działa też wtedy, gdy Packbench jest w tle. Znajdź kod o jednej z tych nazw, a potem wybierz skaner na ekranie Urządzenia.",
  betterNames: [
    "USB-COM, USB serial lub CDC: najlepszy wybór",
    "HID-POS lub HID bar code scanner: też dobry",
  ],
} satisfies ScannerSetupWords;
