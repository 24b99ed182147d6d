import { withParity, type Parity } from "../scale/seven-bit-line.ts";
import type { PretendSerial } from "./pretend-serial-wire.ts";

/** A scanner in USB-COM mode on a pretend serial port: text, then CR. */
export interface VirtualScanner {
  scan(text: string, aim?: string): void;
  /** Comes back into reach and sends everything it has read meanwhile at once. */
  dump(texts: readonly string[]): void;
  /** The next scan stops in the middle, and the scanner is gone with it. */
  dieMidScan(): void;
  /** Every byte arrives with a bit turned over. */
  garble(on: boolean): void;
  unplug(unplugged: boolean): void;
}

export interface VirtualScannerKnobs {
  readonly prefix?: string;
  readonly suffix?: string;
  readonly sendsAim?: boolean;
  /** Seven data bits with this parity, on a port that takes eight. */
  readonly parity?: Parity;
}

export function createVirtualScanner(
  serial: PretendSerial,
  path: string,
  knobs: VirtualScannerKnobs = {},
): VirtualScanner {
  const { prefix = "", suffix = "\r", sendsAim = false, parity } = knobs;
  let dying = false;
  let garbled = false;
  // Nothing is ever sent to a scanner.
  const port = serial.addPort(
    path,
    "Packbench virtual scanner",
    () => undefined,
  );

  const frame = (text: string, aim: string): string =>
    `${prefix}${sendsAim ? aim : ""}${text}${suffix}`;
  const onLine = (text: string): Uint8Array => {
    const bytes = Buffer.from(text, "utf8");
    const sent = parity === undefined ? bytes : withParity(bytes, parity);
    return garbled ? sent.map((byte) => byte ^ 0x40) : sent;
  };

  return {
    scan(text, aim = "]C0") {
      const bytes = onLine(frame(text, aim));
      if (dying) {
        port.say(bytes.subarray(0, bytes.length / 2));
        port.unplug();
        dying = false;
      } else port.say(bytes);
    },
    dump(texts) {
      port.say(onLine(texts.map((text) => frame(text, "]C0")).join("")));
    },
    dieMidScan() {
      dying = true;
    },
    garble(on) {
      garbled = on;
    },
    unplug(unplugged) {
      if (unplugged) port.unplug();
      else port.plugIn();
    },
  };
}
