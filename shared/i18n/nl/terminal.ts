import type { TerminalWords } from "../terminal-words.ts";

export const terminal: TerminalWords = {
  unknownFlag: (flag, known) =>
    `Packbench kent ${flag} niet. Wel bekend: ${known}.`,
  badFlagValue: (flag, allowed) => `${flag} verwacht een van: ${allowed}.`,
  folderNotWritable: (folder) =>
    `In de gegevensmap ${folder} kan niet geschreven worden. Er is niets veranderd. Geef jezelf toegang, of kies een andere map met --data DIR.`,
  folderInUse: (folder) =>
    `Een andere Packbench gebruikt ${folder} al. Gebruik die, of kies een andere map met --data DIR.`,
  diskFull: (folder) =>
    `De schijf met ${folder} is vol. Wat ingepakt is, blijft bewaard. Maak ruimte en start opnieuw.`,
  keyMissing: (folder) =>
    `De gegevens in ${folder} zijn vergrendeld door het Packbench-venster van deze computer. Start met --host electron, of kies een andere map met --data DIR.`,
  keyDamaged: (folder) =>
    `De sleutel van ${folder} hoort bij een andere gebruiker of computer, of is beschadigd. Er is niets veranderd. Zet vault.key terug uit je reservekopie, of bel support.`,
  portInUse: (port) =>
    `Poort ${port} is in gebruik bij een ander programma. Stop dat programma, of kies een andere poort met --port N.`,
  portForbidden: (port) =>
    `Deze gebruiker mag poort ${port} niet openen. Kies er een boven 1023 met --port N.`,
  noWindow:
    "Het Packbench-venster kan hier niet getoond worden: Electron of een beeldscherm ontbreekt. Start zonder --host electron.",
  insteadOfWindow:
    "Het Packbench-venster kan hier niet getoond worden (Electron of een beeldscherm ontbreekt). Packbench opent daarom in de browser.",
  building: "Packbench wordt gebouwd…",
  stopped: "Packbench is gestopt.",
};
