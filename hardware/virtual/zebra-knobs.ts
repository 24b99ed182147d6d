import type { PrinterTrouble } from "./virtual-zebra-replies.ts";

/** Everything that can be upset about the virtual printer. */
export interface ZebraKnobs extends PrinterTrouble {
  /** Hears everything and says nothing. */
  readonly silent: boolean;
  /** What it says arrives damaged. */
  readonly garbled: boolean;
  /** So many of its next answers get lost on the way. */
  readonly loseAnswers: number;
  /** Takes no more than this many bytes a second; null: as fast as they come. */
  readonly bytesPerSecond: number | null;
  /** A fault leaves the printer paused after it was put right, until somebody resumes it. */
  readonly latchPause: boolean;
  /** Runs out of media after this many more labels. */
  readonly mediaAfterLabels: number | null;
  /** Loses power after this many more bytes. */
  readonly dieAfterBytes: number | null;
  /** Stores forms and tells which; older printers and clones do not. */
  readonly storesForms: boolean;
  /** Switched off or its cable pulled: nobody answers at the address. */
  readonly unplugged: boolean;
  /** How long a label takes to come out. */
  readonly labelMs: number;
  readonly answerDelayMs: number;
  /** Answers come in pieces of this many bytes; null: in one. */
  readonly answerPieceBytes: number | null;
}

export const quietKnobs: ZebraKnobs = {
  mediaOut: false,
  ribbonOut: false,
  headOpen: false,
  paused: false,
  tooHot: false,
  cutterJammed: false,
  silent: false,
  garbled: false,
  loseAnswers: 0,
  bytesPerSecond: null,
  latchPause: false,
  mediaAfterLabels: null,
  dieAfterBytes: null,
  storesForms: true,
  unplugged: false,
  labelMs: 700,
  answerDelayMs: 0,
  answerPieceBytes: null,
};

/** What keeps paper from moving, besides a pause. */
export const isFaulty = (knobs: PrinterTrouble): boolean =>
  knobs.mediaOut ||
  knobs.ribbonOut ||
  knobs.headOpen ||
  knobs.tooHot ||
  knobs.cutterJammed;
