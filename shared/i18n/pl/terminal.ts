import type { TerminalWords } from "../terminal-words.ts";

export const terminal: TerminalWords = {
  unknownFlag: (flag, known) => `Packbench nie zna ${flag}. Zna: ${known}.`,
  badFlagValue: (flag, allowed) => `${flag} wymaga jednego z: ${allowed}.`,
  folderNotWritable: (folder) =>
    `W folderze danych ${folder} nie można zapisywać. Nic nie zmieniono. Nadaj sobie dostęp albo wybierz inny folder przez --data DIR.`,
  folderInUse: (folder) =>
    `Inny Packbench używa już ${folder}. Użyj tamtego albo wybierz inny folder przez --data DIR.`,
  diskFull: (folder) =>
    `Dysk z folderem ${folder} jest pełny. To, co spakowano, jest zachowane. Zrób miejsce i uruchom ponownie.`,
  keyMissing: (folder) =>
    `Dane w ${folder} są zaszyfrowane przez okno Packbench tego komputera. Uruchom z --host electron albo wybierz inny folder przez --data DIR.`,
  keyDamaged: (folder) =>
    `Klucz do ${folder} należy do innego użytkownika lub komputera albo jest uszkodzony. Nic nie zmieniono. Przywróć vault.key z kopii zapasowej albo zadzwoń do wsparcia.`,
  portInUse: (port) =>
    `Portu ${port} używa inny program. Zatrzymaj go albo wybierz inny port przez --port N.`,
  portForbidden: (port) =>
    `Ten użytkownik nie może otworzyć portu ${port}. Wybierz port powyżej 1023 przez --port N.`,
  noWindow:
    "Nie można tu pokazać okna Packbench: brakuje Electrona albo ekranu. Uruchom bez --host electron.",
  insteadOfWindow:
    "Nie można tu pokazać okna Packbench (brakuje Electrona albo ekranu), więc Packbench otworzy się w przeglądarce.",
  building: "Budujemy Packbench…",
  stopped: "Packbench zakończył pracę.",
};
