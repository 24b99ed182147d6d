import type { PretendSerial } from "./pretend-serial-wire.ts";

/** A scanner in USB-COM mode on a pretend serial port: text, then CR. */
export interface VirtualScanner {
  scan(text: string): void;
  unplug(unplugged: boolean): void;
}

export function createVirtualScanner(
  serial: PretendSerial,
  path: string,
): VirtualScanner {
  // Nothing is ever sent to a scanner.
  const port = serial.addPort(
    path,
    "Packbench virtual scanner",
    () => undefined,
  );
  return {
    scan(text) {
      port.say(Buffer.from(`${text}\r`, "utf8"));
    },
    unplug(unplugged) {
      if (unplugged) port.unplug();
      else port.plugIn();
    },
  };
}
