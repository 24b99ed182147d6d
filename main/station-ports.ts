import type { PracticeRegion } from "./training/market.ts";
import type { LabelPipeline } from "../hardware/label/label-pipeline.ts";
import type { Wires } from "../hardware/wire.ts";
import type { Language } from "../shared/contract/bench-view.ts";
import type { Result } from "../shared/result.ts";
import type { Clock, IdSource, Randomness } from "../shared/time.ts";

export type StationMode = "training" | "shops";

/** What the owner chose; everything else the station finds in its data folder. */
export interface StationConfig {
  /** Absolute path of a folder that exists and can be written: database, labels, printed, logs. */
  readonly dataFolder: string;
  /** True: orders come from the local training shop and devices are virtual. */
  readonly training: boolean;
  readonly language: Language;
  readonly stationName: string;
  /** Another TikTok API host (a recorded shop, a validating proxy), else the platform's own. */
  readonly apiUrl?: string;
  /** Another TikTok authorisation host, else the platform's own. */
  readonly authUrl?: string;
  /** The code of an accepted authorisation at such a host. */
  readonly authCode?: string;
  /** Another host of the carrier account's API, else Sendcloud's own. */
  readonly sendcloudApiUrl?: string;
  /** Where to listen for what TikTok sends of its own accord; left out, nothing does. 0 lets the system pick. */
  readonly webhookPort?: number;
  /** The market the training shop stands in when it opens for the first time; NL unless told. */
  readonly practiceRegion?: PracticeRegion;
  /** Whoever opens an unused folder is led to the first order; left out, nobody is. */
  readonly leadsNewcomers?: boolean;
  readonly version: string;
}

/** Seals what must not lie on disk in the open: shop tokens and buyer fields. */
export interface Vault {
  seal(text: string): Uint8Array;
  /** Refuses with `storage.damaged` when the bytes were not sealed by this station or have changed since. */
  open(sealed: Uint8Array): Result<string>;
  /** The same for the same text, and no help to anybody who would guess the text without the key. */
  mark(text: string): string;
}

export type LogLevel = "info" | "warning" | "error";

/** Plain facts only: never buyer data, tokens or document addresses. */
export type LogFields = Readonly<
  Record<string, string | number | boolean | null>
>;

/** One JSON line per event under `logs/` in the data folder. Never throws: a full disk must not stop a parcel. */
export interface Log {
  write(level: LogLevel, event: string, fields?: LogFields): void;
}

/** Everything the station takes from the program that hosts it. */
export interface StationPorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: Randomness;
  readonly vault: Vault;
  readonly log: Log;
  readonly wires: Wires;
  /** Whoever hosts the station stops it, after the station. */
  readonly labels: Pick<LabelPipeline, "convert" | "draw">;
  /**
   * Puts a station on the other data in this one's place; this one is stopped then.
   * Refuses with what the other one refuses to open with, and all stays as it is.
   */
  switchTo(to: StationMode): Promise<Result<void>>;
}
