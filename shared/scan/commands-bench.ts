/** A badge or a command: meant for the bench itself, whatever its screen shows. */
export const commandsBench = (scanned: string): boolean =>
  /^PB-(?:BADGE|CMD)-/i.test(scanned);
