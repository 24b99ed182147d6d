import type { SerialAddress } from "../wire.ts";
import { adamCpw } from "./adam-cpw.ts";
import { andStandard } from "./and-standard.ts";
import { casEnq } from "./cas-enq.ts";
import { mtSics } from "./mt-sics.ts";
import { nci } from "./nci.ts";
import { ohaus } from "./ohaus.ts";
import { sartoriusSbi } from "./sartorius-sbi.ts";
import { serialLine, type ScaleProtocol } from "./scale-protocol.ts";
import { sma } from "./sma.ts";
import { diniArgeo } from "./st-gs-line.ts";
import { toledo8217 } from "./toledo-8217.ts";
import type { Parity } from "./seven-bit-line.ts";

export type SerialLine = Omit<SerialAddress, "path">;

/** Every usual line setting, the most usual first. */
const usualLines: readonly SerialLine[] = [
  serialLine(9600, "8N1"),
  serialLine(9600, "7E1"),
  serialLine(4800, "8N1"),
  serialLine(2400, "7E1"),
  serialLine(19200, "8N1"),
  serialLine(4800, "7E1"),
  serialLine(2400, "7O1"),
  serialLine(1200, "7O1"),
  serialLine(38400, "8N1"),
  serialLine(115200, "8N1"),
];

/** Asking takes long, and three scales out of four answer at one of these. */
const askedFirst = 4;

/** Long enough for two frames of the slowest stream. */
const listenMs = 700;

/** One harmless question. None of them zeroes, tares, clears or resets any scale. */
export interface Probe {
  readonly request: Uint8Array;
  /** What the protocol sends when the first answer came. */
  readonly answer: NonNullable<ScaleProtocol["poll"]>["answer"];
  /** A scale that reads lines still holds what other probes left there: CR LF ends that line first. */
  readonly endsLine: boolean;
  /** The driver whose question it is, where its answer looks like another one's. */
  readonly driver: string;
}

export const probeMs = 300;

const probe = (
  driver: string,
  { poll }: ScaleProtocol,
  endsLine: boolean,
): Probe[] =>
  poll
    ? [{ request: poll.request, answer: poll.answer, endsLine, driver }]
    : [];

/** Single characters first: they do the least where they are not understood. */
export const probes: readonly Probe[] = [
  ...probe("cas-enq", casEnq, false),
  ...probe("toledo-8217-kg", toledo8217("kg"), false),
  ...probe("nci", nci, false),
  ...probe("mt-sics", mtSics, true),
  ...probe("and-standard", andStandard, true),
  ...probe("ohaus", ohaus, true),
  ...probe("sma", sma, true),
  ...probe("sartorius-sbi", sartoriusSbi, true),
  ...probe("adam-cpw", adamCpw, true),
  ...probe("dini-argeo", diniArgeo, true),
];

/** Some are mute while both control lines are raised; with them dropped only those are worth asking. */
const muteUnlessDropped: DetectionStep = {
  phase: "asking",
  line: adamCpw.line,
  probes: probe("adam-cpw", adamCpw, true),
};

export type DetectionStep =
  | {
      readonly phase: "listening";
      readonly line: SerialLine;
      readonly listenMs: number;
    }
  | {
      readonly phase: "asking";
      readonly line: SerialLine;
      readonly probes: readonly Probe[];
    };

/**
 * What to try, in order: listening disturbs nobody and comes first, at every setting (about 7 s); then the questions at the
 * settings most scales have (about 12 s), and at all of them when somebody chose to search longer (about 30 s).
 */
export function detectionPlan(longer: boolean): readonly DetectionStep[] {
  const asked = longer ? usualLines : usualLines.slice(0, askedFirst);
  return [
    ...usualLines.map((line) => ({
      phase: "listening" as const,
      line,
      listenMs,
    })),
    ...asked.map((line) => ({ phase: "asking" as const, line, probes })),
    muteUnlessDropped,
  ];
}

/** The same step on the line that the bytes say this is. */
export const withParityFound = (
  step: DetectionStep,
  parity: Parity,
): DetectionStep => ({
  ...step,
  line: { ...step.line, dataBits: 7, parity },
});

export const sameLine = (one: SerialLine, other: SerialLine): boolean =>
  one.baudRate === other.baudRate &&
  one.dataBits === other.dataBits &&
  one.parity === other.parity;
