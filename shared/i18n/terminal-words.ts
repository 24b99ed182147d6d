/** What a start says outside the screens: on the terminal, or in a dialog when there is no window yet. */
export interface TerminalWords {
  readonly unknownFlag: (flag: string, known: string) => string;
  readonly badFlagValue: (flag: string, allowed: string) => string;
  readonly folderNotWritable: (folder: string) => string;
  readonly folderInUse: (folder: string) => string;
  readonly diskFull: (folder: string) => string;
  readonly keyMissing: (folder: string) => string;
  readonly keyDamaged: (folder: string) => string;
  readonly portInUse: (port: number) => string;
  readonly portForbidden: (port: number) => string;
  readonly noWindow: string;
  readonly insteadOfWindow: string;
  readonly building: string;
  readonly stopped: string;
}
