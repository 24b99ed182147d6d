import type { TerminalWords } from "../terminal-words.ts";

export const terminal: TerminalWords = {
  unknownFlag: (flag, known) =>
    `Packbench does not know ${flag}. It knows: ${known}.`,
  badFlagValue: (flag, allowed) => `${flag} needs one of: ${allowed}.`,
  folderNotWritable: (folder) =>
    `The data folder ${folder} cannot be written. Nothing was changed. Give yourself access to it, or choose another with --data DIR.`,
  folderInUse: (folder) =>
    `Another Packbench is already using ${folder}. Use that one, or choose another folder with --data DIR.`,
  diskFull: (folder) =>
    `The disk that holds ${folder} is full. What was packed is kept. Make room and start again.`,
  keyMissing: (folder) =>
    `The data in ${folder} is locked by the Packbench window of this computer. Start it with --host electron, or choose another folder with --data DIR.`,
  keyDamaged: (folder) =>
    `The key of ${folder} belongs to another user or computer, or is damaged. Nothing was changed. Put back vault.key from your backup, or call support.`,
  portInUse: (port) =>
    `Port ${port} is in use by another program. Stop that program, or choose another port with --port N.`,
  portForbidden: (port) =>
    `This user may not open port ${port}. Choose one above 1023 with --port N.`,
  noWindow:
    "The Packbench window cannot be shown here: Electron or a display is missing. Start without --host electron.",
  insteadOfWindow:
    "The Packbench window cannot be shown here (Electron or a display is missing), so Packbench opens in the browser.",
  building: "Building Packbench…",
  stopped: "Packbench has stopped.",
};
