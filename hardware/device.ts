import type { PrinterFacts } from "../shared/contract/devices-view.ts";
import type { Refusal } from "../shared/contract/refusals.ts";
import type { Result } from "../shared/result.ts";
import type { ScaleReading } from "../shared/weight.ts";
import type { TestCode } from "./printer/test-codes.ts";

/** Lines for support: an event name and facts, never what a buyer bought or where he lives. */
export type DeviceLog = (
  event: string,
  facts: Readonly<Record<string, string | number>>,
) => void;

/**
 * starting: open, has not proved itself yet; attention: connected, but somebody must do something;
 * down: the connection is gone, and this device object will never come back (its owner opens a new one).
 */
export type Health =
  | { readonly state: "starting" | "ready"; readonly problem: null }
  | { readonly state: "attention" | "down"; readonly problem: Refusal };

interface Device {
  health(): Health;
  /** Called after the health has changed. */
  onChange(hear: () => void): () => void;
  /** Closes the wire and stops every timer; reports nothing. May be called twice. */
  stop(): Promise<void>;
}

export interface Scan {
  /** UTF-8 when the bytes are valid UTF-8, else ISO-8859-1; prefix, suffix and AIM identifier removed. */
  readonly text: string;
  /** As received, without prefix, suffix and AIM identifier: decoding again is cheap, scanning again is not. */
  readonly bytes: Uint8Array;
  /** AIM symbology identifier including its bracket, for example "]C1". */
  readonly aim: string | null;
  readonly deviceId: string;
  readonly at: number;
}

export interface Scanner extends Device {
  readonly kind: "scanner";
  onScan(hear: (scan: Scan) => void): () => void;
}

export interface Scale extends Device {
  readonly kind: "scale";
  /** The latest reading, or null when there is none young enough to be used. */
  reading(): ScaleReading | null;
  /** Every reading, also when it equals the one before. */
  onReading(hear: (reading: ScaleReading) => void): () => void;
  /**
   * Takes what lies on the scale as the box that does not count; `clearTare` forgets it. Told to the scale where its
   * protocol has a command for it, kept by us where it has none. Settles when the scale has done it, or refuses with what
   * makes a weight unusable (`scale.not-settled`, `scale.overload` …), `scale.did-not-follow`, and `clearTare` with
   * `scale.empty-first` where only an empty scale forgets its box.
   */
  tare(): Promise<Result<void>>;
  clearTare(): Promise<Result<void>>;
  /**
   * Sets the empty scale to zero, which only the scale itself can do. Refuses with `scale.cannot-zero` when its protocol has
   * no command for it, `scale.zero-range` when too much lies on it, `scale.not-settled`, `scale.did-not-follow`.
   */
  zero(): Promise<Result<void>>;
}

export interface PrinterMedia {
  readonly dpi: 203 | 300 | 600;
  readonly widthTenthsMm: number;
  readonly heightTenthsMm: number;
}

/**
 * printed: the printer's own counter or status says that paper moved; sent: it took the data and cannot say more;
 * refused: nothing left the bench, printing again is safe; unsure: part of it may be on paper, a person must look.
 */
export type PrintOutcome =
  | { readonly kind: "printed" }
  | { readonly kind: "sent" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unsure"; readonly refusal: Refusal };

export interface LabelPrinter extends Device {
  readonly kind: "printer";
  media(): PrinterMedia;
  /** Asks the printer now: ready for a label, or the refusal that says why not. */
  status(): Promise<Result<void>>;
  /** @param zpl complete ZPL, ASCII, of one label or several */
  print(zpl: Uint8Array): Promise<PrintOutcome>;
  /**
   * Lets a label wait inside the printer, so that printing the same bytes later only releases it; false where it cannot.
   * What was kept is gone when it was printed, forgotten, or the printer was switched off.
   */
  keep(zpl: Uint8Array): Promise<boolean>;
  /** Takes a kept label out again: nobody will print it. */
  forget(zpl: Uint8Array): Promise<void>;
  /** Prints the edge of the media and these codes, to be scanned back. */
  testPrint(codes: readonly TestCode[]): Promise<PrintOutcome>;
  /** Asks it about itself; all null where it cannot be asked. */
  measure(): Promise<Result<PrinterFacts>>;
  /** @param darkness whole number from 0 to 30. Refuses with the printer's fault, and with `printer.busy`. */
  setDarkness(darkness: number): Promise<Result<void>>;
  /** Lets it measure its labels, which feeds a few. Refuses as `setDarkness` does. */
  calibrate(): Promise<Result<void>>;
}

export type AnyDevice = Scanner | Scale | LabelPrinter;
