import type { KeyboardSetup } from "../contract/keyboard-setup.ts";
import type { ScannerLayout } from "./wedge-key.ts";

/** How a keyboard scanner types: what the set-up step learns, and what scanners do as they come. */
export interface WedgeSettings {
  /** A longer pause starts something new; 20 to 150. */
  readonly gapMs: number;
  /** Shorter than this is never a scan; at least 3. */
  readonly minLength: number;
  /** A scan without a suffix ends after this much silence; 100 to 200. */
  readonly endSilenceMs: number;
  readonly scannerLayout: ScannerLayout;
  /** What the scanner sends for GS, besides the forms that are always known: characters, or the name of one key. */
  readonly gsText?: string;
  /** Sent before every code: characters, and keys by their names ("F13"). What begins with it is a scan at any pace. */
  readonly prefix?: readonly string[];
  /** Sent after every code. Left out: not known. Empty: it sends none, so a longer pause always ends a scan. */
  readonly suffix?: readonly string[];
  /** The scanner takes Caps Lock for on, or the other way round. */
  readonly swapsCase?: boolean;
}

/** What was learned, as the decoder takes it; what is no matter of learning stays as it was. */
export const settingsOf = (keyboard: KeyboardSetup): WedgeSettings => ({
  ...wedgeDefaults,
  gapMs: keyboard.gapMs,
  endSilenceMs: Math.max(wedgeDefaults.endSilenceMs, keyboard.gapMs + 50),
  scannerLayout: keyboard.layout,
  gsText: keyboard.separator,
  prefix: keyboard.prefix,
  suffix: keyboard.suffix,
  swapsCase: keyboard.swapsCase,
});

export const wedgeDefaults: WedgeSettings = {
  gapMs: 50,
  minLength: 4,
  endSilenceMs: 150,
  scannerLayout: "us",
};
