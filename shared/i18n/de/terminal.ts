import type { TerminalWords } from "../terminal-words.ts";

export const terminal: TerminalWords = {
  unknownFlag: (flag, known) =>
    `Packbench kennt ${flag} nicht. Bekannt sind: ${known}.`,
  badFlagValue: (flag, allowed) => `${flag} braucht eins von: ${allowed}.`,
  folderNotWritable: (folder) =>
    `In den Datenordner ${folder} lässt sich nicht schreiben. Es wurde nichts geändert. Gib dir Zugriff, oder wähle einen anderen mit --data DIR.`,
  folderInUse: (folder) =>
    `Ein anderes Packbench benutzt ${folder} schon. Nimm dieses, oder wähle einen anderen Ordner mit --data DIR.`,
  diskFull: (folder) =>
    `Die Festplatte mit ${folder} ist voll. Was gepackt ist, bleibt erhalten. Schaffe Platz und starte neu.`,
  keyMissing: (folder) =>
    `Die Daten in ${folder} sind vom Packbench-Fenster dieses Computers verschlüsselt. Starte mit --host electron, oder wähle einen anderen Ordner mit --data DIR.`,
  keyDamaged: (folder) =>
    `Der Schlüssel von ${folder} gehört zu einem anderen Benutzer oder Computer oder ist beschädigt. Es wurde nichts geändert. Stelle vault.key aus deiner Sicherung wieder her, oder ruf den Support an.`,
  portInUse: (port) =>
    `Port ${port} wird von einem anderen Programm benutzt. Beende es, oder wähle einen anderen mit --port N.`,
  portForbidden: (port) =>
    `Dieser Benutzer darf Port ${port} nicht öffnen. Wähle einen über 1023 mit --port N.`,
  noWindow:
    "Das Packbench-Fenster kann hier nicht gezeigt werden: Electron oder ein Bildschirm fehlt. Starte ohne --host electron.",
  insteadOfWindow:
    "Das Packbench-Fenster kann hier nicht gezeigt werden (Electron oder ein Bildschirm fehlt). Packbench öffnet sich deshalb im Browser.",
  building: "Packbench wird gebaut…",
  stopped: "Packbench ist beendet.",
};
